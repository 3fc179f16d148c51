//! Keeps decisions in the browser's storage, so that a closed tab loses none and two tabs send none twice.

use super::entry::{Entry, EntryId, Reason, State};
use crate::storage::{Change, Changes, Database, StorageError, Store};
use std::{
    collections::HashSet,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Whether an entry may be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// It may, and storage says so.
    Ours,
    /// It was taken back, or has been sent.
    Gone,
    /// Storage does not answer, or is still taking it in.
    NotNow,
}

/// The storage as the outbox uses it. Where storage is closed, or will not take a text that holds what looks like a
/// CPR number, a decision lives in this page alone.
#[derive(Clone, Default)]
pub struct Keeper {
    seen: Arc<Mutex<Seen>>,
}

#[derive(Default)]
struct Seen {
    /// Known to be in storage.
    kept: HashSet<EntryId>,
    /// On the way there.
    saving: HashSet<EntryId>,
    /// Taken back before they had arrived there.
    taken_back: HashSet<EntryId>,
    has_failed: bool,
}

impl Keeper {
    /// Whether storage has it.
    pub fn keeps(&self, id: EntryId) -> bool {
        self.seen().kept.contains(&id)
    }

    /// Whether something could not be kept.
    pub fn has_failed(&self) -> bool {
        self.seen().has_failed
    }

    /// Whether it is on its way to storage.
    pub fn is_saving(&self, id: EntryId) -> bool {
        self.seen().saving.contains(&id)
    }

    /// Everything in storage; `None` where storage is closed.
    pub async fn load(&self) -> Option<Vec<Entry>> {
        let database = Database::open().await.ok()?;
        let found: Vec<Entry> = database.all(Store::Outbox).await.ok()?.into_iter().map(|(_, entry)| entry).collect();
        self.seen().kept.extend(found.iter().map(|entry| entry.id));
        Some(found)
    }

    /// Keeps an entry as it is, unless it was taken back meanwhile.
    pub async fn save(&self, entry: &Entry) {
        self.seen().saving.insert(entry.id);
        let saved = put(entry).await;
        let is_taken_back = {
            let mut seen = self.seen();
            seen.saving.remove(&entry.id);
            match &saved {
                Ok(()) => {
                    seen.kept.insert(entry.id);
                }
                Err(_) => seen.has_failed = true,
            }
            seen.taken_back.remove(&entry.id)
        };
        if is_taken_back {
            self.delete(entry.id).await;
        } else {
            Changes::tell(Store::Outbox);
        }
    }

    /// Marks an entry as being sent before it is.
    pub async fn claim(&self, entry: &Entry) -> Claim {
        if self.is_saving(entry.id) {
            return Claim::NotNow;
        }
        if !self.keeps(entry.id) {
            return Claim::Ours;
        }
        let before = self.change(entry, |stored| stored.can_undo() || stored.is_sending()).await;
        match before {
            Ok(Some(stored)) if stored.can_undo() || stored.is_sending() => Claim::Ours,
            Ok(_) => Claim::Gone,
            Err(_) => Claim::NotNow,
        }
    }

    /// Keeps another time to send an entry, unless it is being sent.
    pub async fn hurry(&self, entry: &Entry) {
        // What is not kept waits for its own time: no harm is done.
        drop(self.change(entry, |stored| stored.can_undo() || stored.state == State::Refused(Reason::TooOld)).await);
    }

    /// Replaces an entry where `may` allows it of what stands in storage; gives that.
    async fn change(&self, entry: &Entry, may: fn(&Entry) -> bool) -> Result<Option<Entry>, StorageError> {
        let decide = |stored: Option<&Entry>| match stored {
            Some(stored) if may(stored) => Change::Put(entry.clone()),
            Some(_) | None => Change::Keep,
        };
        let before = Database::open().await?.change(Store::Outbox, &entry.id.key(), decide).await?;
        Changes::tell(Store::Outbox);
        Ok(before)
    }

    /// Takes an entry out of storage if it has not been sent; otherwise gives it as it stands there.
    pub async fn take_back(&self, id: EntryId) -> Option<Entry> {
        {
            let mut seen = self.seen();
            if seen.saving.contains(&id) {
                seen.taken_back.insert(id);
                return None;
            }
        }
        let database = Database::open().await.ok()?;
        let before: Option<Entry> = database
            .change(Store::Outbox, &id.key(), |stored: Option<&Entry>| match stored {
                Some(stored) if stored.can_undo() => Change::Delete,
                Some(_) | None => Change::Keep,
            })
            .await
            .ok()?;
        Changes::tell(Store::Outbox);
        before.filter(|stored| !stored.can_undo())
    }

    /// Takes an entry out of storage.
    pub async fn delete(&self, id: EntryId) {
        self.seen().kept.remove(&id);
        if let Ok(database) = Database::open().await {
            // One that stays behind is taken out when it is next seen to be over.
            drop(database.delete(Store::Outbox, &id.key()).await);
            Changes::tell(Store::Outbox);
        }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn put(entry: &Entry) -> Result<(), StorageError> {
    Database::open().await?.put(Store::Outbox, &entry.id.key(), entry).await
}
