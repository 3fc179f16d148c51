//! Each refusal in its own words, with a next step, and nothing typed is lost.

use crate::{
    robot::{BOTH_SCOPES, open_decision},
    services::{COLLEAGUE, Services, begun_by},
};
use console::api::TransportError;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn each_code_has_its_own_message_and_the_text_stays() {
    for (status, code, message) in [
        (404, 121_100, "Jobannoncen blev ikke fundet."),
        (409, 121_302, "Annoncen er allerede afgjort."),
        (409, 121_303, "Annoncen er ikke påbegyndt."),
        (422, 121_304, "En annonce kan ikke sættes tilbage til ‘Under behandling’."),
        (403, 4_575, "Du har ikke adgang til at udføre handlingen."),
        (422, 1_014, "Serveren kunne ikke godtage felterne."),
        (422, 90_002, "Tjenesten svarede med fejl 90002: ingen forklaring"),
    ] {
        let services = Services::with_ad("null");
        let desk = open_decision(&services, BOTH_SCOPES).await;
        desk.write("kommentar", "Min kommentar").await;
        services.refuse_next(status, code);
        desk.press("Påbegynd").await;
        assert_eq!(desk.text_of(".error-what"), message);
        assert!(!desk.text_of(".error-next").is_empty(), "{code} has a next step");
        assert_eq!(desk.written("kommentar"), "Min kommentar", "{code}");
    }
}

#[wasm_bindgen_test]
async fn who_was_faster_is_named() {
    let services = Services::with_ad("null");
    let desk = open_decision(&services, BOTH_SCOPES).await;
    services.refuse_next(409, 121_301);
    services.list_ad(&begun_by(COLLEAGUE));
    desk.press("Påbegynd").await;
    assert_eq!(desk.text_of(".error-what"), "Bo Friis behandler annoncen.");
    assert_eq!(desk.blocked("Overtag …"), None, "and the ad can be taken over");
}

#[wasm_bindgen_test]
async fn a_dead_line_is_not_called_a_refusal() {
    let services = Services::with_ad("null");
    let desk = open_decision(&services, BOTH_SCOPES).await;
    (0..3).for_each(|_| services.answer_next(Err(TransportError::Unreachable)));
    desk.press("Påbegynd").await;
    assert_eq!(desk.text_of(".error-what"), "Der er ingen forbindelse til serveren.");
    assert_eq!(services.writes().len(), 3, "it was tried again, with the same id");
    desk.press("Påbegynd").await;
    let writes = services.writes();
    assert_ne!(writes[0].request_id, writes[3].request_id, "a new press is a new intention");
}
