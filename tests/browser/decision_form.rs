//! Begin, decide and park: what can be done when, what is checked, and what is sent.

use crate::{
    robot::{BOTH_SCOPES, READ_SCOPE, open_decision},
    services::{COLLEAGUE, ME, Services, begun_by, parked_by},
};
use console::api::TransportError;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_free_ad_must_be_begun_before_it_is_decided() {
    let services = Services::with_ad("null");
    let desk = open_decision(&services, BOTH_SCOPES).await;
    assert_eq!(desk.blocked("Godkend").as_deref(), Some("Påbegynd annoncen først."));
    desk.press("Godkend").await;
    assert!(services.writes().is_empty(), "a blocked button does nothing");

    services.list_ad(&begun_by(ME));
    desk.press("Påbegynd").await;
    assert_eq!(services.only_write()["overtagBehandling"], false);
    assert_eq!(desk.blocked("Godkend"), None);
    assert!(services.writes()[0].request_id.is_some());
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
    assert!(services.writes().is_empty());
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
    let sent = services.only_write();
    assert_eq!(sent["emailBroedtekst"], mail);
    assert_eq!(sent["godkendelsesStatus"], "IkkeGodkendt");
    assert_eq!(sent["kommentar"], "Ringet til dem");
    assert_eq!(sent["behandler"]["behandlerNavn"], "Ida Holm");
}

#[wasm_bindgen_test]
async fn an_approval_needs_no_text() {
    let services = Services::with_ad(&begun_by(ME));
    let desk = open_decision(&services, BOTH_SCOPES).await;
    desk.press("Godkend").await;
    let sent = services.only_write();
    assert_eq!(sent["godkendelsesStatus"], "Godkendt");
    assert!(sent.get("emailBroedtekst").is_none() && sent.get("kommentar").is_none());
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
    assert!(services.writes().is_empty());
    desk.press("1 time").await;
    assert_eq!(services.only_write()["parkeretMinutter"], 60);
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

#[wasm_bindgen_test]
async fn a_lost_answer_is_retried_with_the_same_id_and_settled_by_the_list() {
    let services = Services::with_ad(&begun_by(ME));
    let desk = open_decision(&services, BOTH_SCOPES).await;
    services.answer_next(Err(TransportError::Unreachable));
    services.answer_next(Ok((412, String::new())));
    services.unlist_ad();
    desk.press("Godkend").await;
    let writes = services.writes();
    assert_eq!(writes.len(), 2);
    assert_eq!(writes[0].request_id, writes[1].request_id);
    assert_eq!(desk.text_of(".error-what"), "", "the list shows that it was received");
}
