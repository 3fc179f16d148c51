//! What has been typed and not sent: stored, found again, never replaced, and never with a CPR number.

use crate::{
    robot::{BOTH_SCOPES, Stage, provide_console, settle},
    services::{AD, ME, Services, begun_by},
};
use console::{
    ads::AdStore,
    decision::DecisionPanel,
    drafts::{Drafts, KeptDraft},
    storage::{Database, Store, cpr_guard::holds_cpr},
};
use contract::{BehandlerId, JobannonceId, Tidspunkt, jobannonce_behandling::Behandler};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

fn me() -> BehandlerId {
    serde_json::from_str::<Behandler>(ME).unwrap().behandler_identifier
}

fn ad() -> JobannonceId {
    AD.parse().unwrap()
}

fn key() -> String {
    KeptDraft::key(me(), ad())
}

async fn stored() -> Option<KeptDraft> {
    Database::open().await.unwrap().get(Store::Drafts, &key()).await.unwrap()
}

async fn stored_email() -> Option<String> {
    stored().await.map(|kept| kept.draft.email)
}

/// Waits until what is asked for is so.
async fn eventually<T: PartialEq + std::fmt::Debug>(expected: T, ask: impl AsyncFn() -> T) {
    for _ in 0..100 {
        if ask().await == expected {
            return;
        }
        TimeoutFuture::new(20).await;
    }
    assert_eq!(ask().await, expected);
}

/// The decision, as after a reload of the page.
async fn reload(services: &Services) -> Stage {
    let services = services.clone();
    let stage = Stage::show(move || {
        let queue = provide_console(&services, BOTH_SCOPES);
        Drafts::expect().follow_storage(queue.me(), AdStore::expect());
        queue.read_soon();
        view! { <DecisionPanel ad=Signal::stored(Some(ad())) on_decided=|_: JobannonceId| () /> }
    });
    settle().await;
    TimeoutFuture::new(50).await;
    stage
}

/// The decision with nothing stored before.
async fn open_afresh() -> (Services, Stage) {
    Database::open().await.unwrap().delete(Store::Drafts, &key()).await.unwrap();
    let services = Services::with_ad(&begun_by(ME));
    let desk = reload(&services).await;
    (services, desk)
}

/// Another tab stores a text and says so.
async fn type_in_another_tab(email: &str) {
    let mut kept = stored().await.unwrap();
    email.clone_into(&mut kept.draft.email);
    Database::open().await.unwrap().put(Store::Drafts, &key(), &kept).await.unwrap();
    let tab = web_sys::BroadcastChannel::new("console").unwrap();
    tab.post_message(&"drafts".into()).unwrap();
    TimeoutFuture::new(100).await;
    tab.close();
}

#[wasm_bindgen_test]
async fn a_reload_finds_what_was_typed() {
    let (services, desk) = open_afresh().await;
    let text = "  Kære Ærø\n\n👩‍🌾 ";
    desk.write("email", text).await;
    desk.write("kommentar", "Ringet").await;
    desk.write("park-minutes", "45").await;
    eventually(Some("45".to_owned()), async || stored().await.map(|kept| kept.draft.minutes)).await;
    drop(desk);
    let desk = reload(&services).await;
    assert_eq!(desk.written("email"), text);
    assert_eq!(desk.written("kommentar"), "Ringet");
}

#[wasm_bindgen_test]
async fn a_page_that_is_left_saves_without_waiting() {
    let (_services, desk) = open_afresh().await;
    desk.write("email", "Sidste tegn").await;
    window().dispatch_event(&web_sys::Event::new("pagehide").unwrap()).unwrap();
    // Less than the pause that is awaited while typing goes on.
    TimeoutFuture::new(60).await;
    assert_eq!(stored_email().await.as_deref(), Some("Sidste tegn"));
}

#[wasm_bindgen_test]
async fn what_is_sent_or_emptied_is_stored_no_longer() {
    let (services, desk) = open_afresh().await;
    desk.write("email", "Lønnen mangler.").await;
    eventually(true, async || stored().await.is_some()).await;
    desk.write("email", "").await;
    eventually(false, async || stored().await.is_some()).await;

    desk.write("email", "Lønnen mangler stadig.").await;
    eventually(true, async || stored().await.is_some()).await;
    Drafts::drop_sent(drafts_of(&services).await, me(), ad());
    eventually(false, async || stored().await.is_some()).await;
}

/// Another page's drafts, with the same storage.
async fn drafts_of(services: &Services) -> Drafts {
    let (services, found) = (services.clone(), std::rc::Rc::new(std::cell::Cell::new(None)));
    let stage = Stage::show({
        let found = found.clone();
        move || {
            let queue = provide_console(&services, BOTH_SCOPES);
            let drafts = Drafts::expect();
            drafts.follow_storage(queue.me(), AdStore::expect());
            found.set(Some(drafts));
        }
    });
    TimeoutFuture::new(50).await;
    std::mem::forget(stage);
    found.take().unwrap()
}

#[wasm_bindgen_test]
async fn a_cpr_number_stays_on_the_screen_and_reaches_no_storage() {
    let (services, desk) = open_afresh().await;
    desk.write("email", "Ring til 010165-1234 først").await;
    desk.write("kommentar", "0101651234").await;
    desk.write("park-minutes", "010165 1234").await;
    eventually(true, async || stored().await.is_some_and(|kept| !kept.draft.minutes.is_empty())).await;
    assert_eq!(desk.written("email"), "Ring til 010165-1234 først");
    assert_eq!(desk.text_of(".cpr-notice"), "Kladden gemmes uden det, der ligner et CPR-nummer.");
    for store in Store::EVERY {
        let all = Database::open().await.unwrap().all::<serde_json::Value>(store).await.unwrap();
        for (key, value) in all {
            assert!(!holds_cpr(&key) && !holds_cpr(&value.to_string()), "{store:?}: {key}");
        }
    }
    for storage in [window().local_storage().unwrap().unwrap(), window().session_storage().unwrap().unwrap()] {
        for index in 0..storage.length().unwrap() {
            let key = storage.key(index).unwrap().unwrap();
            assert!(!holds_cpr(&key) && !holds_cpr(&storage.get_item(&key).unwrap().unwrap()), "{key}");
        }
    }
    drop(desk);
    let desk = reload(&services).await;
    assert_eq!(desk.written("email"), "Ring til ••••••-•••• først");
}

#[wasm_bindgen_test]
async fn another_tab_fills_in_only_what_nobody_is_writing() {
    let (_services, desk) = open_afresh().await;
    desk.write("email", "Første").await;
    eventually(Some("Første".to_owned()), stored_email).await;
    type_in_another_tab("Fra den anden fane").await;
    assert_eq!(desk.written("email"), "Fra den anden fane", "the field is not in use");

    let field: web_sys::HtmlElement = desk.find("#email").unwrap().unchecked_into();
    field.focus().unwrap();
    assert!(document().has_focus().unwrap());
    type_in_another_tab("Igen fra den anden").await;
    assert_eq!(desk.written("email"), "Fra den anden fane", "she is in the field");

    desk.write("email", "Fra den anden fane, og mit eget").await;
    eventually(Some("Fra den anden fane, og mit eget".to_owned()), stored_email).await;
    assert_eq!(desk.written("email"), "Fra den anden fane, og mit eget");
}

#[wasm_bindgen_test]
async fn what_was_sent_from_another_tab_is_not_left_to_be_sent_again() {
    let (services, desk) = open_afresh().await;
    desk.write("email", "Sendt én gang").await;
    eventually(Some("Sendt én gang".to_owned()), stored_email).await;
    Database::open().await.unwrap().delete(Store::Drafts, &key()).await.unwrap();
    let tab = web_sys::BroadcastChannel::new("console").unwrap();
    tab.post_message(&"drafts".into()).unwrap();
    TimeoutFuture::new(100).await;
    tab.close();
    assert_eq!(desk.written("email"), "");
    assert!(services.writes().is_empty());
}

#[wasm_bindgen_test]
async fn a_draft_older_than_a_day_is_gone() {
    let (services, desk) = open_afresh().await;
    drop(desk);
    let mut kept =
        KeptDraft::new(me(), ad(), "Kok", "2020-01-01T12:00:00Z".parse::<Tidspunkt>().unwrap(), Default::default());
    kept.draft.email = "Fra i går".to_owned();
    Database::open().await.unwrap().put(Store::Drafts, &key(), &kept).await.unwrap();
    let desk = reload(&services).await;
    assert_eq!(desk.written("email"), "");
    assert_eq!(stored().await, None);
}
