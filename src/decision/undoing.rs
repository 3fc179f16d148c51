//! Taking back: which ad is shown again, and where the caseworker was in it.

use super::{
    acting::Acting,
    place::{Landing, Place},
};
use crate::{locales::outbox as text, outbox::EntryId};
use contract::JobannonceId;
use leptos::prelude::*;

impl Acting {
    /// Takes back the latest decision; gives the ad to show again and where the caseworker was in it.
    pub fn undo(self) -> Option<(JobannonceId, Place)> {
        let undone = self.outbox.undo_latest();
        let last = undone.last().map(|entry| (entry.ad, self.place_of(entry.id)));
        match undone.as_slice() {
            [] => self.toasts.tell(text::nothing_to_undo()),
            [one] => self.toasts.tell(text::undone(&one.title)),
            many => self.toasts.tell(text::undone_many(many.len())),
        }
        last
    }

    /// Takes back one decision.
    pub fn undo_one(self, id: EntryId) -> Option<(JobannonceId, Place)> {
        let entry = self.outbox.undo(id)?;
        self.toasts.tell(text::undone(&entry.title));
        Some((entry.ad, self.place_of(id)))
    }

    pub(super) fn place_of(self, id: EntryId) -> Place {
        self.places.try_update_value(|places| places.remove(&id)).flatten().unwrap_or_default()
    }

    /// Says where reading is to start in the ad that is about to be opened.
    pub fn land_at(self, landing: Landing) {
        self.landing.set_value(Some(landing));
    }

    /// Starts reading in the ad that has just been opened.
    pub fn land(self) {
        if let Some(landing) = self.landing.try_update_value(Option::take).flatten() {
            landing.land();
        }
    }
}
