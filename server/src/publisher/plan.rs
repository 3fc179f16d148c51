//! Which notifications may go out now.

use crate::store::queries::notifications::{NotificationKey, Waiting};
use std::{
    collections::{BTreeMap, HashSet},
    time::Instant,
};
use uuid::Uuid;

/// The notifications that wait, in the order they were accepted in.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    waiting: BTreeMap<NotificationKey, Entry>,
    last: Option<NotificationKey>,
}

#[derive(Clone, Debug)]
struct Entry {
    entities: Vec<Uuid>,
    refusals: u32,
    not_before: Option<Instant>,
}

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Send these; none waits for another.
    Send(Vec<NotificationKey>),
    /// Nothing can go out before this instant, or before another is accepted.
    Wait(Option<Instant>),
}

impl Plan {
    /// The last one taken in; those after it are new.
    pub fn last(&self) -> NotificationKey {
        self.last.unwrap_or(NotificationKey(0))
    }

    /// Takes in those that have been accepted since.
    pub fn add(&mut self, accepted: Vec<Waiting>) {
        for Waiting { key, entities } in accepted {
            self.last = self.last.max(Some(key));
            self.waiting.insert(key, Entry { entities, refusals: 0, not_before: None });
        }
    }

    /// Up to `most` notifications that share no entity with an earlier one, oldest first.
    pub fn next(&self, now: Instant, most: usize) -> Step {
        let mut taken: HashSet<Uuid> = HashSet::new();
        let mut ready = Vec::new();
        let mut until: Option<Instant> = None;
        for (key, entry) in &self.waiting {
            if ready.len() == most {
                break;
            }
            let free = entry.entities.iter().all(|entity| !taken.contains(entity));
            taken.extend(&entry.entities);
            match entry.not_before.filter(|at| *at > now) {
                _ if !free => {}
                None => ready.push(*key),
                Some(at) => until = Some(until.map_or(at, |until| until.min(at))),
            }
        }
        if ready.is_empty() { Step::Wait(until) } else { Step::Send(ready) }
    }

    /// It has been delivered.
    pub fn delivered(&mut self, key: NotificationKey) {
        self.waiting.remove(&key);
    }

    /// The broker did not take it: it waits for as long as `pause` says after so many refusals before this one.
    pub fn refused(&mut self, key: NotificationKey, try_again: impl FnOnce(u32) -> Instant) {
        if let Some(entry) = self.waiting.get_mut(&key) {
            entry.not_before = Some(try_again(entry.refusals));
            entry.refusals = entry.refusals.saturating_add(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    /// Notifications 1, 2, … about these entities: `1, 2 3` is one about entity 1, then one about 2 and 3.
    fn plan(entities: &str) -> Plan {
        let mut plan = Plan::default();
        let each = entities.split(',').filter(|each| !each.is_empty());
        plan.add((1..).zip(each).map(|(key, entities)| waiting(key, entities)).collect());
        plan
    }

    fn waiting(key: i64, entities: &str) -> Waiting {
        let entities = entities.split_whitespace().map(|entity| Uuid::from_u128(entity.parse().unwrap())).collect();
        Waiting { key: NotificationKey(key), entities }
    }

    fn send(keys: &[i64]) -> Step {
        Step::Send(keys.iter().map(|key| NotificationKey(*key)).collect())
    }

    #[test]
    fn the_first_of_each_case_goes_out() {
        let now = Instant::now();
        for (entities, expected) in [
            ("", Step::Wait(None)),
            ("1", send(&[1])),
            ("1, 1, 2, 1", send(&[1, 3])),
            ("1, 2, 3", send(&[1, 2, 3])),
            // A deletion waits for what was told of the things deleted, and what follows waits for the deletion.
            ("1, 2, 9 1 2, 2, 9, 3", send(&[1, 2, 6])),
            ("9 1 2, 2, 1", send(&[1])),
            // The third waits for the second, which waits itself.
            ("1, 1 2, 2", send(&[1])),
        ] {
            assert_eq!(plan(entities).next(now, 10), expected, "{entities}");
        }
    }

    #[test]
    fn no_more_go_out_at_once_than_asked_for() {
        let plan = plan("1, 2, 1, 3");
        assert_eq!(plan.next(Instant::now(), 2), send(&[1, 2]));
        assert_eq!(plan.next(Instant::now(), 3), send(&[1, 2, 4]));
    }

    #[test]
    fn what_is_delivered_lets_the_next_of_its_case_go() {
        let now = Instant::now();
        let mut plan = plan("1, 1, 1");
        for key in 1..=3 {
            assert_eq!(plan.next(now, 10), send(&[key]));
            plan.delivered(NotificationKey(key));
        }
        assert_eq!(plan.next(now, 10), Step::Wait(None));
        plan.add(vec![waiting(4, "1")]);
        assert_eq!((plan.next(now, 10), plan.last()), (send(&[4]), NotificationKey(4)));
    }

    #[test]
    fn what_is_refused_holds_up_its_own_case_only_and_is_tried_again() {
        let now = Instant::now();
        let after = |seconds| now + Duration::from_secs(seconds);
        let mut plan = plan("1, 2, 1, 2");
        plan.refused(NotificationKey(1), |before| after(5 + u64::from(before)));
        assert_eq!(plan.next(now, 10), send(&[2]));
        plan.refused(NotificationKey(2), |_| after(3));
        assert_eq!(plan.next(now, 10), Step::Wait(Some(after(3))));
        assert_eq!(plan.next(after(3), 10), send(&[2]));
        assert_eq!(plan.next(after(5), 10), send(&[1, 2]));
        // The second refusal is told apart from the first.
        plan.refused(NotificationKey(1), |before| after(10 * u64::from(before)));
        plan.delivered(NotificationKey(2));
        assert_eq!(plan.next(after(5), 10), send(&[4]));
        plan.delivered(NotificationKey(4));
        assert_eq!(plan.next(after(9), 10), Step::Wait(Some(after(10))));
        assert_eq!(plan.next(after(10), 10), send(&[1]));
    }
}
