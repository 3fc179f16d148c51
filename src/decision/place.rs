//! Where a caseworker was when she decided, so that undoing puts her back: scrolling, focus, and the caret.

use crate::ui::{Caret, focus_element, focus_first};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// A place in the open ad.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Id of the element that had the focus; `None` is the ad's title.
    focus: Option<String>,
    /// The caret in its text.
    caret: Option<Caret>,
    /// How far down the ad was scrolled, in CSS pixels.
    scrolled: i32,
}

/// Where reading starts when an ad has been opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Landing {
    /// At its title.
    Title,
    /// Where the caseworker was in it.
    Place(Place),
}

impl Landing {
    /// Goes there, once the ad is drawn.
    pub fn land(self) {
        match self {
            // The ad itself, as long as its title has not come.
            Self::Title => focus_first(OPEN_TITLE_OR_AD),
            Self::Place(place) => place.restore(),
        }
    }
}

/// The ad that can be seen; those fetched ahead are hidden.
pub const OPEN_AD: &str = ".ad:not([hidden])";
/// Its title, or the ad where it has none yet.
const OPEN_TITLE_OR_AD: &str = ".ad:not([hidden]) .ad-title, .ad:not([hidden]):not(:has(.ad-title))";
/// Its title.
pub const OPEN_TITLE: &str = ".ad:not([hidden]) .ad-title";

impl Place {
    /// In the field with an id, at the top of the ad.
    pub fn at(id: &str) -> Self {
        Self { focus: Some(id.to_owned()), ..Self::default() }
    }

    /// Where she is now.
    pub fn here() -> Self {
        let focused = document().active_element();
        let caret = focused.as_ref().and_then(|element| Caret::of(element.dyn_ref::<HtmlTextAreaElement>()?));
        let focus = focused.map(|element| element.id()).filter(|id| !id.is_empty());
        let ad = document().query_selector(OPEN_AD).ok().flatten();
        Self { focus, caret, scrolled: ad.map_or(0, |ad| ad.scroll_top()) }
    }

    /// Puts her back, once the ad is drawn.
    pub fn restore(self) {
        request_animation_frame(move || {
            if let Some(ad) = document().query_selector(OPEN_AD).ok().flatten() {
                ad.set_scroll_top(self.scrolled);
            }
            let by_id = self.focus.as_deref().and_then(|id| document().get_element_by_id(id));
            let element = by_id.or_else(|| document().query_selector(OPEN_TITLE).ok().flatten());
            let Some(element) = element else { return };
            if let Some(element) = element.dyn_ref::<HtmlElement>() {
                focus_element(element);
            }
            if let (Some(area), Some(caret)) = (element.dyn_ref::<HtmlTextAreaElement>(), self.caret) {
                caret.put_into(area);
            }
        });
    }
}

/// Whether text is being typed: the focus must not be taken away then.
pub fn is_typing() -> bool {
    document().active_element().is_some_and(|element| {
        element.is_instance_of::<HtmlTextAreaElement>() || element.is_instance_of::<HtmlInputElement>()
    })
}
