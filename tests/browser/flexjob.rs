//! A CPR number: masked until asked for, and masked again by time, by hand and when the page is hidden.

use crate::robot::{Stage, eventually, settle};
use console::ui::CprField;
use contract::{Cpr, cpr::ReceivedCpr};
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen_test::wasm_bindgen_test;

const LONG: Duration = Duration::from_secs(600);

fn show(number: &str, shown_for: Duration) -> Stage {
    let cpr = ReceivedCpr::from(Cpr::parse(number).unwrap());
    Stage::show(move || view! { <CprField cpr shown_for /> })
}

fn number(stage: &Stage) -> String {
    stage.text_of(".cpr-number")
}

#[wasm_bindgen_test]
async fn a_number_is_shown_on_a_press_and_masked_on_the_next() {
    let stage = show("0101651234", LONG);
    assert_eq!(number(&stage), "010165-••••");
    assert!(!stage.text().contains("1234"));
    stage.press("Vis CPR-nummer").await;
    assert_eq!(number(&stage), "010165-1234");
    assert_eq!(stage.text_of(".print-only"), "010165-••••", "on paper it stays masked");
    stage.press("Skjul CPR-nummer").await;
    assert_eq!(number(&stage), "010165-••••");
}

#[wasm_bindgen_test]
async fn a_number_is_masked_again_when_its_time_is_up_and_a_new_press_has_a_time_of_its_own() {
    let stage = show("0101651234", Duration::from_millis(700));
    stage.press("Vis CPR-nummer").await;
    gloo_timers::future::TimeoutFuture::new(400).await;
    stage.press("Skjul CPR-nummer").await;
    stage.press("Vis CPR-nummer").await;
    gloo_timers::future::TimeoutFuture::new(400).await;
    assert_eq!(number(&stage), "010165-1234", "the first press's time does not end the second's");
    eventually("the number is masked again", || number(&stage) == "010165-••••").await;
}

#[wasm_bindgen_test]
async fn a_number_is_masked_when_the_page_is_hidden() {
    let stage = show("0101651234", LONG);
    stage.press("Vis CPR-nummer").await;
    hide_for_a_moment();
    settle().await;
    assert_eq!(number(&stage), "010165-••••");
}

#[wasm_bindgen_test]
async fn an_unknown_number_has_nothing_to_show() {
    let stage = show("0000000000", LONG);
    assert_eq!(stage.text(), "Ukendt");
}

/// Tells the page that it is hidden, as the browser does.
fn hide_for_a_moment() {
    js_sys::eval(
        "Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
         document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
         delete document.hidden;",
    )
    .unwrap();
}
