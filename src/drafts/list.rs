//! The list of one's own drafts.

use super::{
    collection::{Drafts, Entry},
    draft::Draft,
};
use crate::locales::{drafts as text, format};
use contract::{BehandlerId, JobannonceId, Tidspunkt};
use leptos::prelude::*;

/// A draft in the list of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The ad it is about.
    pub ad: JobannonceId,
    /// The ad's title; empty where it was never known.
    pub title: String,
    /// When it was last changed, if it has been stored.
    pub changed_at: Option<Tidspunkt>,
    /// The text.
    pub draft: Draft,
}

impl Listed {
    /// The ad's title, or what stands for it.
    pub fn name(&self) -> String {
        if self.title.is_empty() { text::untitled(self.ad.short()) } else { self.title.clone() }
    }

    /// When it was last changed, in words, if it has been stored.
    pub fn changed(&self, now: Tidspunkt) -> Option<String> {
        self.changed_at.map(|at| text::changed_at(format::moment(at, now)))
    }
}

impl Drafts {
    /// How many drafts a caseworker has.
    pub fn count(self, me: BehandlerId) -> usize {
        self.list.track();
        self.entries.with_value(|entries| {
            let has_text = |entry: &Entry| entry.text.with_untracked(|draft| !draft.is_empty());
            entries.iter().filter(|((behandler, _), entry)| *behandler == me && has_text(entry)).count()
        })
    }

    /// A caseworker's drafts, the latest first.
    pub fn list(self, me: BehandlerId) -> Vec<Listed> {
        self.list.track();
        let mut listed = self.entries.with_value(|entries| {
            let mine = entries.iter().filter(|((behandler, _), _)| *behandler == me);
            mine.map(|((_, ad), entry)| Listed {
                ad: *ad,
                title: entry.title.clone(),
                changed_at: entry.changed_at,
                draft: entry.text.get_untracked(),
            })
            .filter(|listed| !listed.draft.is_empty())
            .collect::<Vec<_>>()
        });
        listed.sort_by_key(|listed| std::cmp::Reverse((listed.changed_at, listed.ad)));
        listed
    }
}
