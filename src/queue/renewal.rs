//! What is derived from a row, renewed: where its ad stands, what is counted, which ads are mine, and what a caseworker
//! should be told of.

use super::{
    merge::{Change, Merged, Queue},
    row_state::{RowState, Whose},
    slots::Slot,
};
use contract::{JobannonceId, Tidspunkt, handling::Handling};

impl Queue {
    pub(super) fn renew_ad(&mut self, id: JobannonceId, now: Tidspunkt) -> Merged {
        let mut merged = Merged::default();
        if let Some(slot) = self.slots.slot_of(id) {
            self.renew_row(slot, now, &mut merged);
        }
        merged
    }

    pub(super) fn renew_row(&mut self, slot: Slot, now: Tidspunkt, merged: &mut Merged) {
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

    pub(super) fn unlist(&mut self, id: JobannonceId, state: Option<RowState>, merged: &mut Merged) {
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
