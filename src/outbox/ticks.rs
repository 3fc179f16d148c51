//! What is done again and again while the console is open: dropping what is over, settling what has become plain,
//! sending what is due.

use super::{
    entries::{Outbox, now},
    entry::{Entry, State},
    news::News,
    timing,
    verdict::was_done,
};
use crate::storage::{Changes, Store};
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*};
use std::time::Duration;

/// How often it is looked whether something is due, in milliseconds.
const TICK_MILLIS: u64 = 250;

impl Outbox {
    /// Reads what an earlier page left, and sends what is due for as long as the calling component lives.
    pub fn keep_sending(self) {
        self.reload();
        Changes::follow(Store::Outbox, move || self.reload());
        super::sender_lock::hold(self.me, move || {
            self.sends.try_set_value(true);
        });
        if let Ok(handle) = set_interval_with_handle(move || self.tick(), Duration::from_millis(TICK_MILLIS)) {
            on_cleanup(move || handle.clear());
        }
        let online = window_event_listener(leptos::ev::online, move |_| self.try_now());
        on_cleanup(move || online.remove());
    }

    pub(super) fn tick(self) {
        let at = now();
        let Some(entries) = self.entries.try_get_untracked().filter(|entries| !entries.is_empty()) else { return };
        // The seconds that are counted down stand on the screen, and nothing finer.
        if self.now.try_get_untracked().is_some_and(|before| before / 1_000 != at / 1_000) {
            self.now.try_set(at);
        }
        for over in entries.iter().filter(|entry| timing::is_over(&entry.state, at)) {
            self.dismiss(over.id);
        }
        // What was unknown may have become plain with a later read of the list.
        let is_plain = |entry: &&Entry| self.listed(entry).is_some_and(|listed| was_done(entry.act, &listed));
        for entry in entries.iter().filter(|entry| entry.state == State::Unknown).filter(is_plain) {
            self.settle(entry.id, State::Done { at, received_before: true }, News::Done { received_before: true });
        }
        if self.sends.try_get_value() == Some(true) {
            self.send_due(&entries, at);
        }
    }
}
