//! Ads side by side: what differs, stepping through it, hiding a pair, what is missing, and a search that fails.

use crate::{
    robot::{AtOnce, BOTH_SCOPES, READ_SCOPE, Stage, eventually, provide_console, settle},
    services::{AD, Services},
};
use console::{
    api::{Client, Request, Response, Transport, TransportError},
    duplicates::{DuplicatesPage, provide_dismissed},
};
use leptos::prelude::*;
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    path,
};
use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

const OTHER: &str = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a53333";

/// What the services know: the ads found beside the own one, and the text of each ad.
#[derive(Clone, Default)]
struct Library(Arc<Mutex<Shelf>>);

#[derive(Default)]
struct Shelf {
    fails: bool,
    found: Vec<&'static str>,
    ads: Vec<(&'static str, String)>,
}

impl Library {
    /// The ad with one that may be the same.
    fn of_two(own: (&str, &str), other: (&str, &str)) -> Self {
        let library = Self::default();
        library.with_ad(AD, own);
        library.with_ad(OTHER, other);
        library.change(|shelf| shelf.found.push(OTHER));
        library
    }

    fn with_ad(&self, id: &'static str, (title, body): (&str, &str)) {
        let ad = serde_json::json!({ "id": id, "title": title, "approvalStatus": "UnderBehandling", "body": body });
        self.change(|shelf| shelf.ads.push((id, ad.to_string())));
    }

    fn change(&self, change: impl FnOnce(&mut Shelf)) {
        change(&mut self.0.lock().unwrap());
    }
}

impl Transport for Library {
    fn send(&self, request: Request) -> Pin<Box<dyn Future<Output = Result<Response, TransportError>>>> {
        let shelf = self.0.lock().unwrap();
        let path = request.endpoint.as_str();
        let (status, body) = if path.contains("/duplikater/") {
            let row = |id: &&str| format!(r#"{{"jobannonceId":"{id}","behandling":null}}"#);
            let rows: Vec<_> = shelf.found.iter().map(row).collect();
            let status = if shelf.fails { 503 } else { 200 };
            (status, format!(r#"{{"duplikater":[{}]}}"#, rows.join(",")))
        } else {
            let known = shelf.ads.iter().find(|(id, _)| path.ends_with(id)).map(|(_, ad)| (200, ad.clone()));
            known.unwrap_or((404, r#"{"fejlkode":121100}"#.to_owned()))
        };
        Box::pin(std::future::ready(Ok(Response { status, date: None, body })))
    }
}

/// Opens the page of the ad's duplicates. What an earlier test hid is forgotten.
async fn open(library: &Library, scopes: &'static str) -> Stage {
    window().local_storage().unwrap().unwrap().clear().unwrap();
    let address = format!("/annoncer/{AD}/dubletter");
    window().history().unwrap().push_state_with_url(&JsValue::NULL, "", Some(&address)).unwrap();
    let library = library.clone();
    let stage = Stage::show(move || {
        provide_console(&Services::default(), scopes);
        let client = Client::with_pace(library, AtOnce);
        console::ads::AdStore::new(client.clone()).provide();
        client.provide();
        provide_dismissed();
        view! {
            <Router>
                <FlatRoutes fallback=|| "no such page">
                    <Route path=path!("/annoncer/:id/dubletter") view=DuplicatesPage />
                </FlatRoutes>
            </Router>
        }
    });
    settle().await;
    stage
}

/// Opens the page, and waits until the ads are compared.
async fn open_compared(library: &Library) -> Stage {
    let stage = open(library, BOTH_SCOPES).await;
    eventually("the ads are compared", || stage.find(".difference-steps").is_some()).await;
    stage
}

fn differences(stage: &Stage) -> Vec<String> {
    stage.texts_of(".difference")
}

#[wasm_bindgen_test]
async fn only_what_differs_is_marked_and_said_aloud() {
    let library = Library::of_two(
        ("Kok i Ribe", "Du arbejder 37 timer – også i weekender. Ring til os."),
        ("KOK i  Ribe", "Du arbejder 30 timer - også i weekender. Ring til os."),
    );
    let stage = open_compared(&library).await;
    assert_eq!(differences(&stage), ["Kun i denne annonce: 37 Kun i den mulige dublet: 30"]);
    assert_eq!(stage.text_of(".difference del"), "Kun i denne annonce: 37");
    assert_eq!(stage.text_of(".difference-steps p"), "1 forskel i titel og tekst");
    let similarity = stage.text_of(".compare-similarity");
    assert!(similarity.ends_with("% lighed") && !similarity.starts_with("100"), "{similarity}");
}

#[wasm_bindgen_test]
async fn ads_that_are_the_same_say_so() {
    let stage = open_compared(&Library::of_two(("Kok", "Hej."), ("Kok", "Hej."))).await;
    assert_eq!(stage.text_of(".difference-steps p"), "Ingen forskelle i titel og tekst");
    assert!(stage.button("Næste forskel").has_attribute("disabled"));
    assert_eq!(differences(&stage), [""; 0]);
}

#[wasm_bindgen_test]
async fn the_buttons_step_round_and_the_list_leads_to_each() {
    let stage = open_compared(&Library::of_two(("Kok", "En og to."), ("Tjener", "En og tre."))).await;
    let focused = || document().active_element().map(|element| element.id()).unwrap_or_default();
    for (button, expected) in [("Næste forskel", 1), ("Næste forskel", 2), ("Næste forskel", 1), ("Forrige forskel", 2)]
    {
        stage.press(button).await;
        assert_eq!(stage.text_of(".difference-steps p"), format!("Forskel {expected} af 2"), "{button}");
        eventually("the difference has the focus", || focused() == format!("forskel-{expected}")).await;
    }
    stage.find(".difference-list summary").unwrap().unchecked_into::<HtmlElement>().click();
    eventually("the list is there", || stage.find(".difference-list li").is_some()).await;
    stage.press("Mulig dublet 1: ‘Kok’ er blevet til ‘Tjener’").await;
    eventually("the first has the focus", || focused() == "forskel-1").await;
}

#[wasm_bindgen_test]
async fn what_is_the_same_is_folded_until_asked_for() {
    let stage = open_compared(&Library::of_two(("Kok", "Ens.\n\nHer 1."), ("Kok", "Ens.\n\nHer 2."))).await;
    let folded = stage.find(".compare-fold button").unwrap();
    let shown = || stage.find(".compare-same").is_some_and(|body| !body.has_attribute("hidden"));
    assert_eq!((folded.get_attribute("aria-expanded").as_deref(), shown()), (Some("false"), false));
    stage.press(folded.text_content().unwrap().trim()).await;
    assert_eq!((folded.get_attribute("aria-expanded").as_deref(), shown()), (Some("true"), true));
}

#[wasm_bindgen_test]
async fn a_pair_is_hidden_and_shown_again() {
    let stage = open_compared(&Library::of_two(("Kok", "Hej."), ("Kok", "Hej med dig."))).await;
    stage.press("Ikke en dublet").await;
    assert!(stage.text().contains("Du har sagt, at ingen af dem er dubletter."), "{}", stage.text());
    assert!(stage.find("table").is_none());
    stage.press("Vis igen").await;
    eventually("they are compared again", || stage.find(".difference-steps").is_some()).await;
    assert!(!stage.text().contains("Skjult af dig"));
}

#[wasm_bindgen_test]
async fn who_may_only_read_is_not_offered_to_reject() {
    let library = Library::of_two(("Kok", "Hej."), ("Kok", "Hej med dig."));
    let offers = |stage: &Stage| stage.text().contains("Afvis som dublet af denne");
    let reader = open(&library, READ_SCOPE).await;
    eventually("they are compared", || reader.find(".difference-steps").is_some()).await;
    assert!(!offers(&reader) && reader.text().contains("Ikke en dublet"));
    drop(reader);
    assert!(offers(&open_compared(&library).await));
}

#[wasm_bindgen_test]
async fn an_ad_without_content_leaves_the_others_and_is_named() {
    let library = Library::default();
    library.with_ad(OTHER, ("Kok", "Hej."));
    library.change(|shelf| shelf.found.push(OTHER));
    let stage = open(&library, BOTH_SCOPES).await;
    eventually("it is told", || stage.text().contains("Uden annoncens indhold kan den ikke sammenlignes.")).await;
    assert!(stage.text().contains("Lighed kendes ikke"));
    assert_eq!(stage.texts_of("thead a"), ["7f1d7d38", "Kok"]);
}

#[wasm_bindgen_test]
async fn a_search_that_fails_can_be_tried_again_and_finding_none_is_no_error() {
    let library = Library::default();
    library.with_ad(AD, ("Kok", "Hej."));
    library.change(|shelf| shelf.fails = true);
    let stage = open(&library, BOTH_SCOPES).await;
    eventually("the error is told", || !stage.text_of(".error-notice").is_empty()).await;
    library.change(|shelf| shelf.fails = false);
    stage.press("Prøv igen").await;
    eventually("none is found", || stage.text().contains("Ingen andre annoncer ligner denne.")).await;
    assert_eq!(stage.text_of(".error-notice"), "");
}
