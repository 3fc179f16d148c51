//! A field with a list: typed in, walked by keys, clicked, and left.

use crate::robot::{Stage, eventually, settle};
use console::ui::Combobox;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit};

fn show() -> Stage {
    Stage::show(|| {
        let text = RwSignal::new(String::new());
        view! {
            <Combobox
                id="scheme"
                label="Ordning"
                options=["Løntilskud", "Virksomhedspraktik", "Voksenlærling"].map(str::to_owned).into()
                text
                on_text=move |typed| text.set(typed)
                on_leave=|()| ()
                is_required=true
                invalid=Signal::stored(false)
                described_by=Signal::stored(None::<String>)
            />
            <button>"Videre"</button>
        }
    })
}

fn field(stage: &Stage) -> HtmlInputElement {
    stage.find("#scheme").unwrap().unchecked_into()
}

/// Presses a key in the field; whether the field took it.
async fn press(stage: &Stage, key: &str) -> bool {
    let how = KeyboardEventInit::new();
    how.set_key(key);
    how.set_bubbles(true);
    how.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &how).unwrap();
    field(stage).dispatch_event(&event).unwrap();
    settle().await;
    event.default_prevented()
}

/// What the list offers; nothing while it is closed.
fn offered(stage: &Stage) -> Vec<String> {
    stage.texts_of("[role=option]")
}

fn active(stage: &Stage) -> Option<String> {
    let id = field(stage).get_attribute("aria-activedescendant")?;
    Some(stage.text_of(&format!("#{id}")))
}

#[wasm_bindgen_test]
async fn typing_narrows_the_list_and_enter_takes_what_fits_best() {
    let stage = show();
    assert_eq!(field(&stage).get_attribute("aria-expanded").as_deref(), Some("false"));
    stage.write("scheme", "vo").await;
    assert_eq!(offered(&stage), ["Voksenlærling"]);
    assert_eq!(active(&stage).as_deref(), Some("Voksenlærling"));
    assert_eq!(stage.text_of("[role=status]"), "1 valg.");
    assert!(press(&stage, "Enter").await, "the form is not sent by it");
    assert_eq!(field(&stage).value(), "Voksenlærling");
    assert!(offered(&stage).is_empty());
    assert!(!press(&stage, "Enter").await, "now it may be");
    assert!(press(&stage, "ArrowDown").await);
    assert_eq!(offered(&stage).len(), 3, "a list that is opened anew is whole");
}

#[wasm_bindgen_test]
async fn what_is_at_hand_is_in_sight_in_a_list_that_is_longer_than_its_room() {
    let stage = show();
    press(&stage, "ArrowDown").await;
    let list: HtmlElement = stage.find("[role=listbox]").unwrap().unchecked_into();
    list.set_attribute("style", "block-size: 1.5em; overflow-y: auto; padding: 0").unwrap();
    press(&stage, "ArrowDown").await;
    press(&stage, "ArrowDown").await;
    assert_eq!(active(&stage).as_deref(), Some("Voksenlærling"));
    assert!(list.scroll_top() > 0, "it has been scrolled to");
    press(&stage, "ArrowDown").await;
    assert_eq!((active(&stage).as_deref(), list.scroll_top()), (Some("Løntilskud"), 0));
}

#[wasm_bindgen_test]
async fn a_list_that_opens_at_the_windows_edge_is_seen_whole() {
    let stage = show();
    let field = field(&stage);
    field.set_attribute("style", "margin-block-start: 200vh").unwrap();
    field.scroll_into_view_with_bool(false);
    press(&stage, "ArrowDown").await;
    let last = stage.find("#scheme-option-2").unwrap();
    eventually("the last is in sight", || {
        last.get_bounding_client_rect().bottom() <= window().inner_height().unwrap().as_f64().unwrap()
    })
    .await;
}

#[wasm_bindgen_test]
async fn keys_walk_round_and_escape_closes_and_keeps_what_is_typed() {
    let stage = show();
    press(&stage, "ArrowUp").await;
    assert_eq!(active(&stage).as_deref(), Some("Voksenlærling"));
    press(&stage, "ArrowDown").await;
    assert_eq!(active(&stage).as_deref(), Some("Løntilskud"));
    press(&stage, "ArrowDown").await;
    assert!(press(&stage, "Escape").await);
    assert_eq!((offered(&stage).len(), field(&stage).value().as_str()), (0, ""));
    assert!(!press(&stage, "Escape").await, "the next is the page's");
    stage.write("scheme", "ferie").await;
    assert_eq!((offered(&stage).len(), active(&stage)), (0, None));
    assert_eq!(stage.text_of("[role=status]"), "Intet på listen passer.");
    press(&stage, "Escape").await;
    assert_eq!(field(&stage).value(), "ferie");
}

#[wasm_bindgen_test]
async fn a_click_chooses_and_leaving_spells_out_what_is_meant() {
    let stage = show();
    field(&stage).focus().unwrap();
    field(&stage).click();
    settle().await;
    stage.find("#scheme-option-1").unwrap().unchecked_into::<HtmlElement>().click();
    settle().await;
    assert_eq!(field(&stage).value(), "Virksomhedspraktik");
    for (typed, left) in [("voks", "Voksenlærling"), ("loentilskud", "Løntilskud"), ("v", "v"), ("ferie", "ferie")] {
        field(&stage).focus().unwrap();
        stage.write("scheme", typed).await;
        field(&stage).blur().unwrap();
        settle().await;
        assert_eq!(field(&stage).value(), left);
        assert!(offered(&stage).is_empty());
    }
}

#[wasm_bindgen_test]
async fn a_field_that_is_taken_away_with_the_focus_breaks_nothing() {
    let stage = show();
    field(&stage).focus().unwrap();
    stage.write("scheme", "vo").await;
    drop(stage);
    settle().await;
}
