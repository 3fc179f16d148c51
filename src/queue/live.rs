//! The queue as the rest of the console knows it: what waits, what of it is shown, and what is selected. What it tells
//! and what is done to it stands beside, by what it is about.

use super::{
    choice::Choice, feed::Feed, fresh::Health, merge::Queue, reads::Reads, selection::Selection, shown::Looking,
    view::View,
};
use crate::api::Client;
use contract::{BehandlerId, JobannonceId, Tidspunkt, jobannonce_behandling::Behandler};
use leptos::prelude::*;
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// The queue, the clock it is read by, what is shown of it, and how fresh it is. Cheap to copy.
#[derive(Clone, Copy)]
pub struct LiveQueue {
    pub(super) client: StoredValue<Client>,
    pub(super) me: BehandlerId,
    pub(super) queue: RwSignal<Queue>,
    pub(super) feed: RwSignal<Feed>,
    pub(super) now: RwSignal<Tidspunkt>,
    pub(super) minute: RwSignal<Tidspunkt>,
    pub(super) health: RwSignal<Health>,
    pub(super) reads: StoredValue<Reads>,
    pub(super) choice: RwSignal<Choice>,
    pub(super) open: RwSignal<Option<JobannonceId>>,
    pub(super) looking: StoredValue<HashSet<Looking>>,
    pub(super) view: RwSignal<Arc<View>>,
    pub(super) last_place: StoredValue<Option<(JobannonceId, usize)>>,
    pub(super) taken: RwSignal<HashMap<JobannonceId, Behandler>>,
    pub(super) ran_out: RwSignal<Vec<JobannonceId>>,
    pub(super) selection: RwSignal<Selection>,
    pub(super) revealed: RwSignal<Option<JobannonceId>>,
    pub(super) settling_soon: StoredValue<bool>,
}

impl LiveQueue {
    /// A queue for the caseworker `me` that has not been read.
    pub fn new(client: Client, me: BehandlerId) -> Self {
        Self {
            me,
            queue: RwSignal::new(Queue::new(me)),
            feed: RwSignal::new(Feed::First),
            now: RwSignal::new(client.now()),
            minute: RwSignal::new(client.now()),
            client: StoredValue::new(client),
            health: RwSignal::new(Health::default()),
            reads: StoredValue::new(Reads::default()),
            choice: RwSignal::new(Choice::default()),
            open: RwSignal::new(None),
            looking: StoredValue::new(HashSet::new()),
            view: RwSignal::new(Arc::default()),
            last_place: StoredValue::new(None),
            taken: RwSignal::new(HashMap::new()),
            ran_out: RwSignal::new(Vec::new()),
            selection: RwSignal::new(Selection::default()),
            revealed: RwSignal::new(None),
            settling_soon: StoredValue::new(false),
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

    /// [`Self::now`] as it was when the minute began, or when something ended within it.
    pub fn minute(self) -> Tidspunkt {
        self.minute.get()
    }

    pub(super) fn server_now(self) -> Tidspunkt {
        self.client.try_with_value(Client::now).unwrap_or_else(|| crate::api::now().into())
    }
}
