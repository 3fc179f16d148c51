//! Jobagents: the citizen's number goes nowhere, faults are told at the top and at the field, occupations are picked with
//! the keyboard, and a change is sent under one id however often it is tried.

use crate::{
    jobcentre::{COOK, Jobcentre, of_lone},
    robot::{AtOnce, Stage, eventually, settle},
};
use console::{
    api::{Client, TransportError},
    handed_citizen::HandedCitizen,
    jobagent::JobagentPage,
    session::SignedIn,
    ui::Toasts,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

async fn open(here: &Jobcentre) -> Stage {
    let here = here.clone();
    let stage = Stage::show(move || {
        let session = format!(
            r#"{{"behandler":{},"scopes":["match.jobagent.read","match.jobagent.write"],"expiresAt":"2999-01-01T00:00:00Z"}}"#,
            crate::services::ME
        );
        Client::with_pace(here, AtOnce).provide();
        Toasts::provide();
        HandedCitizen::provide();
        provide_context(SignedIn(serde_json::from_str(&session).unwrap()));
        view! { <JobagentPage /> }
    });
    settle().await;
    stage
}

async fn look_up(stage: &Stage) {
    stage.write("citizen-cpr", "170676-1230").await;
    stage.press("Slå op").await;
}

/// What is typed for a new jobagent without wishes.
async fn fill(stage: &Stage) {
    stage.press("Opret jobagent").await;
    choose(stage, "jobagent-category", "UdenYdelse").await;
    choose(stage, "jobagent-unemployment", "IkkeLedig").await;
}

async fn choose(stage: &Stage, id: &str, value: &str) {
    let field: web_sys::HtmlSelectElement = stage.find(&format!("#{id}")).unwrap().unchecked_into();
    field.set_value(value);
    field.dispatch_event(&event("change")).unwrap();
    settle().await;
}

async fn key(stage: &Stage, key: &str) {
    let how = web_sys::KeyboardEventInit::new();
    how.set_key(key);
    how.set_bubbles(true);
    how.set_cancelable(true);
    let press = web_sys::KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &how).unwrap();
    stage.find("#jobagent-occupation").unwrap().dispatch_event(&press).unwrap();
    settle().await;
}

fn event(name: &str) -> web_sys::Event {
    let how = web_sys::EventInit::new();
    how.set_bubbles(true);
    web_sys::Event::new_with_event_init_dict(name, &how).unwrap()
}

fn focused() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_citizen_is_looked_up_and_her_number_leaves_the_field() {
    let here = Jobcentre::with(&[of_lone("lone@example.dk")]);
    let stage = open(&here).await;
    look_up(&stage).await;
    assert_eq!(stage.text_of(".cpr-number"), "170676-••••");
    assert_eq!(stage.text_of("article h3"), "Dagpengemodtager, tilmeldt 13. marts 2026");
    assert_eq!(stage.texts_of(".jobagent-wishes tbody > tr > *"), ["Kok", "Ja", "2024", "ikke oplyst"]);
    let field: web_sys::HtmlInputElement = stage.find("#citizen-cpr").unwrap().unchecked_into();
    assert_eq!(field.value(), "");
    assert!(here.asked().iter().all(|request| !request.endpoint.as_str().contains("1230")));
    assert!(here.asked().iter().any(|request| request.citizen.is_some()));
}

#[wasm_bindgen_test]
async fn what_is_no_number_is_told_at_the_field_and_asks_nobody() {
    let here = Jobcentre::default();
    let stage = open(&here).await;
    stage.write("citizen-cpr", "170676-123").await;
    stage.press("Slå op").await;
    assert!(stage.fault("citizen-cpr").is_some_and(|words| words.contains('9')));
    assert!(here.asked().iter().all(|request| request.citizen.is_none()));
}

#[wasm_bindgen_test]
async fn faults_are_told_at_the_top_and_at_the_fields_and_nothing_is_sent() {
    let here = Jobcentre::default();
    let stage = open(&here).await;
    look_up(&stage).await;
    stage.press("Opret jobagent").await;
    stage.write("jobagent-email", "lone").await;
    stage.press("Se igennem og opret").await;
    assert_eq!(stage.texts_of("#jobagent-faults li").len(), 3);
    assert_eq!(stage.fault("jobagent-category").as_deref(), Some("Vælg en klientkategori."));
    assert_eq!(stage.fault("jobagent-email").as_deref(), Some("Det er ikke en e-mailadresse."));
    eventually("the summary has the focus", || focused() == "jobagent-faults").await;
    let email: web_sys::HtmlInputElement = stage.find("#jobagent-email").unwrap().unchecked_into();
    assert_eq!(email.value(), "lone");
    assert!(here.write_ids().is_empty());
}

#[wasm_bindgen_test]
async fn occupations_are_picked_with_the_keyboard_and_told() {
    let here = Jobcentre::default();
    let stage = open(&here).await;
    look_up(&stage).await;
    stage.press("Opret jobagent").await;
    stage.write("jobagent-occupation", "ko").await;
    assert_eq!(stage.texts_of("[role=option]"), ["Kok", "Økologisk landmand"]);
    assert_eq!(stage.text_of("[role=option][aria-selected=true]"), "Kok");
    key(&stage, "ArrowDown").await;
    key(&stage, "Enter").await;
    assert_eq!(stage.texts_of(".jobagent-wish-name strong"), ["Økologisk landmand"]);
    assert!(stage.texts_of(".jobagent-told").contains(&"Økologisk landmand er tilføjet.".to_owned()));
    stage.write("jobagent-occupation", "ko").await;
    assert_eq!(stage.texts_of("[role=option]"), ["Kok"], "what is picked is not offered again");
    key(&stage, "Escape").await;
    assert!(stage.find("[role=option]").is_none());
    press_named(&stage, "Fjern Økologisk landmand").await;
    assert!(stage.find(".jobagent-wish").is_none());
    eventually("the search has the focus", || focused() == "jobagent-occupation").await;
}

#[wasm_bindgen_test]
async fn where_nobody_tells_of_occupations_a_uri_is_picked() {
    let here = Jobcentre::default();
    here.tells_no_names();
    let stage = open(&here).await;
    look_up(&stage).await;
    stage.press("Opret jobagent").await;
    assert!(stage.text().contains("Indsæt stillingens conceptUriDa"));
    stage.write("jobagent-occupation", COOK).await;
    key(&stage, "Enter").await;
    assert_eq!(stage.texts_of(".jobagent-wish-name strong"), [COOK]);
}

#[wasm_bindgen_test]
async fn a_change_of_unknown_fate_is_sent_again_under_its_own_id() {
    let here = Jobcentre::default();
    let lost = || Err(TransportError::TimedOut);
    here.answers([lost(), lost(), lost()]);
    let stage = open(&here).await;
    look_up(&stage).await;
    fill(&stage).await;
    stage.press("Se igennem og opret").await;
    stage.press("Opret").await;
    assert!(stage.text().contains("Det er ukendt, om det blev gjort."), "{}", stage.text());
    stage.press("Send igen").await;
    let ids = here.write_ids();
    assert_eq!(ids.len(), 4);
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    assert!(stage.find("form.jobagent-form").is_none(), "it is done, and the form is closed");
}

#[wasm_bindgen_test]
async fn a_change_that_was_received_before_is_looked_for() {
    for is_done in [true, false] {
        let here = Jobcentre::default();
        if is_done {
            here.keeps_the_next();
        }
        here.answers([Err(TransportError::Unreachable), Ok((412, String::new()))]);
        let stage = open(&here).await;
        look_up(&stage).await;
        fill(&stage).await;
        stage.press("Se igennem og opret").await;
        stage.press("Opret").await;
        assert_eq!(stage.find("form.jobagent-form").is_none(), is_done);
        assert_eq!(stage.text().contains("er ikke gennemført"), !is_done);
        assert_eq!(here.write_ids().len(), 2);
    }
}

#[wasm_bindgen_test]
async fn what_a_colleague_has_changed_or_removed_meanwhile_is_told_before_anything_is_sent() {
    let here = Jobcentre::with(&[of_lone("lone@example.dk")]);
    let stage = open(&here).await;
    look_up(&stage).await;
    here.now_has(&[of_lone("ny@example.dk")]);
    let name = "Slet: Dagpengemodtager, tilmeldt 13. marts 2026";
    press_named(&stage, name).await;
    assert!(stage.text().contains("Jobagenten er ændret, siden du hentede den."));
    assert!(stage.text().contains("ny@example.dk"));
    here.now_has(&[]);
    press_named(&stage, name).await;
    assert!(stage.text().contains("Jobagenten er slettet, siden du hentede den."));
    assert!(stage.text().contains("Borgeren har ingen jobagenter."));
    assert!(here.write_ids().is_empty());
}

/// Presses the button that is called so by who does not see it.
async fn press_named(stage: &Stage, name: &str) {
    let button =
        stage.find(&format!("[aria-label='{name}']")).unwrap_or_else(|| panic!("no {name:?}: {}", stage.text()));
    button.unchecked_into::<web_sys::HtmlElement>().click();
    settle().await;
}
