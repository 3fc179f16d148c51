//! A read is given up when nobody waits for it any more; a write on its way never is.

use console::api::{BrowserTransport, Client, new_request_id};
use contract::{Cpr, code_lists::CvStatus, cv_workflow::SetCvStatus};
use std::{future::Future, pin::Pin, task::Poll};
use wasm_bindgen_test::wasm_bindgen_test;

/// In place of the page's `fetch`: never answers, and keeps each request's signal.
struct NeverAnswering;

impl NeverAnswering {
    fn install() -> Self {
        evaluate("window.asked = []; window.realFetch ??= window.fetch;");
        evaluate("window.fetch = (request) => { window.asked.push(request.signal); return new Promise(() => {}); }");
        Self
    }

    fn asked(&self) -> Option<f64> {
        evaluate("window.asked.length").as_f64()
    }

    fn given_up(&self) -> Option<f64> {
        evaluate("window.asked.filter((signal) => signal.aborted).length").as_f64()
    }
}

impl Drop for NeverAnswering {
    fn drop(&mut self) {
        evaluate("window.fetch = window.realFetch;");
    }
}

fn evaluate(script: &str) -> wasm_bindgen::JsValue {
    js_sys::eval(script).unwrap()
}

/// Lets a future run until it waits.
async fn start<F: Future>(mut future: Pin<&mut F>) {
    std::future::poll_fn(|context| {
        assert!(future.as_mut().poll(context).is_pending(), "nothing was to answer");
        Poll::Ready(())
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_read_that_nobody_waits_for_is_given_up() {
    let service = NeverAnswering::install();
    let client = Client::new(BrowserTransport);
    let mut by_get = Box::pin(client.get_afventende_jobannoncer());
    let mut by_post = Box::pin(client.is_flexjob_alive());
    start(by_get.as_mut()).await;
    start(by_post.as_mut()).await;
    assert_eq!((service.asked(), service.given_up()), (Some(2.0), Some(0.0)));
    drop(by_get);
    assert_eq!(service.given_up(), Some(1.0));
    drop(by_post);
    assert_eq!(service.given_up(), Some(2.0));
}

#[wasm_bindgen_test]
async fn a_write_on_its_way_is_never_given_up() {
    let service = NeverAnswering::install();
    let client = Client::new(BrowserTransport);
    let status = SetCvStatus {
        person_civil_registration_identifier: Cpr::parse("0101651234").unwrap(),
        cv_status_identifier: CvStatus::CvGodkendt,
        comment: None,
    };
    let mut writing = Box::pin(client.update_cv_status(new_request_id(), status));
    start(writing.as_mut()).await;
    assert_eq!(service.asked(), Some(1.0));
    drop(writing);
    assert_eq!(service.given_up(), Some(0.0));
}
