//! Where rows are kept: each in a slot of its own for as long as it is listed, found by its ad's id.

use super::{reading::Reading, row_state::RowState, summaries::Summary};
use contract::{JobannonceId, jobannonce_behandling::JobannonceBehandling};
use std::collections::HashMap;

/// Where a row is kept.
pub type Slot = usize;

/// One row, as small as can be: 50,000 of them are kept.
#[derive(Debug)]
pub struct SlotRow {
    /// The ad.
    pub id: JobannonceId,
    /// Who has begun it, as the list told.
    pub behandling: Option<Box<JobannonceBehandling>>,
    /// Where it stands; `None` when it is not to be listed.
    pub state: Option<RowState>,
    /// What the ad is about, where that is known.
    pub summary: Option<Box<Summary>>,
    /// The row as it was told, byte for byte.
    pub told: Box<[u8]>,
    /// Its place in the latest read; `None` until a read with it has been applied.
    place: Option<u32>,
}

/// The rows.
#[derive(Debug, Default)]
pub struct Slots {
    slots: Vec<Option<SlotRow>>,
    empty: Vec<Slot>,
    by_ad: HashMap<JobannonceId, Slot>,
    /// The order of arrival: known rows keep their places.
    order: Vec<Slot>,
    /// The order of the latest read, in which the next one is likely to come.
    told_order: Vec<Slot>,
    /// What ads are about that have not been listed yet.
    early: HashMap<JobannonceId, Box<Summary>>,
}

impl Slots {
    /// The row of a slot.
    pub fn get(&self, slot: Slot) -> Option<&SlotRow> {
        self.slots.get(slot)?.as_ref()
    }

    /// The slot of a listed ad.
    pub fn slot_of(&self, id: JobannonceId) -> Option<Slot> {
        let slot = *self.by_ad.get(&id)?;
        self.get(slot)?.place.map(|_| slot)
    }

    /// The row of a listed ad.
    pub fn of(&self, id: JobannonceId) -> Option<&SlotRow> {
        self.get(self.slot_of(id)?)
    }

    /// Every listed row, in the order of arrival.
    pub fn in_order(&self) -> impl Iterator<Item = (Slot, &SlotRow)> {
        self.order.iter().filter_map(|slot| Some((*slot, self.get(*slot)?)))
    }

    /// More than every slot there is.
    pub const fn end(&self) -> Slot {
        self.slots.len()
    }

    /// The rows that are parked.
    pub fn parked(&self) -> Vec<Slot> {
        self.in_order().filter(|(_, row)| row.state.is_some_and(|state| state.parked)).map(|(slot, _)| slot).collect()
    }

    /// Notes where a row stands.
    pub fn set_state(&mut self, slot: Slot, state: Option<RowState>) {
        if let Some(Some(row)) = self.slots.get_mut(slot) {
            row.state = state;
        }
    }

    /// Whether it is known what an ad is about.
    pub fn has_summary(&self, id: JobannonceId) -> bool {
        match self.by_ad.get(&id) {
            Some(slot) => self.get(*slot).is_some_and(|row| row.summary.is_some()),
            None => self.early.contains_key(&id),
        }
    }

    /// Whether it is known of every listed ad what it is about.
    pub fn all_have_summaries(&self) -> bool {
        self.in_order().all(|(_, row)| row.summary.is_some())
    }

    /// Notes what an ad is about.
    pub fn set_summary(&mut self, id: JobannonceId, summary: Box<Summary>) {
        let slot = self.by_ad.get(&id).copied();
        match slot.and_then(|slot| self.slots.get_mut(slot)) {
            Some(Some(row)) => row.summary = Some(summary),
            Some(None) | None => drop(self.early.insert(id, summary)),
        }
    }

    /// The row that the latest read had at a place.
    pub fn told_at(&self, place: usize) -> Option<(Slot, &SlotRow)> {
        let slot = *self.told_order.get(place)?;
        Some((slot, self.get(slot)?))
    }

    /// The slot of an ad, listed or not, and the place it had in the latest read.
    pub fn find(&self, id: JobannonceId) -> Option<(Slot, Option<u32>)> {
        let slot = *self.by_ad.get(&id)?;
        Some((slot, self.get(slot)?.place))
    }

    /// Keeps a row that is new; it is listed when the read it is from is applied.
    pub fn add(&mut self, id: JobannonceId, told: Box<[u8]>, behandling: Option<Box<JobannonceBehandling>>) -> Slot {
        let summary = self.early.remove(&id);
        let row = Some(SlotRow { id, behandling, state: None, summary, told, place: None });
        let slot = match self.empty.pop() {
            Some(slot) => slot,
            None => {
                self.slots.push(None);
                self.slots.len() - 1
            }
        };
        if let Some(place) = self.slots.get_mut(slot) {
            *place = row;
        }
        self.by_ad.insert(id, slot);
        slot
    }

    /// Forgets the rows of a read that came to nothing.
    pub fn forget_unlisted(&mut self) {
        let unlisted: Vec<Slot> =
            (0..self.slots.len()).filter(|slot| self.get(*slot).is_some_and(|row| row.place.is_none())).collect();
        for slot in unlisted {
            self.remove(slot);
        }
    }

    /// Lists rows in the places where a read told of them. Gives those that were not listed.
    pub fn list(&mut self, told_order: &[Slot]) -> Vec<Slot> {
        let mut new = Vec::new();
        for (place, slot) in told_order.iter().enumerate() {
            if let Some(Some(row)) = self.slots.get_mut(*slot) {
                let place = u32::try_from(place).unwrap_or(u32::MAX);
                if row.place.replace(place).is_none() {
                    self.order.push(*slot);
                    new.push(*slot);
                }
            }
        }
        new
    }

    /// Makes a read's rows the listed ones. Gives the rows that are new or say something else, and those that left.
    pub fn apply(&mut self, reading: Reading) -> (Vec<Slot>, Vec<SlotRow>) {
        let Reading { seen, told_order, changed, .. } = reading;
        let is_seen = |slot: Slot| seen.get(slot).copied().unwrap_or(false);
        let left: Vec<Slot> =
            (0..self.slots.len()).filter(|slot| !is_seen(*slot) && self.get(*slot).is_some()).collect();
        self.order.retain(|slot| is_seen(*slot));
        let mut renewed = self.list(&told_order);
        for (slot, told, behandling) in changed {
            if let Some(Some(row)) = self.slots.get_mut(slot) {
                row.told = told;
                row.behandling = behandling;
                renewed.push(slot);
            }
        }
        self.told_order = told_order;
        let gone = left.into_iter().filter_map(|slot| self.remove(slot)).collect();
        (renewed, gone)
    }

    fn remove(&mut self, slot: Slot) -> Option<SlotRow> {
        let row = self.slots.get_mut(slot)?.take()?;
        self.by_ad.remove(&row.id);
        self.empty.push(slot);
        Some(row)
    }
}
