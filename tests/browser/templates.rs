//! E-mail templates: inserted without touching what was typed, and previewed as they are sent.

use crate::{
    robot::{BOTH_SCOPES, Stage, open_decision, provide_console, settle},
    services::{AD, ME, Services, begun_by},
};
use console::{
    decision::Decision,
    storage::{Database, Store},
    templates::{Source, Template, TemplateId, Templates, UsedFor, Wording, focus_blank},
};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlTextAreaElement;

const TEXT_FOR_AD: &str = r#"{"id":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222","title":"Kok","approvalStatus":"UnderBehandling","employer":{"name":"Ærø Kro"}}"#;

fn area(desk: &Stage) -> HtmlTextAreaElement {
    desk.find("#email").unwrap().unchecked_into()
}

fn selected(desk: &Stage) -> String {
    let area = area(desk);
    let range = area.selection_start().unwrap().unwrap()..area.selection_end().unwrap().unwrap();
    let units: Vec<u16> = area.value().encode_utf16().collect();
    let range = usize::try_from(range.start).unwrap()..usize::try_from(range.end).unwrap();
    String::from_utf16(&units[range]).unwrap()
}

async fn choose(desk: &Stage, name: &str) {
    desk.press("Indsæt en skabelon …").await;
    desk.press(name).await;
}

#[wasm_bindgen_test]
async fn what_stands_in_the_field_is_previewed_and_sent_byte_for_byte() {
    for (typed, expected) in [
        ("  foran og bagved  ", "  foran og bagved  "),
        ("\n\nto linjer før\nog efter\n\n", "\n\nto linjer før\nog efter\n\n"),
        ("vindue\r\nmac\rlinux\n", "vindue\nmac\nlinux\n"),
        ("fast\u{A0}mellemrum\tog 👩‍🌾 æøå e\u{301}", "fast\u{A0}mellemrum\tog 👩‍🌾 æøå e\u{301}"),
        ("<b>ikke fed</b> &amp; \"citat\" ‘x’", "<b>ikke fed</b> &amp; \"citat\" ‘x’"),
    ] {
        let services = Services::with_ad(&begun_by(ME));
        let desk = open_decision(&services, BOTH_SCOPES).await;
        desk.write("email", typed).await;
        assert_eq!(desk.written("email"), expected);
        assert_eq!(desk.find(".preview-body").unwrap().text_content().unwrap(), expected);
        desk.press("Afvis").await;
        assert_eq!(desk.only_decision().texts.email_broedtekst.as_deref(), Some(expected));
    }
}

#[wasm_bindgen_test]
async fn a_template_leaves_what_is_typed_and_selected_and_leads_to_its_blank() {
    let services = Services::with_ad(&begun_by(ME));
    services.ad_source(200, TEXT_FOR_AD);
    let desk = open_decision(&services, BOTH_SCOPES).await;
    desk.write("email", "Kære 👩‍🌾, tak.").await;
    area(&desk).select();
    choose(&desk, "Mangelfuld annonce").await;
    assert!(desk.written("email").starts_with("Kære 👩‍🌾, tak.\n\nHej"), "{}", desk.written("email"));
    let first = if desk.written("email").contains("{{titel}}") { "{{titel}}" } else { "{{hvad mangler}}" };
    assert_eq!(selected(&desk), first);
    assert_eq!(document().active_element().unwrap().id(), "email");
    assert_eq!(desk.find(".preview-body").unwrap().text_content().unwrap(), desk.written("email"));

    desk.write("email", "Fyldt ud, men ###").await;
    assert!(focus_blank(&area(&desk)));
    assert_eq!(selected(&desk), "###");
    desk.write("email", "Fyldt ud").await;
    assert!(!focus_blank(&area(&desk)));
}

/// The templates of a page that has just been opened.
async fn templates_afresh() -> (Stage, Templates) {
    let found = Rc::new(Cell::new(None));
    let stage = Stage::show({
        let found = found.clone();
        move || {
            provide_console(&Services::with_ad("null"), BOTH_SCOPES);
            found.set(Some(Templates::expect()));
        }
    });
    TimeoutFuture::new(50).await;
    let templates = found.take().unwrap();
    (stage, templates)
}

fn own(templates: Templates) -> Vec<Template> {
    untrack(|| templates.all()).into_iter().filter(|template| template.source == Source::Own).collect()
}

#[wasm_bindgen_test]
async fn an_own_template_is_kept_ordered_changed_and_deleted() {
    for (key, _) in Database::open().await.unwrap().all::<Wording>(Store::Templates).await.unwrap() {
        Database::open().await.unwrap().delete(Store::Templates, &key).await.unwrap();
    }
    let (_page, templates) = templates_afresh().await;
    let wording = Wording { name: "Tak".into(), body: "Hilsen {{behandler}}".into(), used_for: UsedFor::Approval };
    let id = TemplateId::new_own();
    templates.keep(id.clone(), wording.clone()).await.unwrap();
    TimeoutFuture::new(50).await;
    assert_eq!(own(templates), [Template { id: id.clone(), source: Source::Own, wording: wording.clone() }]);
    let ids: Vec<TemplateId> = untrack(|| templates.all()).into_iter().map(|template| template.id).rev().collect();
    templates.set_order(ids.clone());
    TimeoutFuture::new(50).await;

    let (_reloaded, templates) = templates_afresh().await;
    assert_eq!(untrack(|| templates.all()).into_iter().map(|template| template.id).collect::<Vec<_>>(), ids);
    let choices = untrack(|| templates.choices(Some(Decision::Approve), AD.parse().unwrap()));
    assert_eq!((choices.len(), choices[0].digit, choices[0].body.as_str()), (1, Some(1), "Hilsen Ida Holm"));
    assert!(!choices[0].is_refusal);

    templates.keep(id.clone(), Wording { body: "Ny".into(), ..wording.clone() }).await.unwrap();
    TimeoutFuture::new(50).await;
    assert_eq!(own(templates)[0].wording.body, "Ny");
    let number = Wording { body: "Ring om 010165-1234".into(), ..wording };
    assert!(templates.keep(id.clone(), number).await.is_err(), "storage refuses what the form should have");
    templates.delete(id).await.unwrap();
    TimeoutFuture::new(50).await;
    assert_eq!(own(templates), []);
    Database::open().await.unwrap().delete(Store::Templates, "order").await.unwrap();
}
