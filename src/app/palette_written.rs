//! What one has written and looked up, in the palette.

use crate::{
    drafts::Listed,
    flexjob::LookedUp,
    locales::{format, palette as text},
    palette::{Entry, EntryKind},
    routes::Page,
};
use contract::Tidspunkt;
use leptos::prelude::*;
use std::rc::Rc;

/// Drafts by the titles of their ads; each leads to its ad.
pub fn drafts(listed: Vec<Listed>, now: Tidspunkt, go: Callback<String>) -> Vec<Entry> {
    let entry = |draft: Listed| Entry {
        kind: EntryKind::Draft,
        title: draft.name(),
        detail: draft.changed(now).unwrap_or_default(),
        words: text::draft(),
        key: None,
        run: Rc::new(move || go.run(Page::Ad(draft.ad).path())),
    };
    listed.into_iter().map(entry).collect()
}

/// Flexjobs that have been looked up, by what is kept of them.
pub fn flexjobs(looked_up: Vec<LookedUp>, now: Tidspunkt, go: Callback<String>) -> Vec<Entry> {
    let entry = |one: LookedUp| Entry {
        kind: EntryKind::Flexjob,
        title: one.title(),
        detail: text::looked_up(format::moment(one.at, now)),
        words: text::flexjob(),
        key: None,
        run: Rc::new(move || go.run(Page::Flexjob(one.id).path())),
    };
    looked_up.into_iter().map(entry).collect()
}
