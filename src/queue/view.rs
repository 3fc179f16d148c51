//! The rows on show. While they are being looked at they stay still: rows that left the queue go, but nothing else
//! moves, and what is new waits until it is asked for.

use super::{
    choice::{Age, Choice, Sort},
    merge::Queue,
    row_state::RowState,
    search::Search,
    slots::{Slot, SlotRow},
    sort::sorted,
};
use contract::{JobannonceId, Tidspunkt};

/// Whether the rows may move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Nobody looks: everything goes to its place.
    Loose,
    /// An ad is open, or the list is scrolled, pointed at or has the focus.
    Still,
}

/// One place of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    slot: Slot,
    id: JobannonceId,
}

/// The rows on show, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    places: Vec<Place>,
    held_back: usize,
    /// Rows that are decided here and on their way, each with the row it stood after.
    away: Vec<(JobannonceId, Option<JobannonceId>)>,
}

/// Which rows are wanted.
pub struct Wanted {
    choice: Choice,
    search: Search,
    open: Option<JobannonceId>,
    now: Tidspunkt,
}

impl Wanted {
    /// What a choice wants at a time. The ad that is `open` is always wanted: acting on it must not make it vanish
    /// from under the reader.
    pub fn new(choice: Choice, open: Option<JobannonceId>, now: Tidspunkt) -> Self {
        Self { search: choice.searched(), choice, open, now }
    }

    fn wants(&self, queue: &Queue, row: &SlotRow, state: RowState) -> bool {
        self.open == Some(row.id)
            || (self.choice.show.includes(state)
                && (self.search.is_empty() || self.search.finds(row))
                && self.choice.holder.is_none_or(|holder| {
                    let handler = queue.behandling_of(row).map(|behandling| behandling.behandler.behandler_identifier);
                    state.is_handled() && handler == Some(holder)
                })
                && self.choice.age.is_none_or(|age| self.is_so_old(age, queue, row, state)))
    }

    fn is_so_old(&self, age: Age, queue: &Queue, row: &SlotRow, state: RowState) -> bool {
        let (since, minutes) = match age {
            Age::Locked(minutes) if state.is_handled() => {
                (queue.behandling_of(row).and_then(|behandling| behandling.behandling_paabegyndt_tidspunkt), minutes)
            }
            Age::Locked(_) => (None, 0),
            Age::Waiting(minutes) => (row.summary.as_ref().and_then(|summary| summary.created()), minutes),
        };
        since.is_some_and(|since| (self.now.utc() - since.utc()).num_minutes() >= i64::from(minutes))
    }

    /// The wanted rows of the queue, in the order of arrival.
    pub fn listed<'a>(&self, queue: &'a Queue) -> impl Iterator<Item = (Slot, &'a SlotRow, RowState)> {
        queue.listed().filter(|(_, row, state)| self.wants(queue, row, *state))
    }

    /// The wanted rows of the queue, in the order to show them.
    fn rows(&self, queue: &Queue) -> Vec<Place> {
        let wanted = self.listed(queue);
        match self.choice.sort {
            Sort::Arrival => wanted.map(|(slot, row, _)| Place { slot, id: row.id }).collect(),
            sort => {
                let rows = sorted(queue, wanted, sort);
                rows.into_iter().map(|(slot, id)| Place { slot, id }).collect()
            }
        }
    }
}

impl View {
    /// The wanted rows, all of them and in order.
    pub fn new(queue: &Queue, wanted: &Wanted) -> Self {
        Self { places: wanted.rows(queue), ..Self::default() }
    }

    /// The view after the queue changed.
    pub fn renewed(&self, queue: &Queue, wanted: &Wanted, hold: Hold) -> Self {
        let fresh = wanted.rows(queue);
        if hold == Hold::Loose || self.places.is_empty() {
            return Self { places: fresh, ..Self::default() };
        }
        let mut is_wanted = vec![false; queue.slots.end()];
        for place in &fresh {
            if let Some(mark) = is_wanted.get_mut(place.slot) {
                *mark = true;
            }
        }
        let stays = |place: &&Place| {
            is_wanted.get(place.slot) == Some(&true)
                && queue.slots.get(place.slot).is_some_and(|row| row.id == place.id)
        };
        let mut places: Vec<Place> = self.places.iter().filter(stays).copied().collect();
        let before = std::iter::once(None).chain(self.places.iter().map(|place| Some(place.id)));
        let left = self.places.iter().zip(before).map(|(place, before)| (place.id, before));
        let (away, back): (Vec<_>, Vec<_>) = self
            .away
            .iter()
            .copied()
            .chain(left.filter(|(id, _)| queue.is_away(*id)))
            .partition(|(id, _)| queue.is_away(*id));
        // What was taken back or refused stands again where it stood.
        for (id, after) in back {
            let Some(place) = fresh.iter().find(|place| place.id == id && !places.contains(place)) else { continue };
            let at = match after {
                None => Some(0),
                Some(after) => places.iter().position(|place| place.id == after).map(|at| at + 1),
            };
            places.insert(at.unwrap_or(places.len()), *place);
        }
        // The open ad may have been opened from elsewhere; it is shown where it belongs least in the way: last.
        let open = wanted.open.filter(|open| !places.iter().any(|place| place.id == *open));
        places.extend(open.and_then(|open| fresh.iter().find(|place| place.id == open)));
        if places.is_empty() {
            return Self { places: fresh, ..Self::default() };
        }
        let held_back = fresh.len() - places.len();
        Self { places, held_back, away }
    }

    /// A view of ads with these numbers.
    #[cfg(test)]
    pub fn of_numbers(numbers: &[u128]) -> Self {
        let id = |number: &u128| JobannonceId::new(uuid::Uuid::from_u128(*number));
        Self {
            places: numbers.iter().enumerate().map(|(slot, n)| Place { slot, id: id(n) }).collect(),
            ..Self::default()
        }
    }

    /// How many rows are shown.
    pub const fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether none is.
    pub const fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// How many rows wait to be shown.
    pub const fn held_back(&self) -> usize {
        self.held_back
    }

    /// The ad at a place.
    pub fn id_at(&self, place: usize) -> Option<JobannonceId> {
        self.places.get(place).map(|place| place.id)
    }

    /// The place of an ad.
    pub fn place_of(&self, id: JobannonceId) -> Option<usize> {
        self.places.iter().position(|place| place.id == id)
    }

    /// Every ad on show, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = JobannonceId> {
        self.places.iter().map(|place| place.id)
    }

    /// The ads at some places.
    pub fn range(&self, range: std::ops::Range<usize>) -> Vec<(usize, JobannonceId)> {
        let ids = self.places.get(range.clone()).unwrap_or_default().iter().map(|place| place.id);
        range.zip(ids).collect()
    }
}

#[cfg(test)]
#[path = "view_tests.rs"]
mod tests;
