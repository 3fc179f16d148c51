//! Merging a read of the list into what is shown.
//!
//! Three things must not happen: the list is re-ordered under the reader, an answer that started before a write
//! undoes that write on screen, and a late answer overwrites a newer one. A fourth, at 50,000 ads: a read that changes
//! little costs much. Rows therefore stay in slots, a read only notes what differs ([`Reading`]), and what is derived
//! from a row is renewed when the row changes or its park runs out.

use super::{
    filter::Counts,
    reading::Reading,
    slots::{Slot, Slots},
};
use contract::{
    BehandlerId, JobannonceId, Tidspunkt,
    jobannonce_behandling::{Behandler, JobannonceBehandling},
};
use std::collections::{HashMap, HashSet};

/// Orders reads by when they started.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReadNumber(u64);

/// What one of our own writes did to an ad, known before any read of the list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Decided: it has left the queue.
    Decided,
    /// Begun, taken over or parked by us.
    Handled(JobannonceBehandling),
}

/// What a merge found that a caseworker should be told of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Whether anything differs from before.
    pub changed: bool,
    /// Whether this is the first read, whole.
    pub first: bool,
    /// Ads that were mine and are now a colleague's.
    pub taken: Vec<(JobannonceId, Behandler)>,
    /// Parks of mine that ran out: the ads are open to all.
    pub ran_out: Vec<JobannonceId>,
}

/// The queue as the list tells it, with our own writes on top.
#[derive(Debug)]
pub struct Queue {
    pub(super) me: BehandlerId,
    pub(super) slots: Slots,
    pub(super) changes: HashMap<JobannonceId, (Change, ReadNumber)>,
    pub(super) away: HashSet<JobannonceId>,
    next_read: ReadNumber,
    pub(super) applied: Option<ReadNumber>,
    pub(super) counts: Counts,
    pub(super) mine: Vec<JobannonceId>,
    /// When the first of the running parks ends.
    pub(super) renew_at: Option<Tidspunkt>,
}

impl Queue {
    /// The queue of the caseworker `me`, not read yet.
    pub fn new(me: BehandlerId) -> Self {
        Self {
            me,
            slots: Slots::default(),
            changes: HashMap::new(),
            away: HashSet::new(),
            next_read: ReadNumber::default(),
            applied: None,
            counts: Counts::default(),
            mine: Vec::new(),
            renew_at: None,
        }
    }

    /// Call when a read of the list is sent; give the number back with its answer.
    pub const fn start_read(&mut self) -> ReadNumber {
        let number = self.next_read;
        self.next_read = ReadNumber(number.0 + 1);
        number
    }

    /// Whether a read that started later has been applied already.
    pub fn is_late(&self, number: ReadNumber) -> bool {
        self.applied.is_some_and(|applied| number < applied)
    }

    /// Takes in that nothing has changed since the read that was applied last. Our own writes that were not shown by
    /// then are not shown by this read either.
    pub fn apply_unchanged(&mut self, number: ReadNumber, now: Tidspunkt) -> Merged {
        if self.is_late(number) {
            return Merged::default();
        }
        self.applied = Some(number);
        let mut merged = Merged::default();
        for slot in self.settle_changes(number) {
            self.renew_row(slot, now, &mut merged);
        }
        merged
    }

    /// Lists what is here of the first read, so that it can be looked at while the rest is on its way.
    pub fn list_beginning(&mut self, reading: &Reading, now: Tidspunkt) -> Merged {
        let mut merged = Merged { changed: true, ..Merged::default() };
        for slot in self.slots.list(&reading.told_order) {
            self.renew_row(slot, now, &mut merged);
        }
        merged
    }

    /// Takes in a read. Known rows keep their places and new ones come last. A read that started before one already
    /// applied is dropped.
    pub fn apply(&mut self, number: ReadNumber, reading: Reading, now: Tidspunkt) -> Merged {
        if self.is_late(number) {
            self.slots.forget_unlisted();
            return Merged::default();
        }
        let first = self.applied.is_none();
        self.applied = Some(number);
        let mut merged = Merged { changed: first, first, ..Merged::default() };
        let (renewed, gone) = self.slots.apply(reading);
        for row in gone {
            self.unlist(row.id, row.state, &mut merged);
        }
        let settled = self.settle_changes(number);
        for slot in renewed.into_iter().chain(settled) {
            self.renew_row(slot, now, &mut merged);
        }
        merged
    }

    /// Takes in the answer of one of our own writes.
    pub fn change(&mut self, id: JobannonceId, change: Change, now: Tidspunkt) -> Merged {
        self.changes.insert(id, (change, self.next_read));
        self.renew_ad(id, now)
    }

    /// Leaves these ads, and no others, out of the list: they are decided and wait to be sent.
    pub fn set_away(&mut self, away: HashSet<JobannonceId>, now: Tidspunkt) -> Merged {
        let before = std::mem::replace(&mut self.away, away);
        let differing: Vec<JobannonceId> = before.symmetric_difference(&self.away).copied().collect();
        let mut merged = Merged::default();
        for id in differing {
            merged.changed |= self.renew_ad(id, now).changed;
        }
        merged
    }

    /// Renews what hangs on the time: call every second.
    pub fn renew(&mut self, now: Tidspunkt) -> Merged {
        let mut merged = Merged::default();
        if self.renew_at.is_some_and(|at| at <= now) {
            self.renew_at = None;
            for slot in self.slots.parked() {
                self.renew_row(slot, now, &mut merged);
            }
        }
        merged
    }

    /// Drops the changes that a read has shown, and gives the rows they were about.
    fn settle_changes(&mut self, number: ReadNumber) -> Vec<Slot> {
        let mut about = Vec::new();
        self.changes.retain(|id, (change, from)| {
            let started_after = number >= *from;
            let slot = self.slots.slot_of(*id);
            let stays = match change {
                // A tombstone stays until a read that started after the answer omits the ad.
                Change::Decided => !started_after || slot.is_some(),
                Change::Handled(_) => !started_after,
            };
            about.extend(slot);
            stays
        });
        about
    }
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
