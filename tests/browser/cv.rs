//! A citizen's CV on the page: what is written is counted, checked, looked at once more and sent once.

use crate::robot::{AtOnce, Stage, eventually, settle};
use console::{
    api::{Client, Purpose, Request, Response, Transport, TransportError},
    cv::{CitizenCv, CvChanges, Outcomes},
};
use contract::Cpr;
use leptos::prelude::*;
use std::{
    collections::VecDeque,
    future::{Future, ready},
    pin::Pin,
    sync::{Arc, Mutex},
};
use wasm_bindgen_test::wasm_bindgen_test;

const LOG: &str = r#"{"cvChangesInfo":{"cvChanges":[
    {"cvChangeType":"CvStatus","changeType":"Oprettelse","cretedDateTime":"2026-11-01T10:00:00+01:00"},
    {"cvChangeType":"<b>Nyt</b>","changeType":17,"cretedDateTime":"2026-11-02T11:30:00+01:00"}]}}"#;

type Answer = Result<(u16, &'static str), TransportError>;

/// A service with one CV. Writes are answered from a script; 200 once it is at its end.
#[derive(Clone, Default)]
struct CvService {
    writes: Arc<Mutex<Vec<Request>>>,
    script: Arc<Mutex<VecDeque<Answer>>>,
}

impl Transport for CvService {
    fn send(&self, request: Request) -> Pin<Box<dyn Future<Output = Result<Response, TransportError>>>> {
        let answer = if request.purpose == Purpose::Write {
            self.writes.lock().unwrap().push(request);
            self.script.lock().unwrap().pop_front().unwrap_or(Ok((200, "{}")))
        } else {
            Ok((200, LOG))
        };
        Box::pin(ready(answer.map(|(status, body)| Response { status, date: None, body: body.to_owned() })))
    }
}

impl CvService {
    fn answering<const N: usize>(script: [Answer; N]) -> Self {
        Self { script: Arc::new(Mutex::new(script.into())), ..Self::default() }
    }

    async fn open(&self) -> Stage {
        let service = self.clone();
        let stage = Stage::show(move || {
            Client::with_pace(service, AtOnce).provide();
            CvChanges::provide();
            let citizen = Cpr::parse("0101651234").unwrap();
            view! {
                <Outcomes />
                <CitizenCv citizen on_read=|()| () />
            }
        });
        eventually("the log is here", || stage.find(".cv-event").is_some()).await;
        stage
    }

    /// The ids under which something was written.
    fn ids(&self) -> Vec<String> {
        let writes = self.writes.lock().unwrap();
        writes.iter().filter_map(|write| write.request_id.as_ref().map(ToString::to_string)).collect()
    }
}

async fn choose(stage: &Stage, id: &str, value: &str) {
    let field: web_sys::HtmlSelectElement =
        wasm_bindgen::JsCast::unchecked_into(stage.find(&format!("#{id}")).unwrap());
    field.set_value(value);
    field.dispatch_event(&web_sys::Event::new("change").unwrap()).unwrap();
    settle().await;
}

#[wasm_bindgen_test]
async fn what_the_service_sends_is_text_and_what_it_says_anew_is_kept() {
    let stage = CvService::default().open().await;
    assert_eq!(stage.texts_of(".cv-about"), ["Ukendt (<b>Nyt</b>)", "CV-status"]);
    assert!(stage.find(".cv-log b").is_none());
    assert!(!stage.text().contains("1234"), "the number is masked");
}

#[wasm_bindgen_test]
async fn a_remark_is_counted_while_it_is_written_and_refused_beyond_its_room() {
    let service = CvService::default();
    let stage = service.open().await;
    stage.write("cv-comment", "Blåbær").await;
    assert_eq!(stage.text_of(".cv-counter"), "6 af 400 tegn");
    stage.write("cv-comment", &"å".repeat(401)).await;
    assert_eq!(stage.text_of(".cv-counter"), "401 af 400 tegn: 1 for mange");
    stage.press("Sæt status …").await;
    assert_eq!(stage.fault("cv-status").as_deref(), Some("Vælg en status."));
    assert!(stage.fault("cv-comment").unwrap().contains("401 tegn"));
    assert_eq!(stage.written("cv-comment").chars().count(), 401, "nothing typed is lost");
    assert!(service.ids().is_empty() && stage.find("dialog[open]").is_none());
}

#[wasm_bindgen_test]
async fn a_confirmed_change_is_sent_once_and_the_form_emptied() {
    let service = CvService::default();
    let stage = service.open().await;
    choose(&stage, "cv-status", "CvGodkendt").await;
    stage.write("cv-comment", "Fint").await;
    stage.press("Sæt status …").await;
    let confirm = stage.button("Sæt status");
    confirm.click();
    confirm.click();
    eventually("it is done", || stage.text_of(".cv-sent-list").contains("Gemt kl.")).await;
    settle().await;
    assert_eq!(service.ids().len(), 1);
    assert!(stage.text_of(".cv-sent-list").contains(&service.ids()[0]), "the id is told");
    assert_eq!(stage.written("cv-comment"), "");
}

#[wasm_bindgen_test]
async fn an_unknown_outcome_closes_the_form_until_it_is_tried_again_under_its_id() {
    let lost = Err(TransportError::Unreachable);
    let service = CvService::answering([lost, lost, lost]);
    let stage = service.open().await;
    choose(&stage, "cv-availability", "Soegbart").await;
    stage.press("Sæt søgbarhed …").await;
    stage.press("Sæt søgbarhed").await;
    eventually("its outcome is unknown", || stage.text_of(".cv-sent-list").contains("Udfaldet er ukendt")).await;
    assert!(stage.blocked("Sæt søgbarhed …").unwrap().contains("ikke afklaret"));
    assert_eq!(stage.blocked("Sæt status …"), None, "another kind of change may be made");
    stage.press("Prøv igen med samme id").await;
    eventually("it is done", || stage.text_of(".cv-sent-list").contains("Gemt kl.")).await;
    let ids = service.ids();
    assert!(ids.len() == 4 && ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    assert_eq!(stage.blocked("Sæt søgbarhed …"), None);
}

#[wasm_bindgen_test]
async fn a_refusal_keeps_what_is_written() {
    let service = CvService::answering([Ok((403, r#"{"fejlkode":9008}"#))]);
    let stage = service.open().await;
    choose(&stage, "cv-status", "CvGodkendt").await;
    stage.write("cv-comment", "Fint").await;
    stage.press("Sæt status …").await;
    stage.press("Sæt status").await;
    eventually("it is refused", || stage.text_of(".cv-sent-list").contains("En a-kasse må ikke sende en kommentar."))
        .await;
    assert!(stage.text_of(".cv-sent-list").contains("Slet kommentaren"));
    assert_eq!((stage.written("cv-comment"), service.ids().len()), ("Fint".to_owned(), 1));
}
