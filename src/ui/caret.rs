//! The caret of a text, over what takes the focus away for a while.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// Where the caret stands in a text area, or what is selected there, in UTF-16 units.
#[derive(Clone, Debug)]
pub struct Caret {
    area: HtmlTextAreaElement,
    start: u32,
    end: u32,
}

impl Caret {
    /// Where it is now; `None` when no text area has the focus.
    pub fn here() -> Option<Self> {
        let area = document().active_element()?.dyn_into::<HtmlTextAreaElement>().ok()?;
        let (start, end) = (area.selection_start().ok()??, area.selection_end().ok()??);
        Some(Self { area, start, end })
    }

    /// Puts it back, when the text area has the focus again.
    pub fn give_back(&self) {
        if document().active_element().as_ref() == Some(self.area.as_ref()) {
            // It fails only for a field that has no text.
            self.area.set_selection_range(self.start, self.end).ok();
        }
    }
}
