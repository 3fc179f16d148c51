//! Certificates that are no good: refused, told in Danish, and the next good one works.

use super::support::{Door, House, Ours, Stranger, Who, believing, placed, reached, served_as};
use approval_console_server::gateway::Token;
use std::time::{Duration, Instant};

const QUEUE: &str = "/v2/JobannonceBehandling/afventende-jobannoncer";

#[test]
fn theirs() {
    for theirs in ["expired", "of another name", "of another authority"] {
        let behind = Stranger::with_certificates(vec![served_as(theirs), served_as("good")]);
        let house = House::open(placed(&reached(&behind.base, &believing(Ours::Good), Token::None)), Door::Open);
        let ida = house.sign_in(Who::Ida);
        let problem = ida.get(QUEUE).is_refused(502, None);
        let told = problem["beskrivelse"].as_str().unwrap();
        assert_eq!(
            told, "JobannonceBehandlingService v2 kan ikke nås sikkert. Sig det til driften, hvis det bliver ved.",
            "{theirs}"
        );
        assert_eq!(ida.get(QUEUE).status, 200, "{theirs}");
    }
}

/// A server that refuses ours may be gone before its reason arrives: then it only broke off.
#[test]
fn ours() {
    for ours in [Ours::Missing, Ours::Expired, Ours::OfAnother] {
        let behind = Stranger::with_certificates(vec![served_as("good")]);
        let house = House::open(placed(&reached(&behind.base, &believing(ours), Token::None)), Door::Open);
        let ida = house.sign_in(Who::Ida);
        let begun = Instant::now();
        let problem = ida.get(QUEUE).is_refused(502, None);
        assert!(begun.elapsed() < Duration::from_secs(2));
        let told = problem["beskrivelse"].as_str().unwrap();
        assert!(told.contains("kan ikke nås"), "{ours:?}: {told}");
        assert!(behind.seen().is_empty(), "{ours:?}");
    }
}

#[test]
fn a_service_that_does_not_speak_tls_is_not_spoken_to() {
    let behind = Stranger::good();
    let base = behind.base.replace("http://", "https://");
    let house = House::open(placed(&reached(&base, &believing(Ours::Good), Token::None)), Door::Open);
    let problem = house.sign_in(Who::Ida).get(QUEUE).is_refused(502, None);
    assert!(problem["beskrivelse"].as_str().unwrap().contains("kan ikke nås"), "{problem}");
    assert!(behind.seen().is_empty());
}
