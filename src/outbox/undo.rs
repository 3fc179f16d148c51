//! Taking decisions back, which wins or loses against sending them.

use super::{
    entries::Outbox,
    entry::{Entry, EntryId},
    news::News,
};
use leptos::{prelude::*, task::spawn_local};

impl Outbox {
    /// Takes back the latest decision, with all that were made by the same key; gives back those that had not been
    /// sent.
    pub fn undo_latest(self) -> Vec<Entry> {
        let latest = self.entries.with_untracked(|entries| entries.iter().rfind(|entry| entry.can_undo()).cloned());
        let Some(latest) = latest else { return Vec::new() };
        let together = |entry: &Entry| entry.id == latest.id || (latest.batch.is_some() && entry.batch == latest.batch);
        let undone: Vec<Entry> = self.entries.with_untracked(|entries| {
            entries.iter().filter(|entry| entry.can_undo() && together(entry)).cloned().collect()
        });
        undone.iter().for_each(|entry| self.take_back(entry));
        undone
    }

    /// Takes back one decision; `None` when it is already being sent.
    pub fn undo(self, id: EntryId) -> Option<Entry> {
        let found = self.find(id).filter(Entry::can_undo)?;
        self.take_back(&found);
        Some(found)
    }

    fn take_back(self, entry: &Entry) {
        let entry = entry.clone();
        self.forget(entry.id);
        self.tell(&entry, News::Undone);
        spawn_local(async move {
            let Some(keeper) = self.keeper.try_get_value() else { return };
            if let Some(stored) = keeper.take_back(entry.id).await {
                self.entries.try_update(|entries| entries.push(stored.clone()));
                self.hide_ads();
                self.tell(&stored, News::TooLate);
            }
        });
    }
}
