//! The list of notifications, read from the server and kept fresh while the page is open.

use super::{
    delivery::{Known, first_limit, pause},
    desk::NotificationDesk,
    progress::Progress,
};
use crate::{
    api::{ApiError, Client},
    ui::Work,
};
use contract::{
    Tidspunkt,
    bff::{Broker, Notifications},
};
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*};
use std::time::Duration;

/// Signs of coming back that are so close belong to one return, in milliseconds.
const ONE_RETURN_MILLIS: f64 = 100.0;

/// The list as it was read last. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Deliveries {
    client: StoredValue<Client>,
    desk: NotificationDesk,
    known: RwSignal<Option<Known>>,
    failure: RwSignal<Option<ApiError>>,
    /// Now, as far as the list tells it: the time of the last read.
    at: RwSignal<Option<Tidspunkt>>,
    asked_at: StoredValue<f64>,
    /// Asked for since the last read began.
    is_wanted: StoredValue<bool>,
    newest: Work,
    older: Work,
}

impl Deliveries {
    /// Reads the list now, and keeps it fresh for as long as the calling component lives.
    pub fn new(client: Client, desk: NotificationDesk) -> Self {
        let deliveries = Self {
            client: StoredValue::new(client),
            desk,
            known: RwSignal::new(None),
            failure: RwSignal::new(None),
            at: RwSignal::new(None),
            asked_at: StoredValue::new(f64::NEG_INFINITY),
            is_wanted: StoredValue::new(false),
            newest: Work::default(),
            older: Work::default(),
        };
        deliveries.read();
        deliveries.keep_fresh();
        deliveries
    }

    /// What is known; `None` before the first answer.
    pub fn known(self) -> Option<Known> {
        self.known.get()
    }

    /// Where notifications are delivered to.
    pub fn broker(self) -> Option<Broker> {
        self.known.with(|known| known.as_ref().map(|known| known.broker))
    }

    /// When it was read last.
    pub fn at(self) -> Option<Tidspunkt> {
        self.at.get()
    }

    /// Why the last read failed; `None` if it did not.
    pub fn failure(self) -> Option<ApiError> {
        self.failure.get()
    }

    /// Whether older ones are being read.
    pub fn is_reading_older(self) -> Signal<bool> {
        self.older.pending()
    }

    /// Reads the newest ones; once more if they are being read, as that read may have begun too early.
    pub fn read(self) {
        let Some(client) = self.client.try_get_value() else { return };
        self.is_wanted.try_set_value(true);
        self.newest.run(async move {
            while self.is_wanted.try_get_value() == Some(true) {
                self.is_wanted.try_set_value(false);
                self.asked_at.try_set_value(js_sys::Date::now());
                let limit = self.known.try_with_untracked(|known| known.as_ref().map_or(first_limit(), Known::limit));
                let answer = client.get_notifications(None, limit.unwrap_or(first_limit())).await;
                self.take_in(&client, answer);
            }
        });
    }

    fn take_in(self, client: &Client, answer: Result<Notifications, ApiError>) {
        let failure = match answer {
            Ok(page) => {
                let ids: Vec<&str> = page.notifications.iter().map(|one| one.id.as_str()).collect();
                self.desk.learn(client, &ids);
                self.known.try_update(|known| *known = Some(Known::renewed(known.take(), page)));
                self.at.try_set(Some(client.now()));
                None
            }
            Err(error) => Some(error),
        };
        self.failure.try_set(failure);
    }

    /// Reads those before the oldest that is known.
    pub fn read_older(self) {
        let Some(client) = self.client.try_get_value() else { return };
        let before = self.known.with_untracked(|known| known.as_ref().and_then(Known::oldest));
        self.older.run(async move {
            let failure = match client.get_notifications(before, first_limit()).await {
                Ok(page) => {
                    self.known.try_update(|known| {
                        if let Some(known) = known {
                            known.extend(page);
                        }
                    });
                    None
                }
                Err(error) => Some(error),
            };
            self.failure.try_set(failure);
        });
    }

    /// By the clock while something may change, and when the caseworker comes back.
    fn keep_fresh(self) {
        let since_asked = move || js_sys::Date::now() - self.asked_at.try_get_value().unwrap_or(f64::INFINITY);
        let tick = move || {
            let in_doubt = self.desk.progress.try_with_untracked(|progress| matches!(progress, Progress::InDoubt(..)));
            let pause = self.known.try_with_untracked(|known| pause(known.as_ref(), in_doubt == Some(true))).flatten();
            if pause.is_some_and(|pause| since_asked() >= pause) && !document().hidden() {
                self.read();
            }
        };
        if let Ok(handle) = set_interval_with_handle(tick, Duration::from_secs(1)) {
            on_cleanup(move || handle.clear());
        }
        let back = move || {
            if !document().hidden() && since_asked() >= ONE_RETURN_MILLIS {
                self.read();
            }
        };
        let focus = window_event_listener(leptos::ev::focus, move |_| back());
        let online = window_event_listener(leptos::ev::online, move |_| back());
        let visible = window_event_listener(leptos::ev::visibilitychange, move |_| back());
        on_cleanup(move || {
            focus.remove();
            online.remove();
            visible.remove();
        });
    }
}
