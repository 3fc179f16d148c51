//! The decisions that are not yet known to be carried out: on the screen at once, in the browser's storage before
//! anything is sent.

use super::{
    entry::{Entry, EntryId, Reason, State, Step},
    keeper::Keeper,
    timing,
    verdict::was_done,
};
use crate::{
    api::Client,
    queue::LiveQueue,
    storage::{Changes, Store},
    ui::after_paint,
};
use contract::{BehandlerId, JobannonceId};
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*, task::spawn_local};
use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};

/// How often it is looked whether something is due, in milliseconds.
const TICK_MILLIS: u64 = 250;

/// What became of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// It has been taken in.
    Added,
    /// An earlier page, or another tab, has made it.
    Found,
    /// It was taken back before it was sent.
    Undone,
    /// It was taken back, but had been sent a moment before.
    TooLate,
    /// It has been carried out.
    Done {
        /// The service had received it before; the list says that it was carried out.
        received_before: bool,
    },
    /// It was not carried out.
    Refused(Reason),
    /// The service has received it, and the list does not say what came of it.
    Unknown,
}

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
    entries: RwSignal<Vec<Entry>>,
    now: RwSignal<i64>,
    told: StoredValue<Option<Callback<(Entry, News)>>>,
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

    /// Calls `told` with what becomes of each decision, in the tab where it becomes known.
    pub fn on_news(self, told: Callback<(Entry, News)>) {
        self.told.set_value(Some(told));
    }

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
            self.now.try_set(now());
            // Not one that was taken back meanwhile.
            for entry in added.iter().filter(|entry| self.find(entry.id).is_some()) {
                self.tell(entry, News::Added);
            }
            self.entries.try_update(|_| {});
        });
    }

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

    /// Drops one that was not carried out, or whose outcome is unknown, from sight.
    pub fn dismiss(self, id: EntryId) {
        self.forget(id);
        spawn_local(async move {
            if let Some(keeper) = self.keeper.try_get_value() {
                keeper.delete(id).await;
            }
        });
    }

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

    fn tick(self) {
        let at = now();
        let Some(entries) = self.entries.try_get_untracked().filter(|entries| !entries.is_empty()) else { return };
        self.now.try_set(at);
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

    fn tell(self, entry: &Entry, news: News) {
        if let Some(told) = self.told.try_get_value().flatten() {
            told.try_run((entry.clone(), news));
        }
    }

    pub(super) fn forget(self, id: EntryId) {
        self.entries.try_update(|entries| entries.retain(|entry| entry.id != id));
        self.hide_ads();
    }

    /// The queue shows no ad that has been decided here.
    fn hide_ads(self) {
        self.queue.set_away(self.away());
    }

    fn away(self) -> HashSet<JobannonceId> {
        let hidden =
            |entries: &Vec<Entry>| entries.iter().filter(|entry| entry.hides_ad()).map(|entry| entry.ad).collect();
        self.entries.try_with_untracked(hidden).unwrap_or_default()
    }

    /// Takes in what storage holds: what an earlier page left, and what other tabs have done.
    fn reload(self) {
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
