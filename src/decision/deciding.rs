//! Deciding: what is put into the outbox, for one ad or for several.

use super::{acting::Acting, capability::Act as Doing, place::Place};
use crate::{
    api::new_request_id,
    outbox::{Act, Entry, EntryId, Outbox, Texts},
};
use contract::JobannonceId;
use leptos::prelude::*;

impl Acting {
    /// Puts a decision into the outbox; `false` when it cannot be made now. Nothing waits for the network.
    pub fn decide(self, ad: JobannonceId, act: Act, texts: Texts) -> bool {
        let doing = if matches!(act, Act::Park { .. }) { Doing::Park } else { Doing::Decide };
        if !self.can(doing, ad) {
            return false;
        }
        let entry = self.entry(ad, act, texts, None);
        self.places.update_value(|places| {
            places.insert(entry.id, Place::here());
        });
        self.outbox.add(vec![entry]);
        true
    }

    /// Puts one decision about several ads into the outbox, to be undone together.
    pub fn decide_all(self, decisions: Vec<(JobannonceId, Texts)>, act: Act) {
        let batch = EntryId::new();
        let entries = decisions.into_iter().map(|(ad, texts)| self.entry(ad, act, texts, Some(batch))).collect();
        self.outbox.add(entries);
    }

    fn entry(self, ad: JobannonceId, act: Act, texts: Texts, batch: Option<EntryId>) -> Entry {
        let seconds = self.undo_time.get_untracked().seconds();
        Entry {
            id: EntryId::new(),
            ad,
            title: self.name(ad),
            by: self.me.get_value(),
            act,
            texts,
            begin_id: new_request_id(),
            act_id: new_request_id(),
            at: crate::api::now().timestamp_millis(),
            batch,
            state: Outbox::waiting(seconds),
        }
    }
}
