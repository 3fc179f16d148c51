//! The language of the page. Choosing another draws what is on the screen anew; what lives above that, and what is
//! [`carried`](super::carried()) over it, stays as it is.

use super::{after_paint, carried, focus_element, focus_now, follow};
use crate::{
    locales::{Language, shell},
    storage::{self, Key},
};
use leptos::{either::Either, prelude::*};
use wasm_bindgen::JsCast;

/// What scrolls by itself. In another language it is as far down as before.
const SCROLLERS: &str = ".queue-rows, .mine-strip, .ad:not([hidden]), .decision, .preview-body, .table-scroll";

/// The language that is spoken. Followed where it is read.
pub fn spoken_language() -> RwSignal<Language> {
    expect_context()
}

/// Speaks the language this browser has kept, hands it to every component below, and tells it to page and storage.
pub(super) fn provide_language() {
    let kept = Language::from_code(&storage::read(Key::Language).unwrap_or_default());
    kept.speak();
    let spoken = RwSignal::new(kept);
    provide_context(spoken);
    follow(move || {
        let code = spoken.get().code();
        if let Some(root) = document().document_element() {
            root.set_attribute("lang", code).ok();
        }
        document().set_title(shell::name());
        storage::write(Key::Language, code);
    });
}

/// A part of the page that is drawn once for each language: built anew, and not changed in place, for parts of it are drawn
/// but once.
pub fn in_language(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let spoken = spoken_language();
    carried::draw_below();
    let draw: Box<dyn Fn() -> AnyView + Send> = Box::new(draw);
    // Two types, so that the one is never taken for the other.
    let drawn = move || match spoken.get() {
        Language::Danish => Either::Left(draw()),
        Language::English => Either::Right(draw()),
    };
    drawn.into_any()
}

/// Speaks another language. The focus stays where it is, and goes to `otherwise` where that is drawn without an id.
pub fn change_language(spoken: RwSignal<Language>, to: Language, otherwise: &'static str) {
    if spoken.get_untracked() == to {
        return;
    }
    let (scrolled, focused) = (scrolled(), document().active_element().map(|focused| focused.id()));
    carried::begin();
    to.speak();
    spoken.set(to);
    after_paint(move || {
        carried::end();
        // Whoever has gone on meanwhile is not called back.
        if focus_is_nowhere() {
            if let Some(again) = focused.as_deref().and_then(drawn_anew) {
                focus_element(&again);
            }
            if focus_is_nowhere() {
                focus_now(otherwise);
            }
        }
        restore(&scrolled);
    });
}

fn focus_is_nowhere() -> bool {
    document().active_element().is_none_or(|focused| focused.tag_name() == "BODY")
}

fn drawn_anew(id: &str) -> Option<web_sys::HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// How far down the page is, and each of [`SCROLLERS`] in the order of the page, in CSS pixels.
struct Scrolled {
    page: f64,
    parts: Vec<i32>,
}

fn parts() -> Vec<web_sys::Element> {
    let Ok(found) = document().query_selector_all(SCROLLERS) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

fn scrolled() -> Scrolled {
    let parts = parts().iter().map(web_sys::Element::scroll_top).collect();
    Scrolled { page: window().scroll_y().unwrap_or_default(), parts }
}

fn restore(scrolled: &Scrolled) {
    for (part, top) in parts().iter().zip(&scrolled.parts) {
        part.set_scroll_top(*top);
    }
    window().scroll_to_with_x_and_y(0.0, scrolled.page);
}
