//! The queue kept fresh: the only place that polls.

use super::{
    filter::{Counts, Show},
    merge::{Change, Queue},
    poll,
    row_state::RowState,
};
use crate::api::{ApiError, Client};
use contract::{BehandlerId, JobannonceId, Tidspunkt, handling::Handling, jobannonce_behandling::JobannonceBehandling};
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*, task::spawn_local};
use std::{sync::Arc, time::Duration};

/// How the reading of the list goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Feed {
    /// The first read is under way.
    First,
    /// The latest read came through.
    Fresh {
        /// When it did.
        at: Tidspunkt,
    },
    /// The latest read failed.
    Failing {
        /// Why.
        error: ApiError,
        /// When a read last came through.
        last: Option<Tidspunkt>,
    },
}

/// The queue, the clock it is read by, and how fresh it is. Cheap to copy.
#[derive(Clone, Copy)]
pub struct LiveQueue {
    client: StoredValue<Client>,
    me: BehandlerId,
    queue: RwSignal<Queue>,
    feed: RwSignal<Feed>,
    now: RwSignal<Tidspunkt>,
    last_started: StoredValue<f64>,
    places: Memo<Arc<Vec<(JobannonceId, RowState)>>>,
}

impl LiveQueue {
    /// A queue for the caseworker `me` that has not been read.
    pub fn new(client: Client, me: BehandlerId) -> Self {
        let queue = RwSignal::new(Queue::default());
        let now = RwSignal::new(client.now());
        let places = Memo::new(move |_| {
            let now = now.get();
            queue.with(|queue| {
                let place = |row: &contract::jobannonce_behandling::AfventendeJobannonce| {
                    (row.jobannonce_id, RowState::of(Handling::at(now, row.behandling.as_ref()), me))
                };
                Arc::new(
                    queue.rows().iter().filter(|row| !queue.is_away(row.jobannonce_id)).map(place).collect::<Vec<_>>(),
                )
            })
        });
        Self {
            client: StoredValue::new(client),
            me,
            queue,
            feed: RwSignal::new(Feed::First),
            now,
            last_started: StoredValue::new(f64::NEG_INFINITY),
            places,
        }
    }

    /// Hands the queue to every component below.
    pub fn provide(self) {
        provide_context(self);
    }

    /// The queue in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The signed-in caseworker.
    pub const fn me(self) -> BehandlerId {
        self.me
    }

    /// The server's time, renewed every second. Follow it only where seconds are shown or a border is near.
    pub fn now(self) -> Tidspunkt {
        self.now.get()
    }

    /// How the reading goes.
    pub fn feed(self) -> Feed {
        self.feed.get()
    }

    /// Whether the latest read failed.
    pub fn is_failing(self) -> bool {
        self.feed.with(|feed| matches!(feed, Feed::Failing { .. }))
    }

    /// Every row and where it stands, in the order to show them.
    pub fn places(self) -> Arc<Vec<(JobannonceId, RowState)>> {
        self.places.get()
    }

    /// How many rows each filter would show.
    pub fn counts(self) -> Counts {
        self.places.with(|places| Counts::new(places.iter().map(|(_, state)| *state)))
    }

    /// The rows of a filter, in order. The ad that is `open` is always among them: acting on it must not make
    /// it vanish from under the reader.
    pub fn ids(self, show: Show, open: Option<JobannonceId>) -> Vec<JobannonceId> {
        self.places.with(|places| {
            let wanted = places.iter().filter(|(id, state)| Some(*id) == open || show.includes(*state));
            wanted.map(|(id, _)| *id).collect()
        })
    }

    /// The ads to handle next, the first to take first, without those that `skip` names.
    pub fn pick_ahead(self, count: usize, skip: &impl Fn(JobannonceId) -> bool) -> Vec<JobannonceId> {
        self.places.with(|places| {
            let free = places.iter().filter(|(_, state)| state.whose == super::Whose::Nobodys).map(|(id, _)| *id);
            contract::pick::pick_next(free, self.me, count, skip)
        })
    }

    /// Hides ads that have been decided and are on their way.
    pub fn set_away(self, away: std::collections::HashSet<JobannonceId>) {
        self.queue.try_update(|queue| queue.set_away(away));
    }

    /// Whether the list has been read.
    pub fn is_read(self) -> bool {
        self.queue.with(Queue::is_read)
    }

    /// Whether the list has been read and does not hold the ad.
    pub fn lacks(self, id: JobannonceId) -> bool {
        self.queue.try_with(|queue| queue.is_read() && queue.row(id).is_none()).unwrap_or(false)
    }

    /// [`Self::lacks`], from where nothing is followed.
    pub fn lacks_untracked(self, id: JobannonceId) -> bool {
        untrack(|| self.lacks(id))
    }

    /// Who has begun an ad, as the list says.
    pub fn behandling(self, id: JobannonceId) -> Option<JobannonceBehandling> {
        self.queue.try_with(|queue| queue.row(id)?.behandling.clone()).flatten()
    }

    /// [`Self::behandling`], from where nothing is followed.
    pub fn behandling_untracked(self, id: JobannonceId) -> Option<JobannonceBehandling> {
        untrack(|| self.behandling(id))
    }

    /// Shows what one of our own writes did, before a read of the list tells it.
    pub fn change(self, id: JobannonceId, change: Change) {
        self.queue.try_update(|queue| queue.change(id, change));
    }

    /// Reads the list now.
    pub async fn read(self) -> Result<(), ApiError> {
        let (Some(client), Some(number)) =
            (self.client.try_get_value(), self.queue.try_update_untracked(Queue::start_read))
        else {
            return Ok(());
        };
        self.last_started.try_set_value(js_sys::Date::now());
        let answer = client.get_afventende_jobannoncer().await;
        self.now.try_set(client.now());
        match answer {
            Ok(rows) => {
                self.queue.try_update(|queue| queue.apply(number, rows));
                self.feed.try_set(Feed::Fresh { at: client.now() });
                Ok(())
            }
            Err(error) => {
                let failing = error.clone();
                self.feed.try_update(|feed| {
                    let last = match feed {
                        Feed::First => None,
                        Feed::Fresh { at } => Some(*at),
                        Feed::Failing { last, .. } => *last,
                    };
                    *feed = Feed::Failing { error: failing, last };
                });
                Err(error)
            }
        }
    }

    /// Reads the list now, without waiting for it.
    pub fn read_soon(self) {
        // A failure is shown by the feed.
        spawn_local(async move { drop(self.read().await) });
    }

    /// Keeps the list fresh for as long as the calling component lives: by the clock, and at once when the
    /// caseworker comes back to the window.
    pub fn keep_fresh(self) {
        self.read_soon();
        let tick = move || {
            self.now.set(self.client.with_value(Client::now));
            let since_last = js_sys::Date::now() - self.last_started.get_value();
            if poll::is_due(since_last, document().hidden(), js_sys::Math::random()) {
                self.read_soon();
            }
        };
        if let Ok(handle) = set_interval_with_handle(tick, Duration::from_secs(1)) {
            on_cleanup(move || handle.clear());
        }
        let back = window_event_listener(leptos::ev::focus, move |_| self.read_soon());
        on_cleanup(move || back.remove());
    }
}
