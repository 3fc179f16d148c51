//! The journal of the signed-in caseworker: written as things are done, settled as they end.

use super::{
    entry::{JournalEntry, KEPT_DAYS},
    id::JournalId,
    outcome::Outcome,
    own_day::OwnDay,
};
use crate::{
    api::{self, Client},
    storage::{Change, Changes, Database, StorageError, Store},
};
use chrono::TimeDelta;
use contract::{BehandlerId, Tidspunkt};
use leptos::{prelude::*, task::spawn_local};

/// The journal. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Journal {
    me: BehandlerId,
    client: StoredValue<Client>,
    /// The lines of the last day or so, and every line since the page was opened. They stand here even where
    /// storage is closed.
    recent: RwSignal<Vec<JournalEntry>>,
    /// Another tab has written.
    elsewhere: Trigger,
}

impl Journal {
    /// Hands the caseworker's journal to every component below.
    pub fn provide(me: BehandlerId) {
        let client = StoredValue::new(Client::expect());
        let journal = Self { me, client, recent: RwSignal::new(Vec::new()), elsewhere: Trigger::new() };
        provide_context(journal);
        journal.read_recent();
        Changes::follow(Store::Journal, move || {
            journal.read_recent();
            journal.elsewhere.notify();
        });
    }

    /// The journal in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The server's time, for a new line.
    pub fn now(self) -> Tidspunkt {
        // A line may be settled after its session has ended.
        self.client.try_with_value(Client::now).unwrap_or_else(|| api::now().into())
    }

    /// The signed-in caseworker, for a new line.
    pub const fn me(self) -> BehandlerId {
        self.me
    }

    /// Writes a line. It stands on the screen at once; a browser that stores nothing keeps it until the page goes.
    pub fn record(self, line: JournalEntry) {
        let line = line.without_cpr();
        self.recent.try_update(|recent| recent.push(line.clone()));
        spawn_local(async move {
            let stored = async { Database::open().await?.put(Store::Journal, line.id.as_str(), &line).await };
            if stored.await.is_ok() {
                Changes::tell(Store::Journal);
            }
        });
    }

    /// Takes in how a decision of an earlier page stands: that page may have gone before it could write it here.
    pub fn catch_up(self, line: JournalEntry, outcome: Outcome) {
        let now = self.now();
        let line = line.without_cpr();
        spawn_local(async move {
            let changed = |known: Option<&JournalEntry>| match known {
                Some(known) if known.outcome != Outcome::Waiting || outcome == Outcome::Waiting => Change::Keep,
                known => {
                    let mut caught_up = known.unwrap_or(&line).clone();
                    caught_up.settle(outcome.clone(), now);
                    Change::Put(caught_up)
                }
            };
            if change_stored(&line.id, changed).await {
                self.read_recent();
            }
        });
    }

    /// Says how a line ended, one of an earlier page too.
    pub fn settle(self, id: &JournalId, outcome: Outcome) {
        let now = self.now();
        self.amend(id, move |line| line.settle(outcome.clone(), now));
    }

    /// Changes a line, for one to name another call that it took.
    pub fn amend(self, id: &JournalId, change: impl Fn(&mut JournalEntry) + 'static) {
        self.recent.try_update(|recent| recent.iter_mut().filter(|line| line.id == *id).for_each(&change));
        let id = id.clone();
        spawn_local(async move {
            let changed = |line: Option<&JournalEntry>| match line.cloned() {
                None => Change::Keep,
                Some(mut line) => {
                    change(&mut line);
                    Change::Put(line.without_cpr())
                }
            };
            change_stored(&id, changed).await;
        });
    }

    /// What she has done today.
    pub fn own_day(self, now: Tidspunkt) -> OwnDay {
        self.recent.with(|recent| OwnDay::of(recent, now))
    }

    /// Follows every change of the journal, of this tab and others.
    pub fn track(self) {
        self.recent.track();
        self.elsewhere.track();
    }

    /// Every line, the latest first. What storage does not have is taken from this page.
    pub async fn read(self) -> Vec<JournalEntry> {
        let oldest = self.now().utc() - TimeDelta::days(KEPT_DAYS);
        let mut lines = self.stored_since(oldest.into()).await.unwrap_or_default();
        let recent = self.recent.try_get_untracked().unwrap_or_default();
        lines.retain(|line| recent.iter().all(|newer| newer.id != line.id));
        lines.extend(recent);
        lines.sort_by(|one, other| other.id.cmp(&one.id));
        lines
    }

    fn read_recent(self) {
        spawn_local(async move {
            let now = self.now().utc();
            let too_old = JournalId::time((now - TimeDelta::days(KEPT_DAYS)).into());
            let Ok(stored) = self.stored_since((now - TimeDelta::days(1)).into()).await else { return };
            self.recent.try_update(|recent| {
                recent.retain(|line| stored.iter().all(|newer| newer.id != line.id));
                recent.extend(stored);
            });
            if let Ok(database) = Database::open().await {
                // What is too old goes the next time if it cannot go now.
                database.delete_before(Store::Journal, &too_old).await.ok();
            }
        });
    }

    async fn stored_since(self, oldest: Tidspunkt) -> Result<Vec<JournalEntry>, StorageError> {
        let stored = Database::open().await?.all_from(Store::Journal, &JournalId::time(oldest)).await?;
        Ok(stored
            .into_iter()
            .map(|(_, line): (_, JournalEntry)| line)
            .filter(|line| line.behandler == self.me)
            .collect())
    }
}

/// Changes a line as storage has it, and tells the other tabs; whether the browser stores anything.
async fn change_stored(id: &JournalId, changed: impl Fn(Option<&JournalEntry>) -> Change<JournalEntry>) -> bool {
    let stored = async { Database::open().await?.change(Store::Journal, id.as_str(), changed).await };
    let is_stored = stored.await.is_ok();
    if is_stored {
        Changes::tell(Store::Journal);
    }
    is_stored
}
