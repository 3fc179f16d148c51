//! A decision's way: kept before it is sent, sent once, and nothing claimed that is not known.

use crate::{
    robot::{BOTH_SCOPES, eventually, open_decision, open_sending, settle, stored_decisions},
    services::{AD, COLLEAGUE, ME, Services, begun_by},
};
use console::{
    api::TransportError,
    outbox::{Reason, State},
};
use wasm_bindgen_test::wasm_bindgen_test;

fn paths(services: &Services) -> Vec<String> {
    let path = |request: &console::api::Request| request.endpoint.as_str().to_owned();
    services.writes().iter().map(path).collect()
}

#[wasm_bindgen_test]
async fn a_free_ad_is_begun_as_the_first_half_of_its_decision() {
    let services = Services::with_ad("null");
    let desk = open_sending(&services).await;
    desk.press("Godkend").await;
    eventually("both calls are made", || services.writes().len() == 2).await;
    let service = "/v2/JobannonceBehandling";
    assert_eq!(
        paths(&services),
        [format!("{service}/paabegynd-behandling/{AD}"), format!("{service}/opdater-godkendelsesstatus/{AD}")]
    );
    eventually("it is told", || desk.decided().iter().all(|entry| matches!(entry.state, State::Done { .. }))).await;
}

#[wasm_bindgen_test]
async fn a_lost_answer_is_tried_again_under_the_same_id_and_settled_by_the_list() {
    let services = Services::with_ad(&begun_by(ME));
    let desk = open_sending(&services).await;
    services.answer_next(Err(TransportError::Unreachable));
    services.answer_next(Ok((412, String::new())));
    services.unlist_ad_after(2);
    desk.press("Godkend").await;
    eventually("it is settled", || desk.decided().iter().all(|entry| !entry.hides_ad())).await;
    let writes = services.writes();
    assert_eq!(writes.len(), 2);
    assert_eq!(writes[0].request_id, writes[1].request_id);
    assert!(matches!(desk.only_decision().state, State::Done { received_before: true, .. }), "{:?}", desk.decided());
}

#[wasm_bindgen_test]
async fn received_before_with_the_ad_still_waiting_is_unknown_and_never_sent_anew() {
    let services = Services::with_ad(&begun_by(ME));
    let desk = open_sending(&services).await;
    services.answer_next(Ok((412, String::new())));
    desk.press("Godkend").await;
    eventually("it is unknown", || desk.decided().iter().any(|entry| entry.state == State::Unknown)).await;
    gloo_timers::future::TimeoutFuture::new(700).await;
    assert_eq!(services.writes().len(), 1, "nothing follows by itself");
    assert!(desk.text_of(".came-back").starts_with("Udfald ukendt"));
    services.unlist_ad();
    desk.outbox().queue().read().await.unwrap();
    eventually("a later list makes it plain", || matches!(desk.only_decision().state, State::Done { .. })).await;
}

#[wasm_bindgen_test]
async fn a_colleague_who_was_quicker_is_named_and_nothing_is_sent() {
    let services = Services::with_ad("null");
    let desk = open_sending(&services).await;
    desk.write("kommentar", "Min tekst").await;
    services.list_ad(&begun_by(COLLEAGUE));
    desk.press("Godkend").await;
    let held = State::Refused(Reason::HeldBy("Bo Friis".to_owned()));
    eventually("she is named", || desk.decided().iter().any(|entry| entry.state == held)).await;
    assert!(services.writes().is_empty(), "the list was read just before");
    settle().await;
    assert_eq!(desk.written("kommentar"), "Min tekst");
    assert!(desk.text_of(".came-back").contains("Bo Friis behandler annoncen."));
}

#[wasm_bindgen_test]
async fn each_refusal_comes_back_to_the_ad_in_its_own_words() {
    for (status, code, message) in [
        (404, 121_100, "Jobannoncen blev ikke fundet."),
        (409, 121_303, "Annoncen er ikke påbegyndt."),
        (403, 4_575, "Du har ikke adgang til at udføre handlingen."),
        (422, 1_014, "Serveren kunne ikke godtage felterne."),
    ] {
        let services = Services::with_ad(&begun_by(ME));
        let desk = open_sending(&services).await;
        desk.write("email", "Teksten").await;
        services.refuse_next(status, code);
        desk.press("Afvis").await;
        eventually("it comes back", || desk.decided().iter().any(|it| matches!(it.state, State::Refused(_)))).await;
        settle().await;
        assert!(desk.text_of(".came-back").contains(message), "{}", desk.text_of(".came-back"));
        assert_eq!(desk.written("email"), "Teksten", "{code}");
        assert_eq!(desk.blocked("Afvis"), None, "and it can be decided again");
    }
}

#[wasm_bindgen_test]
async fn a_decision_is_kept_before_it_is_sent_and_gone_when_undone() {
    let services = Services::with_ad(&begun_by(ME));
    let desk = open_decision(&services, BOTH_SCOPES).await;
    desk.write("email", " Teksten\n").await;
    desk.press("Afvis").await;
    let mut stored = Vec::new();
    for _ in 0..100 {
        stored = stored_decisions().await;
        if !stored.is_empty() {
            break;
        }
        gloo_timers::future::TimeoutFuture::new(20).await;
    }
    assert_eq!(stored, desk.decided());
    assert_eq!(stored[0].texts.email_broedtekst.as_deref(), Some(" Teksten\n"));
    assert_eq!(desk.outbox().undo_latest().len(), 1);
    settle().await;
    assert!(desk.decided().is_empty());
    assert_eq!(desk.blocked("Afvis"), None);
    for _ in 0..100 {
        stored = stored_decisions().await;
        if stored.is_empty() {
            break;
        }
        gloo_timers::future::TimeoutFuture::new(20).await;
    }
    assert_eq!(stored, []);
    assert!(services.writes().is_empty());
}

#[wasm_bindgen_test]
async fn a_text_with_a_cpr_number_is_sent_and_never_stored() {
    let services = Services::with_ad(&begun_by(ME));
    let desk = open_sending(&services).await;
    desk.write("email", "Fjern 010165-1234 fra teksten.").await;
    desk.press("Afvis").await;
    eventually("it is sent", || services.writes().len() == 1).await;
    let stored = stored_decisions().await;
    assert!(stored.is_empty(), "{stored:?}");
}
