//! Sending notifications: once, under one id; what an answer that is lost leads to; and what is told of it.

use crate::robot::{AtOnce, Stage, eventually, provide_console, settle};
use crate::services::Services;
use console::{
    api::{Client, Purpose, Request, Response, Transport, TransportError},
    notifications::NotificationsPage,
};
use leptos::prelude::*;
use leptos_router::components::Router;
use std::{
    collections::VecDeque,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex},
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

const MAY_NOTIFY: &str = r#""virksomhedsordning.webservicebesked.write""#;
const CASE: &str = "6f1c0b9a-52a4-4f0e-8a51-0c7d3f2e9b10";

type Answer = Result<(u16, &'static str), TransportError>;

#[derive(Default)]
struct State {
    /// Answers to the sendings to come; 204 when there is none.
    script: VecDeque<Answer>,
    /// Ids and bodies of what was sent.
    sent: Vec<(String, String)>,
    /// Ids that the list tells as accepted.
    listed: Vec<String>,
}

/// A service that answers from a script and a list of its own.
#[derive(Clone, Default)]
struct Mailroom(Arc<Mutex<State>>);

impl Mailroom {
    fn answering(script: impl IntoIterator<Item = Answer>) -> Self {
        let mailroom = Self::default();
        mailroom.0.lock().unwrap().script = script.into_iter().collect();
        mailroom
    }

    fn ids(&self) -> Vec<String> {
        self.0.lock().unwrap().sent.iter().map(|(id, _)| id.clone()).collect()
    }

    /// From now on the list has what was sent.
    fn list(&self) {
        let ids = self.ids();
        self.0.lock().unwrap().listed = ids;
    }
}

impl Transport for Mailroom {
    fn send(&self, request: Request) -> Pin<Box<dyn Future<Output = Result<Response, TransportError>>>> {
        let mut state = self.0.lock().unwrap();
        let answer = if request.purpose == Purpose::Write {
            let id = request.request_id.unwrap().to_string();
            state.sent.push((id, request.body.unwrap().as_str().to_owned()));
            state.script.pop_front().unwrap_or(Ok((204, ""))).map(|(status, body)| (status, body.to_owned()))
        } else {
            let one = |(key, id): (usize, &String)| {
                format!(
                    r#"{{"key":{},"id":"{id}","kind":"GdprSlettetNotifikation","acceptedAt":"2026-11-21T13:00:00+01:00",
                    "acceptedBy":"Ida Holm","state":"waiting"}}"#,
                    key + 1
                )
            };
            let listed: Vec<String> = state.listed.iter().enumerate().map(one).collect();
            Ok((200, format!(r#"{{"broker":"notConfigured","notifications":[{}],"more":false}}"#, listed.join(","))))
        };
        Box::pin(std::future::ready(answer.map(|(status, body)| Response { status, date: None, body })))
    }
}

fn open(mailroom: &Mailroom, scopes: &'static str) -> Stage {
    let mailroom = mailroom.clone();
    window().history().unwrap().replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some("?slags=gdpr")).unwrap();
    Stage::show(move || {
        provide_console(&Services::default(), scopes);
        Client::with_pace(mailroom, AtOnce).provide();
        view! { <Router><NotificationsPage /></Router> }
    })
}

async fn fill(stage: &Stage) {
    for (field, text) in [
        ("eksternIdentifier", CASE),
        ("vitasSagsId", "VITAS-4711"),
        ("jobCenterKode", "15118"),
        ("virksomhedsordningSkabelon", "Fleksjob"),
        ("registreringsDato", "2026-11-21T13:00"),
        ("cprNumre", "010165-1234"),
    ] {
        stage.write(field, text).await;
    }
}

/// Looks through, and says yes.
async fn send(stage: &Stage) {
    stage.press("Se igennem og send …").await;
    stage.press("Send sletningen").await;
}

fn outcome(stage: &Stage) -> String {
    stage.text_of("#notification-outcome")
}

fn value(stage: &Stage, id: &str) -> String {
    stage.find(&format!("#{id}")).unwrap().unchecked_into::<web_sys::HtmlInputElement>().value()
}

#[wasm_bindgen_test]
async fn what_is_confirmed_is_sent_once_and_its_form_emptied() {
    let mailroom = Mailroom::default();
    let stage = open(&mailroom, MAY_NOTIFY);
    fill(&stage).await;
    stage.press("Se igennem og send …").await;
    assert!(stage.text_of("dialog[open]").contains("010165-••••"), "{}", stage.text_of("dialog[open]"));
    assert_eq!(mailroom.ids().len(), 0);
    let yes = stage.button("Send sletningen");
    yes.click();
    yes.click();
    eventually("it is accepted", || outcome(&stage).contains("modtaget kl.")).await;
    let ids = mailroom.ids();
    assert_eq!(ids.len(), 1, "a double press sends one");
    assert!(outcome(&stage).contains(&ids[0]));
    assert_eq!(value(&stage, "vitasSagsId"), "");
    assert!(mailroom.0.lock().unwrap().sent[0].1.contains(r#""cprNumre":["0101651234"]"#));
}

#[wasm_bindgen_test]
async fn an_unknown_outcome_is_tried_again_under_its_id_and_only_on_a_press() {
    let lost = Err(TransportError::TimedOut);
    let mailroom = Mailroom::answering([lost, lost, lost]);
    let stage = open(&mailroom, MAY_NOTIFY);
    fill(&stage).await;
    send(&stage).await;
    eventually("a doubt", || outcome(&stage).contains("det er uvist")).await;
    assert_eq!(mailroom.ids().len(), 3, "the client's own tries");
    assert_eq!(stage.button("Se igennem og send …").get_attribute("aria-disabled").as_deref(), Some("true"));
    stage.press("Se igennem og send …").await;
    assert!(stage.find("dialog[open]").is_none(), "no other is sent meanwhile");
    stage.press("Prøv igen").await;
    eventually("it is accepted", || outcome(&stage).contains("modtaget kl.")).await;
    let ids = mailroom.ids();
    assert_eq!(ids.len(), 4);
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
}

#[wasm_bindgen_test]
async fn a_doubt_is_settled_by_the_list() {
    let lost = Err(TransportError::Unreachable);
    let mailroom = Mailroom::answering([lost, lost, lost]);
    let stage = open(&mailroom, MAY_NOTIFY);
    fill(&stage).await;
    send(&stage).await;
    eventually("a doubt", || outcome(&stage).contains("det er uvist")).await;
    stage.press("Se efter på listen").await;
    assert!(outcome(&stage).contains("det er uvist"), "it is not in it");
    mailroom.list();
    stage.press("Se efter på listen").await;
    eventually("it is accepted", || outcome(&stage).contains("modtaget kl.")).await;
    assert_eq!(mailroom.ids().len(), 3);
}

#[wasm_bindgen_test]
async fn an_id_that_was_received_before_is_looked_up() {
    let mailroom = Mailroom::answering([Ok((412, "{}"))]);
    let stage = open(&mailroom, MAY_NOTIFY);
    fill(&stage).await;
    send(&stage).await;
    eventually("a doubt", || outcome(&stage).contains("Den står ikke på listen.")).await;
    stage.press("Lad den ligge").await;
    assert_eq!(
        (outcome(&stage).as_str(), value(&stage, "vitasSagsId").as_str()),
        ("", "VITAS-4711"),
        "nothing is lost"
    );
}

#[wasm_bindgen_test]
async fn a_refusal_is_told_at_its_field_until_that_is_changed() {
    let refusal = r#"{"status":422,"fejlkode":1014,"feltfejl":[
        {"felt":"gdprSlettetNotifikation.body.vitasSagsId","fejl":"Findes ikke."},{"felt":"requestBody","fejl":"Nej."}]}"#;
    let mailroom = Mailroom::answering([Ok((422, refusal))]);
    let stage = open(&mailroom, MAY_NOTIFY);
    fill(&stage).await;
    send(&stage).await;
    eventually("it is refused", || outcome(&stage).contains("ikke sendt.")).await;
    assert_eq!(stage.fault("vitasSagsId").as_deref(), Some("Tjenesten skriver: Findes ikke."));
    assert_eq!(stage.texts_of("#notification-outcome li"), ["requestBody: Nej."]);
    stage.write("vitasSagsId", "VITAS-4712").await;
    assert_eq!(stage.fault("vitasSagsId"), None);
    send(&stage).await;
    eventually("it is accepted", || outcome(&stage).contains("modtaget kl.")).await;
    let ids = mailroom.ids();
    assert_ne!(ids[0], ids[1], "what is corrected is another");
}

#[wasm_bindgen_test]
async fn half_a_date_is_said_and_stays_on_the_screen() {
    let stage = open(&Mailroom::default(), MAY_NOTIFY);
    fill(&stage).await;
    stage.write("registreringsDato", "").await;
    stage.press("Se igennem og send …").await;
    assert_eq!(stage.fault("registreringsDato").as_deref(), Some("Skriv både dato og klokkeslæt."));
    let links = stage.texts_of(".error-summary li");
    assert_eq!(links, ["Registreret: Skriv både dato og klokkeslæt."]);
    stage.find("[aria-label='Registreret nu']").unwrap().unchecked_into::<HtmlElement>().click();
    settle().await;
    assert_eq!(stage.fault("registreringsDato"), None);
    assert_eq!(value(&stage, "registreringsDato").len(), "2026-11-21T13:00".len());
}

#[wasm_bindgen_test]
async fn who_may_not_send_has_no_form() {
    let mailroom = Mailroom::default();
    mailroom.0.lock().unwrap().listed = vec!["en-andens".into()];
    let stage = open(&mailroom, crate::robot::READ_SCOPE);
    eventually("the list is read", || stage.text().contains("en-andens")).await;
    assert!(stage.find("form").is_none());
    assert!(stage.text().contains("Du har ikke adgang til at sende notifikationer."));
}
