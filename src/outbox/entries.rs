//! The decisions that are not yet known to be carried out: on the screen at once, in the browser's storage before
//! anything is sent.

use super::{
    entry::{Entry, EntryId, State, Step},
    keeper::Keeper,
    news::News,
};
use crate::{api::Client, queue::LiveQueue, ui::after_paint};
use contract::{BehandlerId, JobannonceId};
use leptos::{prelude::*, task::spawn_local};
use std::collections::HashSet;

/// The outbox of the signed-in caseworker. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Outbox {
    pub(super) me: BehandlerId,
    pub(super) client: StoredValue<Client>,
    pub(super) queue: LiveQueue,
    pub(super) keeper: StoredValue<Keeper>,
    pub(super) in_flight: StoredValue<HashSet<EntryId>>,
    /// This tab is the one that sends.
    pub(super) sends: StoredValue<bool>,
    pub(super) entries: RwSignal<Vec<Entry>>,
    pub(super) now: RwSignal<i64>,
    pub(super) told: StoredValue<Option<Callback<(Entry, News)>>>,
}

impl Outbox {
    /// An empty outbox of the caseworker `me`.
    pub fn new(client: Client, queue: LiveQueue, me: BehandlerId) -> Self {
        Self {
            me,
            client: StoredValue::new(client),
            queue,
            keeper: StoredValue::new(Keeper::default()),
            in_flight: StoredValue::new(HashSet::new()),
            sends: StoredValue::new(false),
            entries: RwSignal::new(Vec::new()),
            now: RwSignal::new(now()),
            told: StoredValue::new(None),
        }
    }

    /// Hands the outbox to every component below.
    pub fn provide(self) {
        provide_context(self);
    }

    /// The outbox in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The queue that it follows.
    pub const fn queue(self) -> LiveQueue {
        self.queue
    }

    /// The decisions, oldest first.
    pub fn entries(self) -> Vec<Entry> {
        self.entries.try_get().unwrap_or_default()
    }

    /// [`Self::entries`], from where nothing is followed.
    pub fn entries_untracked(self) -> Vec<Entry> {
        untrack(|| self.entries())
    }

    /// The decision about an ad, if one is on its way or was not carried out.
    pub fn about(self, ad: JobannonceId) -> Option<Entry> {
        self.entries.try_with(|entries| entries.iter().rev().find(|entry| entry.ad == ad).cloned()).flatten()
    }

    /// The PC's clock, renewed while something waits.
    pub fn now(self) -> i64 {
        self.now.get()
    }

    /// Takes decisions in. They hold when this returns, and are on the screen with the next picture but one.
    pub fn add(self, added: Vec<Entry>) {
        let replaced = |old: &Entry| !old.hides_ad() && added.iter().any(|new| new.ad == old.ad);
        self.entries_untracked().iter().filter(|old| replaced(old)).for_each(|old| self.dismiss(old.id));
        // From now on they are decided; that they are shown as that waits for the next ad to be painted.
        self.entries.update_untracked(|entries| entries.extend(added.iter().cloned()));
        self.queue.set_away_soon(self.away());
        for entry in added.clone() {
            spawn_local(async move { self.save(entry).await });
        }
        after_paint(move || {
            if self.now.try_set(now()).is_some() {
                // The console has been left meanwhile.
                return;
            }
            // Not one that was taken back meanwhile.
            for entry in added.iter().filter(|entry| self.find(entry.id).is_some()) {
                self.tell(entry, News::Added);
            }
            self.entries.try_update(|_| {});
        });
    }

    /// Drops one that was not carried out, or whose outcome is unknown, from sight.
    pub fn dismiss(self, id: EntryId) {
        self.forget(id);
        spawn_local(async move {
            if let Some(keeper) = self.keeper.try_get_value() {
                keeper.delete(id).await;
            }
        });
    }

    /// How many are not yet known to be carried out.
    pub fn unsettled(self) -> usize {
        let unsettled = |entries: &Vec<Entry>| entries.iter().filter(|entry| entry.hides_ad()).count();
        self.entries.try_with(unsettled).unwrap_or_default()
    }

    /// Whether the browser could not keep a decision, so that closing the page would lose it.
    pub fn would_lose(self) -> bool {
        let entries = self.entries_untracked();
        self.keeper.with_value(|keeper| entries.iter().any(|entry| entry.hides_ad() && !keeper.keeps(entry.id)))
    }

    /// Whether the browser has refused to keep a decision.
    pub fn has_failed_to_keep(self) -> bool {
        self.keeper.with_value(Keeper::has_failed)
    }

    pub(super) fn find(self, id: EntryId) -> Option<Entry> {
        self.entries.try_with_untracked(|entries| entries.iter().find(|entry| entry.id == id).cloned()).flatten()
    }

    /// Shows and keeps a state.
    pub(super) fn set_state(self, id: EntryId, state: State) {
        self.set_state_here(id, state);
        if let Some(entry) = self.find(id) {
            spawn_local(async move { self.save(entry).await });
        }
    }

    /// Shows a state that need not outlive the page.
    pub(super) fn set_state_here(self, id: EntryId, state: State) {
        self.entries.try_update(|entries| {
            if let Some(entry) = entries.iter_mut().find(|entry| entry.id == id) {
                entry.state = state;
            }
        });
    }

    /// The end of a decision's way.
    pub(super) fn settle(self, id: EntryId, state: State, news: News) {
        self.set_state(id, state);
        self.hide_ads();
        if let Some(entry) = self.find(id) {
            self.tell(&entry, news);
        }
    }

    /// Keeps an entry as it is now, and waits until that is certain.
    pub(super) async fn save(self, entry: Entry) {
        let Some(keeper) = self.keeper.try_get_value() else { return };
        keeper.save(&entry).await;
    }

    pub(super) fn forget(self, id: EntryId) {
        self.entries.try_update(|entries| entries.retain(|entry| entry.id != id));
        self.hide_ads();
    }

    /// The queue shows no ad that has been decided here.
    pub(super) fn hide_ads(self) {
        self.queue.set_away(self.away());
    }

    fn away(self) -> HashSet<JobannonceId> {
        let hidden =
            |entries: &Vec<Entry>| entries.iter().filter(|entry| entry.hides_ad()).map(|entry| entry.ad).collect();
        self.entries.try_with_untracked(hidden).unwrap_or_default()
    }

    /// The first state of a decision that is sent after `seconds`.
    pub fn waiting(seconds: u8) -> State {
        State::Waiting { until: now() + i64::from(seconds) * 1_000, tries: 0 }
    }

    /// The state of a call that is made now.
    pub(super) fn sending(step: Step, tries: u32) -> State {
        State::Sending { step, tries, next: now() }
    }
}

/// The PC's clock in milliseconds since 1970.
pub(super) fn now() -> i64 {
    crate::api::now().timestamp_millis()
}
