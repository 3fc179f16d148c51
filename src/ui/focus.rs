//! Moving the keyboard's focus.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Focuses an element without scrolling to it.
pub fn focus_element(element: &web_sys::HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that left the page meanwhile cannot take focus, and need not.
    element.focus_with_options(&options).ok();
}

/// Focuses the first element that matches, at once: the key that is pressed next is typed into it.
pub fn focus_now(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        focus_element(&element);
    }
}

/// Focuses the first element that matches, once the view is drawn.
pub fn focus_first(selector: &'static str) {
    request_animation_frame(move || focus_now(selector));
}

/// Focuses the first element that matches, at once, and scrolls it to the middle of what can be seen.
pub fn focus_in_view(selector: &str) {
    let how = web_sys::ScrollIntoViewOptions::new();
    how.set_block(web_sys::ScrollLogicalPosition::Center);
    if let Some(element) = document().query_selector(selector).ok().flatten() {
        element.scroll_into_view_with_scroll_into_view_options(&how);
    }
    focus_now(selector);
}
