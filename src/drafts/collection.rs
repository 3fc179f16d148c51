//! The drafts of everyone who has signed in since the page was opened, kept in step with storage. Nothing but a
//! caseworker's own typing changes a text that she is writing: no read of the list, no colleague, no error and no
//! signing in again.

use super::{draft::Draft, typing::Typing};
use crate::{
    ads::AdStore,
    api::{self, Client},
    storage::StorageError,
    ui::follow,
};
use contract::{BehandlerId, JobannonceId, Tidspunkt};
use leptos::{ev, prelude::*};
use std::collections::HashMap;

/// Whose draft, and about which ad.
pub(super) type Key = (BehandlerId, JobannonceId);

/// A draft, and how it stands to what storage has of it.
#[derive(Clone, Default)]
pub(super) struct Entry {
    pub(super) text: ArcRwSignal<Draft>,
    pub(super) title: String,
    pub(super) kept: Option<Draft>,
    pub(super) changed_at: Option<Tidspunkt>,
    pub(super) typing: Typing,
    /// A timer is set.
    pub(super) awaited: bool,
    pub(super) saves_under_way: u32,
}

/// The drafts. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Drafts {
    pub(super) entries: StoredValue<HashMap<Key, Entry>>,
    pub(super) ads: StoredValue<Option<AdStore>>,
    client: StoredValue<Client>,
    /// Outlives the panels that ask for drafts.
    owner: StoredValue<Owner>,
    /// Told when a draft comes, changes or goes.
    pub(super) list: Trigger,
    pub(super) trouble: RwSignal<Option<StorageError>>,
}

impl Drafts {
    /// Hands an empty collection to every component below.
    pub fn provide() {
        let drafts = Self {
            entries: StoredValue::new(HashMap::new()),
            ads: StoredValue::new(None),
            client: StoredValue::new(Client::expect()),
            owner: StoredValue::new(Owner::new()),
            list: Trigger::new(),
            trouble: RwSignal::new(None),
        };
        provide_context(drafts);
        // Whatever comes next may be the last that the page gets to do.
        for leaving in [
            window_event_listener_untyped("visibilitychange", move |_| drafts.save_all()),
            window_event_listener_untyped("pagehide", move |_| drafts.save_all()),
            window_event_listener(ev::blur, move |_| drafts.save_all()),
        ] {
            on_cleanup(move || leaving.remove());
        }
    }

    /// The collection in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Why drafts are not being stored; `None` while they are.
    pub fn trouble(self) -> Option<StorageError> {
        self.trouble.get()
    }

    /// A caseworker's draft about an ad.
    pub fn of(self, me: BehandlerId, ad: JobannonceId) -> ArcRwSignal<Draft> {
        self.known((me, ad)).unwrap_or_else(|| self.add((me, ad)))
    }

    pub(super) fn keys(self) -> Vec<Key> {
        self.entries.try_with_value(|entries| entries.keys().copied().collect()).unwrap_or_default()
    }

    pub(super) fn now(self) -> Tidspunkt {
        // A save may end after the page that asked for it.
        self.client.try_with_value(Client::now).unwrap_or_else(|| api::now().into())
    }

    pub(super) fn entry<T>(self, key: Key, act: impl FnOnce(&mut Entry) -> T) -> Option<T> {
        self.entries.try_update_value(|entries| entries.get_mut(&key).map(act)).flatten()
    }

    /// A draft that has been asked for before, or came from storage.
    pub(super) fn known(self, key: Key) -> Option<ArcRwSignal<Draft>> {
        self.entries.try_with_value(|entries| entries.get(&key).map(|entry| entry.text.clone())).flatten()
    }

    fn add(self, key: Key) -> ArcRwSignal<Draft> {
        let text = ArcRwSignal::new(Draft::default());
        let entry = Entry { text: text.clone(), ..Entry::default() };
        self.entries.try_update_value(|entries| entries.insert(key, entry));
        if let Some(owner) = self.owner.try_get_value() {
            let text = text.clone();
            owner.with(|| {
                follow(move || {
                    text.track();
                    self.typed(key);
                });
            });
        }
        text
    }
}
