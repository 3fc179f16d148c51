//! Merging a read of the list into what is shown.
//!
//! Three things must not happen: the list is re-ordered under the reader, an answer that started before a write
//! undoes that write on screen, and a late answer overwrites a newer one.

use contract::{
    JobannonceId,
    jobannonce_behandling::{AfventendeJobannonce, JobannonceBehandling},
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

/// The queue as it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    rows: Vec<AfventendeJobannonce>,
    changes: HashMap<JobannonceId, (Change, ReadNumber)>,
    away: HashSet<JobannonceId>,
    next_read: ReadNumber,
    applied: Option<ReadNumber>,
}

impl Queue {
    /// The rows to show, in the order to show them.
    pub fn rows(&self) -> &[AfventendeJobannonce] {
        &self.rows
    }

    /// One row.
    pub fn row(&self, id: JobannonceId) -> Option<&AfventendeJobannonce> {
        self.rows.iter().find(|row| row.jobannonce_id == id)
    }

    /// Hides ads without forgetting them.
    pub fn set_away(&mut self, away: HashSet<JobannonceId>) {
        self.away = away;
    }

    /// Whether an ad is hidden.
    pub fn is_away(&self, id: JobannonceId) -> bool {
        self.away.contains(&id)
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

    /// Takes in a read. Known rows keep their places and new ones come last. A read that started before one
    /// already applied is dropped.
    pub fn apply(&mut self, number: ReadNumber, read: Vec<AfventendeJobannonce>) {
        if self.applied.is_some_and(|applied| number < applied) {
            return;
        }
        self.applied = Some(number);
        let order: Vec<JobannonceId> = read.iter().map(|row| row.jobannonce_id).collect();
        let mut fresh: HashMap<JobannonceId, AfventendeJobannonce> =
            read.into_iter().map(|row| (row.jobannonce_id, row)).collect();
        self.changes.retain(|id, (change, from)| {
            let started_after = number >= *from;
            match change {
                // A tombstone stays until a read that started after the answer omits the ad.
                Change::Decided => !started_after || fresh.contains_key(id),
                Change::Handled(_) => !started_after,
            }
        });
        let known: HashSet<JobannonceId> = self.rows.iter().map(|row| row.jobannonce_id).collect();
        let kept = self.rows.iter().map(|row| row.jobannonce_id);
        let new = order.into_iter().filter(|id| !known.contains(id));
        self.rows = kept.chain(new).filter_map(|id| fresh.remove(&id)).collect();
        self.show_changes();
    }

    /// Takes in the answer of one of our own writes.
    pub fn change(&mut self, id: JobannonceId, change: Change) {
        self.changes.insert(id, (change, self.next_read));
        self.show_changes();
    }

    fn show_changes(&mut self) {
        let changes = &self.changes;
        self.rows.retain(|row| !matches!(changes.get(&row.jobannonce_id), Some((Change::Decided, _))));
        for row in &mut self.rows {
            if let Some((Change::Handled(behandling), _)) = changes.get(&row.jobannonce_id) {
                row.behandling = Some(behandling.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::{BehandlerId, jobannonce_behandling::Behandler};
    use uuid::Uuid;

    fn ad(number: u128) -> JobannonceId {
        JobannonceId::new(Uuid::from_u128(number))
    }

    fn held_by(name: &str) -> JobannonceBehandling {
        let behandler =
            Behandler { behandler_identifier: BehandlerId::new(Uuid::from_u128(9)), behandler_navn: name.to_owned() };
        JobannonceBehandling { behandler, behandling_paabegyndt_tidspunkt: None, parkeret_til_tidspunkt: None }
    }

    fn free(numbers: &[u128]) -> Vec<AfventendeJobannonce> {
        numbers.iter().map(|n| AfventendeJobannonce { jobannonce_id: ad(*n), behandling: None }).collect()
    }

    fn shown(queue: &Queue) -> Vec<u128> {
        queue.rows().iter().map(|row| row.jobannonce_id.uuid().as_u128()).collect()
    }

    fn read(queue: &mut Queue, numbers: &[u128]) {
        let number = queue.start_read();
        queue.apply(number, free(numbers));
    }

    #[test]
    fn known_rows_keep_their_places_and_new_ones_come_last() {
        let mut queue = Queue::default();
        assert!(!queue.is_read());
        read(&mut queue, &[1, 2, 3]);
        read(&mut queue, &[9, 3, 1, 8]);
        assert_eq!(shown(&queue), [1, 3, 9, 8]);
    }

    #[test]
    fn a_late_answer_does_not_overwrite_a_newer_one() {
        let mut queue = Queue::default();
        let slow = queue.start_read();
        read(&mut queue, &[1]);
        queue.apply(slow, free(&[1, 2]));
        assert_eq!(shown(&queue), [1]);
    }

    #[test]
    fn a_decided_ad_does_not_flicker_back() {
        let mut queue = Queue::default();
        read(&mut queue, &[1, 2]);
        let started_before = queue.start_read();
        queue.change(ad(1), Change::Decided);
        assert_eq!(shown(&queue), [2]);
        queue.apply(started_before, free(&[1, 2]));
        assert_eq!(shown(&queue), [2], "a read from before the answer");
        read(&mut queue, &[1, 2]);
        assert_eq!(shown(&queue), [2], "a read that does not know yet");
        read(&mut queue, &[2]);
        read(&mut queue, &[1, 2]);
        assert_eq!(shown(&queue), [2, 1], "it was seen to leave; now it waits again");
    }

    #[test]
    fn a_begin_is_shown_at_once_and_holds_until_a_newer_read() {
        let mut queue = Queue::default();
        read(&mut queue, &[1]);
        let started_before = queue.start_read();
        queue.change(ad(1), Change::Handled(held_by("Ida")));
        queue.apply(started_before, free(&[1]));
        assert_eq!(queue.row(ad(1)).and_then(|row| row.behandling.clone()), Some(held_by("Ida")));
        read(&mut queue, &[1]);
        assert_eq!(queue.row(ad(1)).and_then(|row| row.behandling.clone()), None, "taken back by the service");
    }

    #[test]
    fn a_row_listed_twice_is_shown_once() {
        let mut queue = Queue::default();
        read(&mut queue, &[1, 1, 2]);
        assert_eq!(shown(&queue), [1, 2]);
    }
}
