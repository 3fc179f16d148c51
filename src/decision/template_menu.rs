//! Inserts a rejection's template where the caret is. What has been typed stays.

use super::{templates::Template, writing::Writing};
use crate::{
    ads::{AdStore, AdSummary},
    ui::insert_at_caret,
};
use contract::JobannonceId;
use leptos::{html, prelude::*};

/// The templates' names, in the order of their digits.
pub fn names() -> Vec<String> {
    Template::EVERY.map(|template| template.name().to_owned()).to_vec()
}

/// Inserts the template at a place of [`names`].
pub fn insert(place: usize, ad: JobannonceId, ads: AdStore, writing: Writing, area: NodeRef<html::Textarea>) {
    let (Some(template), Some(area)) = (Template::EVERY.get(place), area.get_untracked()) else { return };
    let summary = ads.known(ad).map(|ad| AdSummary::from(ad.as_ref()));
    let body = template.body(summary.as_ref());
    let apart = if area.value().trim().is_empty() { "" } else { "\n\n" };
    insert_at_caret(&area, &format!("{apart}{body}"));
    writing.change(|draft| draft.has_refusal_template = true);
}

/// Focuses the e-mail with its first unfilled blank selected, so that typing fills it.
pub fn select_blank(area: NodeRef<html::Textarea>, blank: &str) {
    let Some(area) = area.get_untracked() else { return };
    area.focus().ok();
    let text = area.value();
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).ok();
    let start = text.find(blank).and_then(|at| text.get(..at)).and_then(units);
    if let (Some(start), Some(length)) = (start, units(blank)) {
        // It fails only for a field that has no text.
        area.set_selection_range(start, start + length).ok();
    }
}
