//! Begin, decide and park: what can be done when, what is checked, and what is sent.

use crate::{
    robot::{BOTH_SCOPES, READ_SCOPE, open_decision},
    services::{COLLEAGUE, ME, Services, begun_by, parked_by},
};
use console::outbox::{Act, Texts};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_free_ad_can_be_begun_first_or_decided_at_once() {
    let services = Services::with_ad("null");
    let desk = open_decision(&services, BOTH_SCOPES).await;
    assert_eq!(desk.blocked("Godkend"), None);
    services.list_ad(&begun_by(ME));
    desk.press("Påbegynd").await;
    assert_eq!(services.only_write()["overtagBehandling"], false);
    assert!(services.writes()[0].request_id.is_some());
    assert_eq!(desk.blocked("Godkend"), None);
}

#[wasm_bindgen_test]
async fn a_rejection_without_its_reason_is_stopped_at_the_field() {
    let services = Services::with_ad(&begun_by(ME));
    let desk = open_decision(&services, BOTH_SCOPES).await;
    desk.press("Afvis").await;
    assert_eq!(desk.fault("email").as_deref(), Some("Skriv til opretteren, hvorfor annoncen afvises."));

    desk.write("email", "Fristen {{dato}} mangler.").await;
    assert_eq!(desk.fault("email"), None, "typing takes the message away");
    assert_eq!(desk.text_of(".preview mark"), "{{dato}}");
    desk.press("Afvis").await;
    assert_eq!(desk.fault("email").as_deref(), Some("Udfyld {{dato}}, før e-mailen sendes."));
    assert!(desk.decided().is_empty());
}

#[wasm_bindgen_test]
async fn the_mail_is_sent_as_previewed() {
    let services = Services::with_ad(&begun_by(ME));
    let desk = open_decision(&services, BOTH_SCOPES).await;
    let mail = "Hej\n\n  Lønnen mangler. <3\n";
    desk.write("email", mail).await;
    desk.write("kommentar", "Ringet til dem").await;
    assert_eq!(desk.find(".preview-body").unwrap().text_content().unwrap(), mail);
    desk.press("Afvis").await;
    let decided = desk.only_decision();
    assert_eq!(decided.act, Act::Reject);
    assert_eq!(decided.texts.email_broedtekst.as_deref(), Some(mail));
    assert_eq!(decided.texts.kommentar.as_deref(), Some("Ringet til dem"));
    assert_eq!(decided.by.behandler_navn, "Ida Holm");
    assert!(services.writes().is_empty(), "nothing is sent while it can be undone");
}

#[wasm_bindgen_test]
async fn an_approval_needs_no_text() {
    let services = Services::with_ad(&begun_by(ME));
    let desk = open_decision(&services, BOTH_SCOPES).await;
    desk.press("Godkend").await;
    let decided = desk.only_decision();
    assert_eq!((decided.act, decided.texts), (Act::Approve, Texts::default()));
    assert!(desk.blocked("Godkend").is_some_and(|why| why.contains("på vej")), "an ad is decided once");
    desk.press("Godkend").await;
    assert_eq!(desk.decided().len(), 1);
}

#[wasm_bindgen_test]
async fn minutes_are_checked_before_an_ad_is_parked() {
    let services = Services::with_ad(&begun_by(ME));
    let desk = open_decision(&services, BOTH_SCOPES).await;
    for (minutes, fault) in [
        ("", "Skriv et helt antal minutter, fx 45."),
        ("en time", "Skriv et helt antal minutter, fx 45."),
        ("0", "Skriv mellem 1 og 2147483647 minutter."),
    ] {
        desk.write("park-minutes", minutes).await;
        desk.press("Parkér").await;
        assert_eq!(desk.fault("park-minutes").as_deref(), Some(fault), "{minutes:?}");
    }
    assert!(desk.decided().is_empty());
    desk.press("1 time").await;
    assert_eq!(desk.only_decision().act, Act::Park { minutes: 60 });
}

#[wasm_bindgen_test]
async fn ones_own_parked_ad_can_be_resumed_and_decided() {
    let services = Services::with_ad(&parked_by(ME));
    let desk = open_decision(&services, BOTH_SCOPES).await;
    assert_eq!(desk.blocked("Genoptag"), None);
    assert_eq!(desk.blocked("Godkend"), None);
}

#[wasm_bindgen_test]
async fn a_colleagues_ad_can_only_be_taken_over() {
    let services = Services::with_ad(&begun_by(COLLEAGUE));
    let desk = open_decision(&services, BOTH_SCOPES).await;
    assert_eq!(desk.blocked("Godkend").as_deref(), Some("Bo Friis behandler annoncen."));
    assert_eq!(desk.blocked("Overtag …"), None);
}

#[wasm_bindgen_test]
async fn without_the_write_scope_every_button_says_so() {
    let desk = open_decision(&Services::with_ad("null"), READ_SCOPE).await;
    for button in ["Påbegynd", "Godkend", "Afvis", "15 min", "Parkér"] {
        assert_eq!(desk.blocked(button).as_deref(), Some("Du har kun adgang til at læse."), "{button}");
    }
}
