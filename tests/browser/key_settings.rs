//! Choosing keys by pressing them.

use crate::robot::{Stage, settle};
use console::keys::{Command, Commands, KeysPage};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, KeyboardEvent, KeyboardEventInit};

async fn page() -> (Stage, Commands) {
    let commands = StoredValue::new(None::<Commands>);
    // Every command would be seen to run while its key is only being chosen.
    let stage = Stage::show(move || {
        let provided = Commands::provide();
        provided.keymap().set(console::keys::Keymap::default());
        provided.listen();
        for command in Command::EVERY {
            provided.on(command, move || panic!("{} ran", command.name()));
        }
        commands.set_value(Some(provided));
        view! { <KeysPage /> }
    });
    settle().await;
    (stage, commands.get_value().unwrap())
}

fn button(stage: &Stage, label: &str) -> HtmlElement {
    stage.find(&format!("button[aria-label='{label}']")).unwrap_or_else(|| panic!("no {label}")).unchecked_into()
}

/// Presses the row's button, then a key on it.
async fn choose(stage: &Stage, command: &str, key: &str) {
    let change = button(stage, &format!("Skift tast til {command}"));
    change.focus().unwrap();
    change.click();
    settle().await;
    let how = KeyboardEventInit::new();
    how.set_key(key);
    how.set_bubbles(true);
    how.set_cancelable(true);
    change.dispatch_event(&KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &how).unwrap()).unwrap();
    settle().await;
}

fn said(stage: &Stage) -> String {
    let all = stage.find(".keys-page").unwrap().query_selector_all(".key-said").unwrap();
    (0..all.length()).filter_map(|index| all.get(index)?.text_content()).collect()
}

#[wasm_bindgen_test]
async fn a_key_is_chosen_by_pressing_it_and_kept() {
    let (stage, commands) = page().await;
    choose(&stage, "Godkend", "y").await;
    assert_eq!(said(&stage), "Godkend har nu tasten Y.");
    assert_eq!(commands.key(Command::Approve).unwrap().shown, "Y");
    let kept = window().local_storage().unwrap().unwrap().get_item("console.keymap").unwrap();
    assert_eq!(kept.as_deref(), Some("approve:y"));
    stage.press("Tilbage til de sædvanlige taster").await;
    assert_eq!(commands.key(Command::Approve).unwrap().shown, "G");
}

#[wasm_bindgen_test]
async fn a_conflict_is_said_in_words_and_can_be_solved() {
    let (stage, commands) = page().await;
    choose(&stage, "Parkér", "g").await;
    assert_eq!(said(&stage), "G bruges allerede til Godkend.");
    assert_eq!(commands.key(Command::Park).unwrap().shown, "P");
    stage.press("Flyt G hertil").await;
    assert_eq!(commands.key(Command::Park).unwrap().shown, "G");
    assert_eq!(commands.key(Command::Approve), None);
    choose(&stage, "Parkér", "7").await;
    assert_eq!(said(&stage), "Cifrene vælger i lister og filtre. Vælg en anden tast.");
    choose(&stage, "Parkér", "Escape").await;
    assert_eq!(said(&stage), "Ikke ændret.");
    stage.press("Tilbage til de sædvanlige taster").await;
}

#[wasm_bindgen_test]
async fn single_keys_can_be_switched_off() {
    let (stage, commands) = page().await;
    let switch: HtmlElement = stage.find("#single-keys").unwrap().unchecked_into();
    switch.click();
    settle().await;
    assert_eq!(commands.key(Command::Approve), None);
    assert_eq!(commands.key(Command::Palette).unwrap().shown, "Ctrl+K");
    switch.click();
    settle().await;
    assert_eq!(commands.key(Command::Approve).unwrap().shown, "G");
}
