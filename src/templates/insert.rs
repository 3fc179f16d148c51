//! Putting a template into an e-mail: at the caret, in the place of nothing, and on to what must be filled.

use super::placeholders::first_blank_range;
use crate::ui::{focus_element, insert_at_caret};
use web_sys::HtmlTextAreaElement;

/// Inserts a template's text where the caret is. What has been typed stays, what is selected too. The caret goes to
/// the first blank.
pub fn insert_template(area: &HtmlTextAreaElement, body: &str) {
    // Inserting puts a text in the place of what is selected.
    if let Ok(Some(end)) = area.selection_end() {
        area.set_selection_range(end, end).ok();
    }
    let apart = if area.value().trim().is_empty() { "" } else { "\n\n" };
    insert_at_caret(area, &format!("{apart}{body}"));
    focus_blank(area);
}

/// Focuses an e-mail and selects its first blank; says whether there is one.
pub fn focus_blank(area: &HtmlTextAreaElement) -> bool {
    focus_element(area);
    let range = first_blank_range(&area.value());
    let units = range.and_then(|(start, end)| Some((u32::try_from(start).ok()?, u32::try_from(end).ok()?)));
    units.is_some_and(|(start, end)| area.set_selection_range(start, end).is_ok())
}
