//! What storage holds becomes what is shown, save for what this tab knows better.

use super::{
    entries::{Outbox, now},
    entry::{Entry, EntryId, State},
    news::News,
    timing,
};
use leptos::{prelude::*, task::spawn_local};
use std::collections::HashMap;

impl Outbox {
    /// Takes in what storage holds: what an earlier page left, and what other tabs have done.
    pub(super) fn reload(self) {
        spawn_local(async move {
            let Some(keeper) = self.keeper.try_get_value() else { return };
            let Some(stored) = keeper.load().await else { return };
            let at = now();
            let mut stored: HashMap<EntryId, Entry> = stored
                .into_iter()
                .filter(|entry| entry.is_by(self.me))
                .map(|entry| (entry.id, timing::found(entry, at)))
                .collect();
            self.entries.try_update(|entries| {
                let in_flight = self.in_flight.try_get_value().unwrap_or_default();
                entries.retain_mut(|entry| match stored.remove(&entry.id) {
                    // What this tab is sending, it knows best itself.
                    Some(theirs) => {
                        if !in_flight.contains(&entry.id) && !keeper.is_saving(entry.id) {
                            *entry = theirs;
                        }
                        true
                    }
                    None => in_flight.contains(&entry.id) || !keeper.keeps(entry.id),
                });
                entries.extend(stored.values().cloned());
                entries.sort_by_key(|entry| entry.at);
            });
            for found in stored.values() {
                self.tell(found, News::Found);
            }
            for done in self.entries_untracked().iter().filter(|entry| matches!(entry.state, State::Done { .. })) {
                self.show_done(done);
            }
            self.hide_ads();
            self.tick();
        });
    }
}
