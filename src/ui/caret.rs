//! The caret of a text, over what takes the focus away for a while.

use web_sys::HtmlTextAreaElement;

/// Where the caret stands in a text area, or what is selected there, in UTF-16 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caret {
    start: u32,
    end: u32,
}

impl Caret {
    /// From one place to another.
    pub const fn between(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// Where it is now.
    pub fn of(area: &HtmlTextAreaElement) -> Option<Self> {
        Some(Self { start: area.selection_start().ok()??, end: area.selection_end().ok()?? })
    }

    /// Puts it there.
    pub fn put_into(self, area: &HtmlTextAreaElement) {
        // It fails only for a field that has no text.
        area.set_selection_range(self.start, self.end).ok();
    }
}
