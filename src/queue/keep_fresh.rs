//! When the list is read: by the clock, and when the caseworker comes back. The only place that polls.

use super::{fresh::Health, live::LiveQueue, poll};
use contract::Tidspunkt;
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*};
use std::time::Duration;

impl LiveQueue {
    /// Keeps the list fresh for as long as the calling component lives: by the clock, and at once when the
    /// caseworker comes back to the window or the network comes back.
    pub fn keep_fresh(self) {
        self.read_soon();
        let tick = move || {
            self.tick();
            let since_last = js_sys::Date::now() - self.health.with_untracked(Health::last_started);
            if poll::is_due(since_last, document().hidden(), js_sys::Math::random()) {
                self.read_soon();
            }
        };
        if let Ok(handle) = set_interval_with_handle(tick, Duration::from_secs(1)) {
            on_cleanup(move || handle.clear());
        }
        let last_back = StoredValue::new(f64::NEG_INFINITY);
        let back = move || {
            // Coming back is told in several ways at once.
            let now = js_sys::Date::now();
            if !document().hidden() && !poll::is_same_return(now - last_back.get_value()) {
                last_back.set_value(now);
                self.read_soon();
            }
        };
        let focus = window_event_listener(leptos::ev::focus, move |_| back());
        let online = window_event_listener(leptos::ev::online, move |_| back());
        let visible = window_event_listener_untyped("visibilitychange", move |_| back());
        on_cleanup(move || {
            focus.remove();
            online.remove();
            visible.remove();
        });
    }

    /// What a second brings: an age that grows, a park that runs out.
    fn tick(self) {
        let now = self.server_now();
        self.now.set(now);
        let merged = self.queue.try_update_untracked(|queue| queue.renew(now));
        let minute = |at: Tidspunkt| at.unix_millis() / 60_000;
        let has_ended = merged.as_ref().is_some_and(|merged| merged.changed);
        if has_ended || minute(self.minute.get_untracked()) != minute(now) {
            self.minute.set(now);
        }
        self.take_over(merged);
    }
}
