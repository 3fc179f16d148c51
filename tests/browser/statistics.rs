//! The statistics: the charts by keyboard and pointer, a new colleague, a slow answer, and one that fails.

use crate::robot::{READ_SCOPE, Stage, eventually, provide_console, settle};
use crate::services::{ME, Services};
use chrono::{DateTime, Utc};
use console::{
    api::{Client, Request, Response, Transport, TransportError},
    statistics::StatisticsPage,
};
use leptos::prelude::*;
use leptos_router::components::Router;
use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex},
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlElement, KeyboardEvent, KeyboardEventInit, PointerEvent, PointerEventInit};

/// A Sunday.
const NOW: &str = "2026-11-22T12:00:00Z";
const DAYS: &str = r#"{"statistikElementer":[
    {"godkendteJobannoncer":1204,"godkendelsesDato":"2026-11-20T00:00:00+01:00"},
    {"godkendteJobannoncer":6,"godkendelsesDato":"2026-11-22T00:00:00+01:00"}]}"#;

enum Answers {
    /// Days, and one caseworker.
    Numbers,
    /// The service does not know the caseworker.
    Unknown,
    /// An error.
    Failure,
    /// None, ever.
    Silence,
}

/// Services that count.
#[derive(Clone)]
struct Counting(Arc<Mutex<Answers>>);

impl Counting {
    fn new(answers: Answers) -> Self {
        Self(Arc::new(Mutex::new(answers)))
    }

    fn now_give(&self, answers: Answers) {
        *self.0.lock().unwrap() = answers;
    }
}

impl Transport for Counting {
    fn send(&self, request: Request) -> Pin<Box<dyn Future<Output = Result<Response, TransportError>>>> {
        let path = request.endpoint.as_str();
        let (status, body) = match &*self.0.lock().unwrap() {
            Answers::Silence => return Box::pin(std::future::pending()),
            Answers::Failure => (503, "{}".to_owned()),
            Answers::Unknown if path.contains("/individuel") => (404, r#"{"fejlkode":121300}"#.to_owned()),
            Answers::Unknown => (200, r#"{"statistikElementer":[]}"#.to_owned()),
            Answers::Numbers if path.contains("/statistik/behandler") => {
                let one = format!(r#"{{"behandler":{ME},"godkendteJobannoncer":1210,"dagligtGennemsnit":40.33}}"#);
                (200, format!(r#"{{"statistikElementer":[{one}]}}"#))
            }
            Answers::Numbers => (200, DAYS.to_owned()),
        };
        let date = Some(NOW.parse::<DateTime<Utc>>().unwrap());
        Box::pin(std::future::ready(Ok(Response { status, date, body })))
    }
}

fn open(counting: &Counting) -> Stage {
    let counting = counting.clone();
    Stage::show(move || {
        provide_console(&Services::default(), READ_SCOPE);
        Client::new(counting).provide();
        view! { <Router><StatisticsPage /></Router> }
    })
}

/// Asks for a number of days.
async fn ask_for(stage: &Stage, days: &str) {
    stage.write("own-days", days).await;
    stage.press("Vis").await;
}

/// The first chart, once it is drawn.
async fn chart(stage: &Stage) -> HtmlElement {
    eventually("the chart is drawn", || stage.find(".chart svg").is_some()).await;
    stage.find(".chart").unwrap().unchecked_into()
}

async fn press(chart: &HtmlElement, key: &str) -> bool {
    let how = KeyboardEventInit::new();
    how.set_key(key);
    how.set_bubbles(true);
    how.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &how).unwrap();
    chart.dispatch_event(&event).unwrap();
    settle().await;
    event.default_prevented()
}

fn spoken(chart: &HtmlElement) -> String {
    chart.get_attribute("aria-valuetext").unwrap()
}

/// What is told beside the day; `None` while nothing is.
fn tip(stage: &Stage) -> Option<String> {
    let tip = stage.find(".chart-tip").unwrap();
    let lines = tip.query_selector_all("p").unwrap();
    let lines: Vec<_> = (0..lines.length()).filter_map(|at| lines.get(at)?.text_content()).collect();
    (!tip.has_attribute("hidden")).then(|| lines.join(", "))
}

#[wasm_bindgen_test]
async fn keys_go_from_day_to_day_and_each_is_spoken_and_shown() {
    let stage = open(&Counting::new(Answers::Numbers));
    let chart = chart(&stage).await;
    assert_eq!(tip(&stage), None);
    chart.focus().unwrap();
    settle().await;
    let today = "søndag 22. november 2026, weekend, 6 godkendt, 7-dages gennemsnit 172,9";
    assert_eq!((spoken(&chart).as_str(), tip(&stage).as_deref()), (today, Some(today)));
    for (key, expected) in [
        ("ArrowLeft", "lørdag 21. november 2026, weekend, 0 godkendt, 7-dages gennemsnit 172,0"),
        ("ArrowLeft", "fredag 20. november 2026, 1.204 godkendt, 7-dages gennemsnit 172,0"),
        ("PageDown", "fredag 13. november 2026, 0 godkendt, 7-dages gennemsnit 0,0"),
        ("Home", "lørdag 24. oktober 2026, weekend, 0 godkendt, 7-dages gennemsnit 0,0"),
        ("End", today),
        ("ArrowRight", today),
    ] {
        assert!(press(&chart, key).await, "{key} is the chart's");
        assert_eq!((spoken(&chart).as_str(), tip(&stage).as_deref()), (expected, Some(expected)), "{key}");
    }
    assert_eq!(chart.get_attribute("aria-valuenow"), chart.get_attribute("aria-valuemax"));
    assert!(!press(&chart, "Tab").await && !press(&chart, "g").await, "other keys are not");
    press(&chart, "Escape").await;
    assert_eq!((tip(&stage), spoken(&chart).as_str()), (None, today), "Escape hides it and keeps the day");
    press(&chart, "ArrowLeft").await;
    assert!(tip(&stage).is_some());
    chart.blur().unwrap();
    settle().await;
    assert_eq!(tip(&stage), None);
}

fn pointer(name: &str, x: i32) -> Event {
    let how = PointerEventInit::new();
    how.set_client_x(x);
    how.set_bubbles(true);
    PointerEvent::new_with_event_init_dict(name, &how).unwrap().into()
}

#[wasm_bindgen_test]
async fn the_pointer_shows_the_day_below_it() {
    let stage = open(&Counting::new(Answers::Numbers));
    let chart = chart(&stage).await;
    let (left, width) = (chart.offset_left(), chart.client_width());
    for (x, day) in [(left + width - 1, "søndag 22. november"), (left + 1, "lørdag 24. oktober")] {
        chart.dispatch_event(&pointer("pointermove", x)).unwrap();
        settle().await;
        assert!(tip(&stage).is_some_and(|told| told.starts_with(day)), "{:?} at {x}", tip(&stage));
    }
    chart.dispatch_event(&pointer("pointerleave", left)).unwrap();
    settle().await;
    assert_eq!(tip(&stage), None);
}

#[wasm_bindgen_test]
async fn the_table_has_every_day_once_it_is_unfolded() {
    let stage = open(&Counting::new(Answers::Numbers));
    chart(&stage).await;
    assert!(stage.find(".chart-table table").is_none());
    stage.find(".chart-table summary").unwrap().unchecked_into::<HtmlElement>().click();
    eventually("the rows are there", || stage.find(".chart-table tbody tr").is_some()).await;
    let rows = stage.find(".chart-table tbody").unwrap();
    assert_eq!(rows.child_element_count(), 30);
    let first = rows.first_element_child().unwrap().text_content().unwrap();
    assert!(first.starts_with("søndag 22. november 2026") && first.ends_with("weekend"), "{first}");
}

#[wasm_bindgen_test]
async fn a_new_colleague_is_no_error() {
    let stage = open(&Counting::new(Answers::Unknown));
    eventually("it is said", || stage.text().contains("Du har ingen godkendelser endnu.")).await;
    assert_eq!(stage.text_of("[role=alert].error-notice"), "");
    assert!(stage.find(".chart").is_none());
}

#[wasm_bindgen_test]
async fn a_slow_answer_is_told_of_and_one_that_fails_leaves_the_numbers() {
    let counting = Counting::new(Answers::Numbers);
    let stage = open(&counting);
    chart(&stage).await;
    assert_eq!(stage.text_of(".slow-notice"), "");
    counting.now_give(Answers::Failure);
    ask_for(&stage, "7").await;
    eventually("the error is told", || !stage.text_of(".error-notice").is_empty()).await;
    assert!(stage.text().contains("Tallene herunder er fra før fejlen."));
    assert_eq!(stage.text_of(".figure dd"), "1.210", "the last numbers stay");
    counting.now_give(Answers::Silence);
    stage.press("Prøv igen").await;
    assert_eq!(stage.text_of(".slow-notice"), "", "not yet slow");
    eventually("it is told", || stage.text_of(".slow-notice").contains("længere tid end normalt")).await;
    assert_eq!(stage.text_of(".figure dd"), "1.210", "the last numbers stay");
    counting.now_give(Answers::Numbers);
    ask_for(&stage, "90").await;
    eventually("the answer has come", || stage.text().contains("de 90 dage før")).await;
    assert_eq!((stage.text_of(".slow-notice"), stage.text_of(".error-notice")), (String::new(), String::new()));
    ask_for(&stage, "30").await;
}

#[wasm_bindgen_test]
async fn a_number_that_is_none_is_told_and_nothing_is_lost() {
    let stage = open(&Counting::new(Answers::Numbers));
    chart(&stage).await;
    ask_for(&stage, "400").await;
    assert_eq!(stage.fault("own-days").as_deref(), Some("Skriv et helt tal fra 1 til 366."));
    let field: web_sys::HtmlInputElement = stage.find("#own-days").unwrap().unchecked_into();
    assert_eq!(field.value(), "400", "what was written stays");
    assert_eq!(stage.text_of(".figure dd"), "1.210");
    ask_for(&stage, "14").await;
    eventually("another period", || stage.text().contains("9. november 2026 – 22. november 2026")).await;
    assert_eq!(stage.fault("own-days"), None);
    assert!(window().location().search().unwrap().contains("dage=14"));
    ask_for(&stage, "30").await;
}
