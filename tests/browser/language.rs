//! Another language is chosen, and what is on the screen is told in it without losing anything.

use crate::robot::{Stage, eventually, settle};
use console::{
    locales::{Language, shell},
    storage::{self, Key},
    ui::{LanguageChoice, carried, change_language, in_language, provide_preferences, spoken_language},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement};

/// The other tests are about Danish.
struct BackToDanish;

impl Drop for BackToDanish {
    fn drop(&mut self) {
        Language::Danish.speak();
        storage::write(Key::Language, Language::Danish.code());
    }
}

#[component]
fn Form() -> impl IntoView {
    let typed = carried("test-typed", String::new);
    view! {
        <LanguageChoice />
        <p>{shell::name()}</p>
        <input id="typed" prop:value=typed on:input=move |event| typed.set(event_target_value(&event)) />
        <div class="queue-rows" style="height: 50px; overflow: auto"><div style="height: 900px"></div></div>
    }
}

async fn page() -> Stage {
    let stage = Stage::show(|| {
        provide_preferences();
        in_language(|| view! { <Form /> }.into_any())
    });
    settle().await;
    stage
}

fn choose(stage: &Stage, code: &str) {
    let list: HtmlSelectElement = stage.find("#language").unwrap().unchecked_into();
    list.focus().unwrap();
    list.set_value(code);
    list.dispatch_event(&Event::new("change").unwrap()).unwrap();
}

fn page_is_in(code: &str) -> bool {
    document().document_element().unwrap().get_attribute("lang").as_deref() == Some(code)
}

#[wasm_bindgen_test]
async fn what_is_typed_scrolled_and_focused_stays() {
    let _guard = BackToDanish;
    let stage = page().await;
    assert!(page_is_in("da"));
    stage.write("typed", "halv sæt").await;
    stage.find(".queue-rows").unwrap().set_scroll_top(120);

    choose(&stage, "en");
    eventually("it is told in English", || stage.text_of("p") == "Approval console").await;
    let focused = || document().active_element().map(|focused| focused.id());
    eventually("the focus is on the choice", || focused().as_deref() == Some("language")).await;
    assert!(page_is_in("en"));
    assert_eq!(document().title(), "Approval console");
    assert_eq!(stage.find("#typed").unwrap().unchecked_into::<HtmlInputElement>().value(), "halv sæt");
    assert_eq!(stage.find("#language").unwrap().unchecked_into::<HtmlSelectElement>().value(), "en");
    assert_eq!(stage.find(".queue-rows").unwrap().scroll_top(), 120);
    assert_eq!(storage::read(Key::Language).as_deref(), Some("en"));
    drop(stage);

    let next = page().await;
    assert_eq!(next.text_of("p"), "Approval console", "it is kept for the next page");
    assert_eq!(next.find("#typed").unwrap().unchecked_into::<HtmlInputElement>().value(), "", "and this one is new");
    choose(&next, "da");
    eventually("it is told in Danish again", || next.text_of("p") == "Godkendelseskonsol").await;
    assert!(page_is_in("da"));
}

#[wasm_bindgen_test]
async fn chosen_from_elsewhere_the_focus_stays_where_it_was_or_has_a_place_to_go() {
    let _guard = BackToDanish;
    let spoken = std::rc::Rc::new(std::cell::Cell::new(None));
    let stage = {
        let spoken = std::rc::Rc::clone(&spoken);
        Stage::show(move || {
            provide_preferences();
            spoken.set(Some(spoken_language()));
            in_language(|| view! { <Form /> <button class="nameless"></button> }.into_any())
        })
    };
    settle().await;
    let spoken = spoken.get().unwrap();
    let focus = |selector: &str| {
        let element: web_sys::HtmlElement = stage.find(selector).unwrap().unchecked_into();
        element.focus().unwrap();
    };
    let focused = || document().active_element().map(|focused| focused.id());
    focus("#typed");
    change_language(spoken, Language::English, "#language");
    eventually("it is told in English", || stage.text_of("p") == "Approval console").await;
    eventually("the focus is in the field", || focused().as_deref() == Some("typed")).await;
    focus(".nameless");
    change_language(spoken, Language::Danish, "#language");
    eventually("it is told in Danish", || stage.text_of("p") == "Godkendelseskonsol").await;
    eventually("the focus is where it was to go", || focused().as_deref() == Some("language")).await;
}
