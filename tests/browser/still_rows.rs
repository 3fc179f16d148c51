//! Rows that follow a list: what stays is never taken out of the page.

use crate::robot::{Stage, settle};
use console::ui::still_rows;
use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// A list of buttons, one for each letter.
fn show(letters: RwSignal<&'static str>) -> Stage {
    Stage::show(move || {
        let list = NodeRef::<html::Ul>::new();
        let row = |letter: char| view! { <li><button>{letter.to_string()}</button></li> }.into_any();
        still_rows(list, move || letters.get().chars().collect(), row);
        view! { <ul node_ref=list></ul> }
    })
}

#[wasm_bindgen_test]
async fn whatever_comes_and_goes_around_it_the_row_with_the_focus_keeps_it() {
    let letters = RwSignal::new("abcd");
    let stage = show(letters);
    settle().await;
    let button: HtmlElement = stage.button("c");
    button.focus().unwrap();
    // An element that is moved loses the focus.
    for order in ["abcd", "bcd", "cde", "xyzcde", "xce", "c", "abcdefg", "ceg"] {
        letters.set(order);
        settle().await;
        assert_eq!(stage.texts_of("li").concat(), order);
        assert_eq!(document().active_element().as_ref(), Some(button.unchecked_ref()), "{order}");
    }
    letters.set("ab");
    settle().await;
    assert_eq!(stage.texts_of("li").concat(), "ab");
}
