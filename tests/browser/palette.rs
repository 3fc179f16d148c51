//! The palette: found by a screen reader, run by the keyboard, and gone without a trace.

use crate::robot::{Stage, settle};
use console::{
    keys::{Command, Commands},
    palette::{Entry, EntryKind, Palette, PaletteDialog, Source},
};
use leptos::prelude::*;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{KeyboardEvent, KeyboardEventInit};

type Ran = Rc<RefCell<Vec<&'static str>>>;

async fn page(ran: &Ran) -> Stage {
    let ran = Rc::clone(ran);
    let stage = Stage::show(move || {
        let commands = Commands::provide();
        let palette = Palette::provide();
        let chosen = Rc::clone(&ran);
        palette.add(Source::once_typed(move || {
            let chosen = Rc::clone(&chosen);
            vec![Entry {
                kind: EntryKind::Setting,
                title: "Farver: Mørk".to_owned(),
                detail: "valgt nu".to_owned(),
                words: "tema",
                key: None,
                run: Rc::new(move || chosen.borrow_mut().push("dark")),
            }]
        }));
        commands.listen();
        for command in [Command::Approve, Command::Undo, Command::Search, Command::Statistics] {
            let ran = Rc::clone(&ran);
            commands.on(command, move || ran.borrow_mut().push(command.name()));
        }
        view! {
            <textarea id="area"></textarea>
            <PaletteDialog />
        }
    });
    settle().await;
    stage.find("#area").unwrap().unchecked_into::<web_sys::HtmlElement>().focus().unwrap();
    stage
}

async fn press(key: &str, ctrl: bool) -> bool {
    let how = KeyboardEventInit::new();
    how.set_key(key);
    how.set_ctrl_key(ctrl);
    how.set_bubbles(true);
    how.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &how).unwrap();
    document().active_element().unwrap().dispatch_event(&event).unwrap();
    settle().await;
    event.default_prevented()
}

fn focused() -> String {
    document().active_element().map(|element| element.id()).unwrap_or_default()
}

fn titles(stage: &Stage) -> Vec<String> {
    let found = stage.find(".palette").unwrap().query_selector_all(".palette-title").unwrap();
    (0..found.length()).filter_map(|index| found.get(index)?.text_content()).collect()
}

async fn type_in(stage: &Stage, text: &str) {
    let field: web_sys::HtmlInputElement = stage.find(".palette-field").unwrap().unchecked_into();
    field.set_value(text);
    let how = web_sys::EventInit::new();
    how.set_bubbles(true);
    field.dispatch_event(&web_sys::Event::new_with_event_init_dict("input", &how).unwrap()).unwrap();
    settle().await;
}

#[wasm_bindgen_test]
async fn every_available_command_is_offered_with_its_key() {
    let stage = page(&Ran::default()).await;
    assert!(press("k", true).await, "while typing too");
    assert_eq!(titles(&stage), ["Godkend", "Fortryd den seneste afgørelse", "Søg i køen", "Statistik"]);
    assert_eq!(stage.text_of("#palette-option-0 .key-hint"), "G");
    assert_eq!(stage.text_of(".palette-found"), "4 forslag");
    let field = stage.find(".palette-field").unwrap();
    for (attribute, value) in [
        ("role", "combobox"),
        ("aria-expanded", "true"),
        ("aria-controls", "palette-options"),
        ("aria-activedescendant", "palette-option-0"),
    ] {
        assert_eq!(field.get_attribute(attribute).as_deref(), Some(value));
    }
    assert_eq!(document().active_element().as_ref(), Some(&field));
    type_in(&stage, "xyzzy").await;
    assert_eq!(stage.text_of(".palette-found"), "Intet fundet");
    assert_eq!(field.get_attribute("aria-expanded").as_deref(), Some("false"));
    assert_eq!(field.get_attribute("aria-activedescendant"), None);
}

#[wasm_bindgen_test]
async fn enter_runs_what_is_chosen_and_the_focus_comes_back() {
    let ran = Ran::default();
    let stage = page(&ran).await;
    press("k", true).await;
    type_in(&stage, "S").await;
    press("ArrowDown", false).await;
    assert_eq!(stage.text_of("[aria-selected=true] .palette-title"), "Statistik");
    press("Enter", false).await;
    assert_eq!(ran.take(), ["statistics"]);
    assert_eq!(focused(), "area");
    assert!(stage.find(".palette-field").is_none());
}

#[wasm_bindgen_test]
async fn a_setting_is_offered_once_it_is_typed_and_says_that_it_is_chosen() {
    let ran = Ran::default();
    let stage = page(&ran).await;
    press("k", true).await;
    assert!(!titles(&stage).contains(&"Farver: Mørk".to_owned()));
    type_in(&stage, "mørk tema").await;
    assert_eq!(titles(&stage), ["Farver: Mørk"]);
    let shown = stage.texts_of(".palette-option > span");
    assert_eq!(shown[..3], ["Farver: Mørk", "valgt nu", "Indstilling"], "its other words are not shown");
    press("Enter", false).await;
    assert_eq!(ran.take(), ["dark"]);
    assert_eq!(focused(), "area");
}

#[wasm_bindgen_test]
async fn the_same_key_closes_it_and_nothing_has_run() {
    let ran = Ran::default();
    let stage = page(&ran).await;
    press("k", true).await;
    press("g", false).await;
    press("k", true).await;
    assert!(stage.find(".palette-field").is_none());
    assert_eq!(focused(), "area");
    assert!(ran.take().is_empty());
}
