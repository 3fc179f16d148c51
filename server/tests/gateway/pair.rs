//! Two of our servers, one behind the other over mutual TLS: a caseworker notices nothing of it.

use super::support::{
    AdText, Browser, Caseworker, Door, House, KEY, Ours, Stranger, Who, believing, placed, reached, served_as,
};
use approval_console_server::{
    config::Key,
    gateway::{Placements, Token},
};
use serde_json::json;

const QUEUE: &str = "/v2/JobannonceBehandling/afventende-jobannoncer";

/// The console's server and the one behind it.
struct Pair {
    front: House,
    back: House,
}

impl Pair {
    fn start() -> Self {
        let back = House::open(Placements::default(), Door::Guarded(served_as("good")));
        let token = Token::Development(Key::parse(KEY).unwrap());
        let front = House::open(placed(&reached(&back.base, &believing(Ours::Good), token)), Door::Open);
        Self { front, back }
    }

    fn with_ads(ads: &[AdText]) -> Self {
        let pair = Self::start();
        pair.back.import(ads);
        pair
    }

    fn ida(&self) -> Caseworker {
        self.front.sign_in(Who::Ida)
    }
}

#[test]
fn an_ad_is_begun_parked_and_decided_behind() {
    let ads = [AdText::new(1), AdText::new(2)];
    let pair = Pair::with_ads(&ads);
    let (ida, colleague) = (pair.ida(), pair.front.sign_in(Who::Colleague));
    assert_eq!(ida.queue().len(), 2);
    ida.begin(&ads[0].id).is_done();
    assert_eq!(colleague.handling(&ads[0].id)["behandler"], json!(ida.behandler));
    let problem = colleague.begin(&ads[0].id).is_refused(409, Some(121_301));
    assert_eq!(problem["title"], "Conflict");
    colleague.take_over(&ads[0].id).is_done();
    ida.approve(&ads[0].id).is_refused(409, Some(121_301));
    colleague.park(&ads[0].id, 30).is_done();
    colleague.approve(&ads[0].id).is_done();
    assert_eq!(ida.queue().len(), 1);
    let statistic = ida.statistic("akkumuleret", "dageSiden=7").json();
    assert_eq!(statistic["statistikElementer"].as_array().unwrap().len(), 1, "{statistic}");
    assert_eq!(ida.content(&ads[1].id).json()["title"], ads[1].title);
    ida.content(&ads[1].id.replace('0', "f")).is_refused(404, Some(121_100));
    assert_eq!(ida.get(&format!("/bff/historik/{}", ads[0].id)).json()["events"].as_array().unwrap().len(), 4);
    assert_eq!(ida.get("/bff/oversigt").json()["ads"].as_array().unwrap().len(), 1);
    assert_eq!(ida.get("/bff/notifications?limit=5").json()["more"], false);
    assert!(ida.get("/bff/erhverv").json()["occupations"].as_array().unwrap().len() > 10);
}

#[test]
fn a_refusal_arrives_as_the_service_made_it() {
    let ad = AdText::new(1);
    let pair = Pair::with_ads(std::slice::from_ref(&ad));
    let ida = pair.ida();
    ida.beginning(&ad.id, false).request_id("det-samme").send().is_done();
    ida.beginning(&ad.id, false).request_id("det-samme").send().is_refused(412, None);
    ida.beginning(&ad.id, false).without("/overtagBehandling").send().is_refused_for(&["overtagBehandling"]);
    ida.statistic("akkumuleret", "dageSiden=400").is_refused_for(&["dageSiden"]);
    let of_nobody = "x-civilRegistrationIdentifier";
    ida.call("GET", "/v1/Jobagent").header(of_nobody, "0000000000").send().is_refused(404, Some(1010));
    ida.call("GET", "/v1/Jobagent").send().is_refused(422, Some(1001));
    let told = ida.call("POST", "/CVWorkFlow/GetCVList").request_id("et").json(&json!({})).send();
    assert!(!told.is_refused(422, Some(1014))["feltfejl"].as_array().unwrap().is_empty());
}

#[test]
fn an_unchanged_queue_costs_no_body_and_the_tag_stays_weak() {
    let pair = Pair::with_ads(&[AdText::new(1)]);
    let ida = pair.ida();
    for path in [QUEUE, "/bff/oversigt"] {
        let first = ida.get(path);
        first.json();
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with("W/"), "{tag}");
        let again = ida.call("GET", path).header("if-none-match", &tag).send();
        assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, tag.as_str()));
    }
}

#[test]
fn a_long_queue_comes_as_a_stream() {
    let ads: Vec<AdText> = (1..=1500).map(AdText::new).collect();
    let pair = Pair::with_ads(&ads);
    assert_eq!(pair.ida().queue().len(), 1500);
}

#[test]
fn behind_nobody_is_spoken_to_without_tls() {
    let pair = Pair::start();
    let address = pair.back.base.strip_prefix("https://").unwrap();
    let plain = Browser::new(&format!("http://{address}"));
    assert!(plain.try_send("GET", "/healthz", &[], None).is_err());
}

#[test]
fn whoever_is_vouched_for_needs_no_cookie_and_may_have_none() {
    let overheard = Stranger::good();
    let token = Token::Development(Key::parse(KEY).unwrap());
    let front = House::open(placed(&reached(&overheard.base, &believing(Ours::Missing), token)), Door::Open);
    assert_eq!(front.sign_in(Who::Ida).get(QUEUE).status, 200);
    let token = overheard.seen()[0].header("authorization").unwrap().to_owned();

    let back = House::open(Placements::default(), Door::Vouched);
    let colleague = back.sign_in(Who::Colleague);
    let carrying = |token: &str| colleague.call("GET", QUEUE).header("authorization", token);
    assert_eq!(carrying(&token).without_cookie().without_csrf().send().status, 200);
    // The proof of one and the session of another.
    carrying(&token).send().is_refused(401, None);
    carrying(&token).without_cookie().header("authorization", &token).send().is_refused(401, None);
    carrying("Bearer v1.e30.AA").without_cookie().send().is_refused(401, None);
    assert_eq!(colleague.get(QUEUE).status, 200);

    // Where nobody vouches it is as if it had not been said.
    let open = House::open(Placements::default(), Door::Open);
    let ida = open.sign_in(Who::Ida);
    ida.call("GET", QUEUE).without_cookie().header("authorization", &token).send().is_refused(401, None);
    assert_eq!(ida.call("GET", QUEUE).header("authorization", &token).send().status, 200);
}
