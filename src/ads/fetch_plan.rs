//! Which ad to fetch next: the newest wishes first, few at a time, so that a decision never waits behind a scroll.

use contract::JobannonceId;
use std::collections::{HashMap, HashSet};

/// Most reads under way at once. Browsers give a host six connections; the rest stay free for decisions.
const MOST_AT_ONCE: usize = 4;

/// Who looks, wishes, and reads under way.
#[derive(Debug, Default)]
pub struct FetchPlan {
    /// How many places look at an ad that had not come when they began to.
    lookers: HashMap<JobannonceId, usize>,
    /// Each with its turn. The newest turn comes first, and its wishes in their order: rows from above.
    wishes: Vec<(JobannonceId, u64)>,
    turn: u64,
    under_way: HashSet<JobannonceId>,
}

impl FetchPlan {
    /// Someone looks at an ad that has not been fetched.
    pub fn look(&mut self, id: JobannonceId) {
        *self.lookers.entry(id).or_default() += 1;
        self.wish(id);
    }

    /// One who looked looks no more. What nobody looks at is not wished for; a read under way goes on.
    pub fn leave(&mut self, id: JobannonceId) {
        let left = self.lookers.remove(&id).unwrap_or_default().saturating_sub(1);
        if left > 0 {
            self.lookers.insert(id, left);
        } else {
            self.wishes.retain(|(wish, _)| *wish != id);
        }
    }

    /// An ad is to be fetched.
    pub fn wish(&mut self, id: JobannonceId) {
        self.wishes.retain(|(wish, _)| *wish != id);
        if !self.under_way.contains(&id) {
            self.wishes.push((id, self.turn));
        }
    }

    /// The next ad to fetch, now counted as under way.
    pub fn start_next(&mut self) -> Option<JobannonceId> {
        if self.under_way.len() >= MOST_AT_ONCE {
            return None;
        }
        // What is wished for from now on comes first.
        let (_, latest) = *self.wishes.last()?;
        self.turn = latest + 1;
        let first = self.wishes.iter().position(|(_, turn)| *turn == latest)?;
        let (id, _) = self.wishes.remove(first);
        self.under_way.insert(id);
        Some(id)
    }

    /// A read has ended.
    pub fn end(&mut self, id: JobannonceId) {
        self.under_way.remove(&id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn ad(number: u128) -> JobannonceId {
        JobannonceId::new(Uuid::from_u128(number))
    }

    #[test]
    fn newest_wishes_first_and_four_at_once() {
        let mut plan = FetchPlan::default();
        (1..=6).for_each(|number| plan.wish(ad(number)));
        let started: Vec<_> = std::iter::from_fn(|| plan.start_next()).collect();
        assert_eq!(started, [ad(1), ad(2), ad(3), ad(4)], "rows from above");
        (7..=8).for_each(|number| plan.wish(ad(number)));
        let mut next = |ended| {
            plan.end(ad(ended));
            plan.start_next()
        };
        assert_eq!([next(2), next(3), next(4)], [Some(ad(7)), Some(ad(8)), Some(ad(5))], "what came later comes first");
        assert_eq!(plan.start_next(), None);
    }

    #[test]
    fn a_row_scrolled_past_is_not_fetched_and_none_twice() {
        let mut plan = FetchPlan::default();
        plan.look(ad(1));
        plan.look(ad(2));
        plan.leave(ad(1));
        plan.wish(ad(2));
        assert_eq!(plan.start_next(), Some(ad(2)));
        plan.look(ad(2));
        assert_eq!(plan.start_next(), None);
    }

    #[test]
    fn what_another_still_looks_at_is_fetched_also_when_it_is_tried_again() {
        let mut plan = FetchPlan::default();
        (0..3).for_each(|_| plan.look(ad(1)));
        plan.leave(ad(1));
        assert_eq!(plan.start_next(), Some(ad(1)));
        plan.end(ad(1));
        plan.wish(ad(1));
        plan.leave(ad(1));
        assert_eq!(plan.start_next(), Some(ad(1)), "it failed, and one still looks");
        plan.end(ad(1));
        plan.wish(ad(1));
        plan.leave(ad(1));
        assert_eq!(plan.start_next(), None);
    }
}
