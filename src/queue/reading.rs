//! A read of the list on its way in, piece by piece: what it says that is not known already. Nothing of it is shown
//! before it is whole, but for the beginning of the first one.

use super::{
    cut::{Cut, Cutter, NotAList},
    slots::{Slot, Slots},
    told,
};
use contract::jobannonce_behandling::JobannonceBehandling;

/// The member of the answer that holds the list.
const MEMBER: &str = "afventendeJobannoncer";

/// Rows taken in between two looks at the clock.
pub const ROWS_PER_LOOK: usize = 32;

/// Whether there is more to take in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Yes, once the browser has had its turn.
    TimeIsUp,
    /// No, not before the next piece of the body.
    NeedsMore,
}

/// A known row that says something else: its bytes, and what they say.
pub type ChangedRow = (Slot, Box<[u8]>, Option<Box<JobannonceBehandling>>);

/// A read on its way in.
pub struct Reading {
    cutter: Cutter,
    /// Where in the order of the latest read the next row is expected.
    expected: usize,
    pub(super) seen: Vec<bool>,
    pub(super) told_order: Vec<Slot>,
    pub(super) changed: Vec<ChangedRow>,
}

impl Reading {
    /// A read of which nothing is here.
    pub const fn new() -> Self {
        Self { cutter: Cutter::new(MEMBER), expected: 0, seen: Vec::new(), told_order: Vec::new(), changed: Vec::new() }
    }

    /// How many rows are here.
    pub const fn len(&self) -> usize {
        self.told_order.len()
    }

    /// Takes over a piece of the body.
    pub fn feed(&mut self, piece: &[u8]) {
        self.cutter.feed(piece);
    }

    /// Takes in the rows that are here, until `time_is_up`. Rows that are new are put into `slots`, unlisted.
    pub fn take_in(&mut self, slots: &mut Slots, mut time_is_up: impl FnMut() -> bool) -> Result<Progress, String> {
        loop {
            for _ in 0..ROWS_PER_LOOK {
                if !self.take_row(slots)? {
                    return Ok(Progress::NeedsMore);
                }
            }
            if time_is_up() {
                return Ok(Progress::TimeIsUp);
            }
        }
    }

    /// Says that no more will come.
    pub fn finish(&mut self) -> Result<(), String> {
        self.cutter.finish().map_err(NotAList::words)
    }

    fn take_row(&mut self, slots: &mut Slots) -> Result<bool, String> {
        if let Some((slot, row)) = slots.told_at(self.expected)
            && self.cutter.pass(&row.told)
        {
            self.expected += 1;
            self.see(slot);
            return Ok(true);
        }
        let row = match self.cutter.next().map_err(NotAList::words)? {
            Cut::Row(row) => row,
            Cut::Hungry | Cut::End => return Ok(false),
        };
        let (id, behandling) = told::read(row)?;
        let slot = match slots.find(id) {
            Some((slot, place)) => {
                if let Some(place) = place {
                    self.expected = usize::try_from(place).unwrap_or(usize::MAX).saturating_add(1);
                }
                let is_seen = self.seen.get(slot).copied().unwrap_or(false);
                if !is_seen && slots.get(slot).is_some_and(|known| *known.told != *row) {
                    self.changed.push((slot, row.into(), behandling));
                }
                slot
            }
            None => slots.add(id, row.into(), behandling),
        };
        self.see(slot);
        Ok(true)
    }

    /// A row that is listed twice counts once.
    fn see(&mut self, slot: Slot) {
        if self.seen.len() <= slot {
            self.seen.resize(slot + 1, false);
        }
        if let Some(seen) = self.seen.get_mut(slot)
            && !std::mem::replace(seen, true)
        {
            self.told_order.push(slot);
        }
    }
}
