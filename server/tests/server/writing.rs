//! Begin, park and decide: each error code at the state that causes it, and what each leaves behind.

use crate::support::{AdText, Caseworker, Server, Who};
use serde_json::{Value, json};
use std::time::Duration;

const NO_AD: &str = "00000000-0000-0000-0000-0000000000ff";
const NOT_FOUND: Option<i64> = Some(121_100);
const HELD_BY_ANOTHER: Option<i64> = Some(121_301);
const NOT_WAITING: Option<i64> = Some(121_302);
const NOT_BEGUN: Option<i64> = Some(121_303);
const NOT_BACK: Option<i64> = Some(121_304);

fn scene() -> (Server, Caseworker, Caseworker, String) {
    let ad = AdText::new(1);
    let server = Server::start_with(&[ad.clone(), AdText::new(2)]);
    let (ida, bo) = (server.sign_in(Who::Ida), server.sign_in(Who::Colleague));
    (server, ida, bo, ad.id)
}

fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(minutes * 60)
}

#[test]
fn begin_locks_the_ad_to_the_caller() {
    let (server, ida, bo, ad) = scene();
    assert_eq!(ida.handling(&ad), Value::Null);
    ida.begin(&ad).is_done();
    assert_eq!(
        bo.handling(&ad),
        json!({
            "behandler": ida.behandler,
            "behandlingPaabegyndtTidspunkt": "2026-11-21T13:00:00.0000000+01:00",
            "parkeretTilTidspunkt": null
        })
    );
    bo.begin(&ad).is_refused(409, HELD_BY_ANOTHER);
    assert_eq!(bo.handling(&ad)["behandler"], json!(ida.behandler));
    // Nothing but a decision or a park ends it.
    server.pass(minutes(60 * 9));
    bo.begin(&ad).is_refused(409, HELD_BY_ANOTHER);
}

#[test]
fn begin_on_ones_own_renews_it() {
    let (server, ida, _, ad) = scene();
    ida.begin(&ad).is_done();
    ida.park(&ad, 30).is_done();
    server.pass(minutes(10));
    ida.begin(&ad).is_done();
    let handling = ida.handling(&ad);
    assert_eq!(handling["behandlingPaabegyndtTidspunkt"], "2026-11-21T13:10:00.0000000+01:00");
    assert_eq!(handling["parkeretTilTidspunkt"], Value::Null);
}

#[test]
fn take_over_works_on_a_free_a_held_and_a_parked_ad() {
    let (_server, ida, bo, ad) = scene();
    ida.take_over(&ad).is_done();
    bo.take_over(&ad).is_done();
    assert_eq!(ida.handling(&ad)["behandler"], json!(bo.behandler));
    ida.approve(&ad).is_refused(409, HELD_BY_ANOTHER);
    bo.park(&ad, 30).is_done();
    ida.begin(&ad).is_refused(409, HELD_BY_ANOTHER);
    ida.take_over(&ad).is_done();
    assert_eq!(bo.handling(&ad)["behandler"], json!(ida.behandler));
    assert_eq!(bo.handling(&ad)["parkeretTilTidspunkt"], Value::Null);
}

#[test]
fn a_park_runs_out() {
    let (server, ida, bo, ad) = scene();
    ida.begin(&ad).is_done();
    ida.park(&ad, 30).is_done();
    assert_eq!(bo.handling(&ad)["parkeretTilTidspunkt"], "2026-11-21T13:30:00.0000000+01:00");
    bo.begin(&ad).is_refused(409, HELD_BY_ANOTHER);
    bo.approve(&ad).is_refused(409, HELD_BY_ANOTHER);

    server.pass(minutes(30));
    assert_eq!(bo.handling(&ad), Value::Null);
    ida.park(&ad, 5).is_refused(409, NOT_BEGUN);
    ida.approve(&ad).is_refused(409, NOT_BEGUN);
    bo.begin(&ad).is_done();
    assert_eq!(ida.handling(&ad)["behandler"], json!(bo.behandler));
}

#[test]
fn parking_again_replaces_the_time_and_the_longest_is_possible() {
    let (server, ida, _, ad) = scene();
    ida.begin(&ad).is_done();
    ida.park(&ad, 30).is_done();
    ida.parking(&ad, 1).with("/kommentar", json!("Venter på svar")).send().is_done();
    assert_eq!(ida.handling(&ad)["parkeretTilTidspunkt"], "2026-11-21T13:01:00.0000000+01:00");
    ida.park(&ad, 2_147_483_647).is_done();
    assert!(ida.handling(&ad)["parkeretTilTidspunkt"].as_str().unwrap().starts_with("6109-"));
    assert_eq!(server.count("SELECT count(*) FROM parking WHERE comment = 'Venter på svar'"), 1);
}

#[test]
fn park_needs_a_begun_ad_of_ones_own() {
    let (_server, ida, bo, ad) = scene();
    ida.park(NO_AD, 5).is_refused(404, NOT_FOUND);
    ida.park(&ad, 5).is_refused(409, NOT_BEGUN);
    ida.begin(&ad).is_done();
    bo.park(&ad, 5).is_refused(409, HELD_BY_ANOTHER);
    ida.approve(&ad).is_done();
    ida.park(&ad, 5).is_refused(409, NOT_WAITING);
}

#[test]
fn deciding_needs_a_begun_ad_of_ones_own() {
    let (_server, ida, bo, ad) = scene();
    ida.approve(NO_AD).is_refused(404, NOT_FOUND);
    ida.approve(&ad).is_refused(409, NOT_BEGUN);
    ida.begin(&ad).is_done();
    bo.approve(&ad).is_refused(409, HELD_BY_ANOTHER);
    ida.deciding(&ad, "UnderBehandling").send().is_refused(422, NOT_BACK);
    ida.approve(&ad).is_done();
    for again in [ida.approve(&ad), bo.deciding(&ad, "IkkeGodkendt").send()] {
        again.is_refused(409, NOT_WAITING);
    }
}

#[test]
fn begin_needs_an_ad_that_waits() {
    let (_server, ida, bo, ad) = scene();
    ida.begin(NO_AD).is_refused(404, NOT_FOUND);
    ida.begin(&ad).is_done();
    ida.approve(&ad).is_done();
    ida.begin(&ad).is_refused(409, NOT_WAITING);
    bo.take_over(&ad).is_refused(409, NOT_WAITING);
}

#[test]
fn a_decided_ad_leaves_the_queue_and_shows_its_status() {
    let (server, ida, bo, ad) = scene();
    ida.begin(&ad).is_done();
    ida.park(&ad, 30).is_done();
    // Deciding while parked is allowed.
    ida.deciding(&ad, "ikkegodkendt").with("/kommentar", json!("Ulovlig")).send().is_done();
    assert_eq!(bo.queue().len(), 1);
    assert_eq!(ida.content(&ad).json()["approvalStatus"], "IkkeGodkendt");
    assert_eq!(server.text("SELECT comment FROM decision"), "Ulovlig");
    assert_eq!(server.count("SELECT count(*) FROM handling"), 0);
}

#[test]
fn a_mail_is_recorded_unchanged_if_there_is_a_text() {
    let (server, ida, _, ad) = scene();
    let text = "  Kære opretter\r\n\r\n<b>Annoncen</b> er afvist – æøå 🦊\n";
    ida.begin(&ad).is_done();
    ida.deciding(&ad, "IkkeGodkendt").with("/emailBroedtekst", json!(text)).send().is_done();
    assert_eq!(server.text("SELECT body FROM mail"), text);

    let other = AdText::new(2).id;
    ida.begin(&other).is_done();
    ida.deciding(&other, "Godkendt").with("/emailBroedtekst", json!(" \n ")).send().is_done();
    assert_eq!(server.count("SELECT count(*) FROM mail"), 1);
}

#[test]
fn every_field_at_fault_is_named() {
    let (server, ida, _, ad) = scene();
    ida.beginning(&ad, false).without("/overtagBehandling").send().is_refused_for(&["overtagBehandling"]);
    ida.beginning(&ad, false).with("/overtagBehandling", json!("ja")).send().is_refused_for(&["overtagBehandling"]);
    for blank in [json!(""), json!("   "), Value::Null] {
        let call = ida.beginning(&ad, false).with("/behandler/behandlerNavn", blank);
        call.send().is_refused_for(&["behandler.behandlerNavn"]);
    }
    let nobody = ida.beginning(&ad, false).with("/behandler", Value::Null);
    nobody.send().is_refused_for(&["behandler.behandlerIdentifier", "behandler.behandlerNavn"]);
    ida.beginning(&ad, false).with("/behandler", json!("Ida")).send().is_refused_for(&["behandler"]);
    let no_uuid = ida.beginning(&ad, false).with("/behandler/behandlerIdentifier", json!("Ida"));
    no_uuid.send().is_refused_for(&["behandler.behandlerIdentifier"]);

    for minutes in
        [json!(0), json!(-1), json!(2_147_483_648_i64), json!(1.5), json!("5"), json!(1e300), json!(u64::MAX)]
    {
        ida.parking(&ad, 1).with("/parkeretMinutter", minutes).send().is_refused_for(&["parkeretMinutter"]);
    }
    ida.parking(&ad, 1).with("/kommentar", json!(5)).send().is_refused_for(&["kommentar"]);

    for status in [json!("Slettet"), json!(2), json!({}), json!(""), Value::Null] {
        ida.deciding(&ad, "").with("/godkendelsesStatus", status).send().is_refused_for(&["godkendelsesStatus"]);
    }
    let both = ida.deciding(&ad, "UnderBehandling").with("/emailBroedtekst", json!([]));
    both.send().is_refused_for(&["emailBroedtekst"]);
    let unknown_member = ida.beginning(&ad, false).with("/andet", json!(1));
    unknown_member.send().is_done();
    assert_eq!(server.count("SELECT count(*) FROM decision"), 0);
}

#[test]
fn the_name_shown_to_colleagues_is_the_registered_one() {
    let (_server, ida, bo, ad) = scene();
    ida.beginning(&ad, false).with("/behandler/behandlerNavn", json!("Direktøren")).send().is_done();
    assert_eq!(bo.handling(&ad)["behandler"], json!(ida.behandler));
}
