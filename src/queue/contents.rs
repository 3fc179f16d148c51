//! What the queue holds, and where each ad of it stands: the list with our own writes on top.

use super::{
    filter::Counts,
    holders::{Holder, holders},
    merge::{Change, Queue},
    row_state::RowState,
    slots::{Slot, SlotRow},
};
use contract::{JobannonceId, jobannonce_behandling::JobannonceBehandling};

impl Queue {
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
        self.is_read() && self.away.is_empty() && self.lists_nothing()
    }

    /// Whether no ad is listed.
    pub fn lists_nothing(&self) -> bool {
        self.slots.in_order().next().is_none()
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
}
