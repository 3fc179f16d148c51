//! The templates in the palette, for as long as there is an e-mail to put one into.

use crate::{
    palette::{Entry, EntryKind, Palette, Source},
    templates::{Template, TemplateId, Templates},
};
use leptos::prelude::*;
use std::rc::Rc;

/// Offers every template while `is_open`; one that is chosen is handed to `insert`.
pub fn offer_templates(is_open: impl Fn() -> bool + 'static, insert: Callback<TemplateId>) {
    let templates = Templates::expect();
    Palette::expect().add(Source::listed(move || {
        let all = if is_open() { untrack(|| templates.all()) } else { Vec::new() };
        all.into_iter().map(|template| entry(template, insert)).collect()
    }));
}

fn entry(template: Template, insert: Callback<TemplateId>) -> Entry {
    let Template { id, wording, .. } = template;
    // Found by its name alone: what is said of all of them would bring them all.
    let (title, detail) = (wording.name, String::new());
    let run = Rc::new(move || insert.run(id.clone()));
    Entry { kind: EntryKind::Template, title, detail, words: "", key: None, run }
}
