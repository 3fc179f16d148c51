//! Sending before the time: the caseworker leaves or asks for it, or the line is back.

use super::{
    entries::{Outbox, now},
    entry::{Entry, EntryId, State},
};
use leptos::{prelude::*, task::spawn_local};

impl Outbox {
    /// Sends at once what waits: the caseworker is leaving, or asks for it.
    pub fn send_now(self) {
        let waiting = self.entries_untracked().into_iter().filter(Entry::can_undo);
        waiting.for_each(|entry| self.hurry(entry));
        self.tick();
    }

    /// Sends at once what waits, and waits for it, but no longer than `patience` milliseconds; gives how many are left.
    pub async fn empty(self, patience: u32) -> usize {
        const STEP_MILLIS: u32 = 50;
        self.send_now();
        let mut waited = 0;
        while untrack(|| self.unsettled()) > 0 && waited < patience {
            gloo_timers::future::TimeoutFuture::new(STEP_MILLIS).await;
            waited += STEP_MILLIS;
        }
        untrack(|| self.unsettled())
    }

    /// Sends one that was found too old to be sent unasked.
    pub fn send_old(self, id: EntryId) {
        if let Some(entry) = self.find(id) {
            self.hurry(entry);
            self.hide_ads();
        }
    }

    fn hurry(self, mut entry: Entry) {
        entry.state = State::Waiting { until: now(), tries: 0 };
        self.set_state_here(entry.id, entry.state.clone());
        spawn_local(async move {
            if let Some(keeper) = self.keeper.try_get_value() {
                keeper.hurry(&entry).await;
            }
        });
    }

    /// Tries again at once what waits for its next try: the line is back.
    pub fn try_now(self) {
        let at = now();
        for entry in self.entries_untracked() {
            match entry.state {
                State::Sending { step, tries, .. } => {
                    self.set_state_here(entry.id, State::Sending { step, tries, next: at });
                }
                State::Waiting { tries, .. } if tries > 0 => {
                    self.set_state_here(entry.id, State::Waiting { until: at, tries });
                }
                _ => {}
            }
        }
        self.tick();
    }
}
