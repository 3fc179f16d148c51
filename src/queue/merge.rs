//! Merging a read of the list into what is shown.
//!
//! Three things must not happen: the list is re-ordered under the reader, an answer that started before a write
//! undoes that write on screen, and a late answer overwrites a newer one. A fourth, at 50,000 ads: a read that changes
//! little costs much. Rows therefore stay in slots, a read only notes what differs ([`Reading`]), and what is derived
//! from a row is renewed when the row changes or its park runs out.

use super::{
    filter::Counts,
    holders::{Holder, holders},
    reading::Reading,
    row_state::{RowState, Whose},
    slots::{Slot, SlotRow, Slots},
};
use contract::{
    BehandlerId, JobannonceId, Tidspunkt,
    handling::Handling,
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
    /// Ads that were mine and are now a colleague's.
    pub taken: Vec<(JobannonceId, Behandler)>,
    /// Parks of mine that ran out: the ads are open to all.
    pub ran_out: Vec<JobannonceId>,
}

/// The queue as the list tells it, with our own writes on top.
#[derive(Debug)]
pub struct Queue {
    me: BehandlerId,
    pub(super) slots: Slots,
    changes: HashMap<JobannonceId, (Change, ReadNumber)>,
    away: HashSet<JobannonceId>,
    next_read: ReadNumber,
    applied: Option<ReadNumber>,
    counts: Counts,
    mine: Vec<JobannonceId>,
    /// When the first of the running parks ends.
    renew_at: Option<Tidspunkt>,
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

    /// Every ad that is listed, in the order of arrival, with where it stands. Ads that are away are left out.
    pub fn listed(&self) -> impl Iterator<Item = (Slot, &SlotRow, RowState)> {
        self.slots.in_order().filter_map(|(slot, row)| Some((slot, row, row.state?)))
    }

    /// How many rows each filter would show.
    pub const fn counts(&self) -> Counts {
        self.counts
    }

    /// Whether the list told of no ad at all, and none is in the outbox.
    pub fn is_empty(&self) -> bool {
        self.is_read() && self.away.is_empty() && self.slots.in_order().next().is_none()
    }

    /// Who holds listed ads, with how many each, by name.
    pub fn holders(&self) -> Vec<Holder> {
        let handled = self.listed().filter(|(_, _, state)| state.is_handled());
        holders(handled.filter_map(|(_, row, _)| Some(&self.behandling_of(row)?.behandler)))
    }

    /// The ads that are mine, begun or parked.
    pub fn mine(&self) -> &[JobannonceId] {
        &self.mine
    }

    /// Whether an ad is decided here and on its way.
    pub fn is_away(&self, id: JobannonceId) -> bool {
        self.away.contains(&id)
    }

    /// Whether the queue holds an ad, in the list or away.
    pub fn holds(&self, id: JobannonceId) -> bool {
        self.slots.of(id).is_some() && !matches!(self.changes.get(&id), Some((Change::Decided, _)))
    }

    /// Where a listed ad stands.
    pub fn state(&self, id: JobannonceId) -> Option<RowState> {
        self.slots.of(id)?.state
    }

    /// Who has begun an ad.
    pub fn behandling(&self, id: JobannonceId) -> Option<&JobannonceBehandling> {
        if self.holds(id) { self.behandling_of(self.slots.of(id)?) } else { None }
    }

    /// Who has begun a row's ad, our own writes included.
    pub fn behandling_of<'a>(&'a self, row: &'a SlotRow) -> Option<&'a JobannonceBehandling> {
        match self.changes.get(&row.id) {
            Some((Change::Handled(behandling), _)) => Some(behandling),
            _ => row.behandling.as_deref(),
        }
    }

    /// Whether any read has been applied.
    pub const fn is_read(&self) -> bool {
        self.applied.is_some()
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

    /// Takes in a read. Known rows keep their places and new ones come last. A read that started before one already
    /// applied is dropped.
    pub fn apply(&mut self, number: ReadNumber, reading: Reading, now: Tidspunkt) -> Merged {
        if self.is_late(number) {
            self.slots.forget_unlisted();
            return Merged::default();
        }
        let first = self.applied.is_none();
        self.applied = Some(number);
        let mut merged = Merged { changed: first, ..Merged::default() };
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

    fn renew_ad(&mut self, id: JobannonceId, now: Tidspunkt) -> Merged {
        let mut merged = Merged::default();
        if let Some(slot) = self.slots.slot_of(id) {
            self.renew_row(slot, now, &mut merged);
        }
        merged
    }

    fn renew_row(&mut self, slot: Slot, now: Tidspunkt, merged: &mut Merged) {
        let Some(row) = self.slots.get(slot) else { return };
        let (id, before) = (row.id, row.state);
        let decided = matches!(self.changes.get(&id), Some((Change::Decided, _)));
        let behandling = self.behandling_of(row);
        let state = RowState::of(Handling::at(now, behandling), self.me);
        let park_ends = behandling.and_then(|behandling| behandling.parkeret_til_tidspunkt).filter(|_| state.parked);
        let after = (!decided && !self.away.contains(&id)).then_some(state);
        if let (Some(before), Some(after)) = (before, after)
            && before.whose == Whose::Mine
        {
            match after.whose {
                Whose::Colleagues => {
                    merged.taken.extend(behandling.map(|behandling| (id, behandling.behandler.clone())));
                }
                Whose::Nobodys if before.parked && behandling.is_some() => merged.ran_out.push(id),
                Whose::Mine | Whose::Nobodys => {}
            }
        }
        self.renew_at = self.renew_at.into_iter().chain(park_ends).min();
        // The words of a row may differ where its state does not.
        merged.changed = true;
        self.count(id, before, after);
        self.slots.set_state(slot, after);
    }

    fn unlist(&mut self, id: JobannonceId, state: Option<RowState>, merged: &mut Merged) {
        merged.changed = true;
        self.count(id, state, None);
    }

    fn count(&mut self, id: JobannonceId, before: Option<RowState>, after: Option<RowState>) {
        self.counts.replace(before, after);
        let is_mine = |state: Option<RowState>| state.is_some_and(|state| state.whose == Whose::Mine);
        match (is_mine(before), is_mine(after)) {
            (true, false) => self.mine.retain(|mine| *mine != id),
            (false, true) => self.mine.push(id),
            _ => {}
        }
    }
}

#[cfg(test)]
#[path = "merge_tests.rs"]
mod tests;
