//! The gate: who comes in, and what stays as it is when a session ends in the middle of work.

use crate::{
    robot::{AtOnce, Stage, eventually, settle},
    services::Services,
};
use console::{
    api::Client,
    session::{SessionGate, SignedIn},
    ui::provide_preferences,
};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlDialogElement, HtmlInputElement};

const IDA: &str = r#"{"behandler":{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","behandlerNavn":"Ida Holm"},
    "scopes":[],"expiresAt":"2999-01-01T00:00:00Z"}"#;
const BO: &str = r#"{"behandler":{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a59999","behandlerNavn":"Bo Friis"},
    "scopes":[],"expiresAt":"2999-01-01T00:00:00Z"}"#;
const CASEWORKERS: &str = r#"{"behandlere":[{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111",
    "behandlerNavn":"Ida Holm","scopes":[]}]}"#;
const VERSION: &str =
    r#"{"version":"1.0.0","build":"debug","system":"linux x86_64","runningSince":"2026-11-21T12:00:00Z"}"#;
const DEVELOPMENT: &str = r#"{"way":"development"}"#;
const LOGIN_SERVICE: &str = r#"{"way":"openIdConnect"}"#;

/// A page with something typed on it, and a call that tells what came of it.
#[component]
fn Work() -> impl IntoView {
    let (client, name) = (Client::expect(), SignedIn::expect().behandler().behandler_navn.clone());
    let told = RwSignal::new(String::new());
    let ask = move |_| {
        let client = client.clone();
        spawn_local(async move {
            let answer = client.get_server_version().await;
            told.try_set(answer.map_or_else(|error| format!("{error:?}"), |server| server.version));
        });
    };
    view! {
        <p id="who">{name}</p>
        <input id="typed" />
        <button type="button" on:click=ask>"Spørg"</button>
        <p id="told">{told}</p>
    }
}

async fn open(services: &Services) -> Stage {
    let services = services.clone();
    let stage = Stage::show(move || {
        provide_preferences();
        Client::with_pace(services, AtOnce).provide();
        view! { <SessionGate><Work /></SessionGate> }
    });
    settle().await;
    stage
}

fn services(session: (u16, &'static str), way: &'static str) -> Services {
    let services = Services::default();
    services.answer_reads("/bff/session", Ok(session));
    services.answer_reads("/bff/way-in", Ok((200, way)));
    services.answer_reads("/bff/behandlere", Ok((200, CASEWORKERS)));
    services.answer_reads("/bff/version", Ok((200, VERSION)));
    services
}

/// Ida has typed something, and her next call is told that her session has ended.
async fn work_that_ends(way: &'static str) -> (Services, Stage) {
    let services = services((200, IDA), way);
    let stage = open(&services).await;
    stage.write("typed", "en halv sæt").await;
    services.answer_reads("/bff/session", Ok((401, "")));
    services.answer_reads("/bff/version", Ok((401, "")));
    stage.press("Spørg").await;
    eventually("it is said over the page", || is_open(&stage)).await;
    (services, stage)
}

fn dialog(stage: &Stage) -> Option<HtmlDialogElement> {
    stage.find("dialog.session-ended")?.dyn_into().ok()
}

fn is_open(stage: &Stage) -> bool {
    dialog(stage).is_some_and(|dialog| dialog.matches(":modal").unwrap())
}

fn typed(stage: &Stage) -> String {
    stage.find("#typed").unwrap().unchecked_into::<HtmlInputElement>().value()
}

#[wasm_bindgen_test]
async fn the_same_caseworker_goes_on_where_she_was_and_what_was_under_way_goes_on_too() {
    let (services, stage) = work_that_ends(DEVELOPMENT).await;
    assert!(stage.text_of("dialog.session-ended").contains("Log ind igen som Ida Holm"));
    assert_eq!((typed(&stage).as_str(), stage.text_of("#told").as_str()), ("en halv sæt", ""), "nothing has failed");
    services.answer_reads("/bff/version", Ok((200, VERSION)));
    services.answer_next(Ok((200, IDA.to_owned())));
    stage.press("Log ind igen").await;
    eventually("the page is free", || !is_open(&stage)).await;
    eventually("the call was answered", || stage.text_of("#told") == "1.0.0").await;
    assert_eq!(typed(&stage), "en halv sæt");
}

#[wasm_bindgen_test]
async fn when_a_colleague_has_signed_in_instead_she_sees_none_of_it() {
    let (services, stage) = work_that_ends(DEVELOPMENT).await;
    services.answer_reads("/bff/session", Ok((200, BO)));
    eventually("it is Bo's page", || stage.text_of("#who") == "Bo Friis").await;
    assert!(!is_open(&stage));
    assert_eq!((typed(&stage), stage.text_of("#told")), (String::new(), String::new()));
}

#[wasm_bindgen_test]
async fn a_failed_sign_in_is_told_where_it_was_tried_and_the_dialog_cannot_be_closed() {
    let (services, stage) = work_that_ends(DEVELOPMENT).await;
    services.answer_next(Ok((503, String::new())));
    stage.press("Log ind igen").await;
    eventually("it says so", || !stage.text_of("dialog.session-ended .error-what").is_empty()).await;
    dialog(&stage).unwrap().close();
    assert!(!is_open(&stage));
    eventually("it is there again", || is_open(&stage)).await;
    assert_eq!(typed(&stage), "en halv sæt");
}

#[wasm_bindgen_test]
async fn at_a_login_service_she_signs_in_in_a_tab_of_its_own() {
    let (services, stage) = work_that_ends(LOGIN_SERVICE).await;
    let link = stage.find("dialog.session-ended a").unwrap();
    assert_eq!(link.get_attribute("href").as_deref(), Some("/bff/sign-in?returnTo=%2Flogget-ind"));
    assert_eq!(link.get_attribute("target").as_deref(), Some("_blank"));
    services.answer_reads("/bff/version", Ok((200, VERSION)));
    services.answer_reads("/bff/session", Ok((200, IDA)));
    eventually("the page is free", || !is_open(&stage)).await;
    eventually("the call was answered", || stage.text_of("#told") == "1.0.0").await;
    assert_eq!(typed(&stage), "en halv sæt");
}

#[wasm_bindgen_test]
async fn who_is_someone_else_begins_at_the_gate() {
    let (_, stage) = work_that_ends(LOGIN_SERVICE).await;
    stage.press("Jeg er en anden").await;
    eventually("the gate is there", || stage.text_of("h1") == "Log ind").await;
    assert!(stage.find("#typed").is_none() && stage.find("dialog").is_none());
}

#[wasm_bindgen_test]
async fn the_gate_leads_to_the_login_service_and_back_and_offers_nobody() {
    let stage = open(&services((401, ""), LOGIN_SERVICE)).await;
    eventually("the way in is there", || stage.find("main a").is_some()).await;
    let href = stage.find("main a").unwrap().get_attribute("href").unwrap();
    let here = window().location().pathname().unwrap() + &window().location().search().unwrap();
    let back: String = js_sys::encode_uri_component(&here).into();
    assert_eq!(href, format!("/bff/sign-in?returnTo={back}"));
    assert!(stage.find(".caseworker").is_none() && stage.find(".banner").is_none());
}

#[wasm_bindgen_test]
async fn a_development_server_says_what_it_is_on_both_sides_of_the_gate() {
    for session in [(401, ""), (200, IDA)] {
        let stage = open(&services(session, DEVELOPMENT)).await;
        eventually("the note is there", || stage.find(".banner[role=status]").is_some()).await;
        assert!(stage.text_of(".banner").starts_with("Udviklingsindgang: alle, der kan nå denne maskine"));
        assert!(stage.text_of(".banner").ends_with("Brug kun opdigtede data."));
    }
}

#[wasm_bindgen_test]
async fn a_way_in_that_could_not_be_asked_for_is_asked_for_again() {
    let services = services((401, ""), DEVELOPMENT);
    services.answer_reads("/bff/way-in", Ok((503, "")));
    let stage = open(&services).await;
    eventually("it says so", || !stage.text_of(".error-what").is_empty()).await;
    services.answer_reads("/bff/way-in", Ok((200, DEVELOPMENT)));
    stage.press("Prøv igen").await;
    eventually("the caseworkers are there", || stage.text_of(".caseworker-name") == "Ida Holm").await;
}
