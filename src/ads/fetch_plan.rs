//! Which ad to fetch next: the newest wish first, few at a time, so that a decision never waits behind a scroll.

use contract::JobannonceId;
use std::collections::HashSet;

/// Most reads under way at once. Browsers give a host six connections; the rest stay free for decisions.
const MOST_AT_ONCE: usize = 4;

/// Wishes and reads under way.
#[derive(Debug, Default)]
pub struct FetchPlan {
    wishes: Vec<JobannonceId>,
    under_way: HashSet<JobannonceId>,
}

impl FetchPlan {
    /// Someone looks at an ad that has not been fetched.
    pub fn wish(&mut self, id: JobannonceId) {
        self.withdraw(id);
        if !self.under_way.contains(&id) {
            self.wishes.push(id);
        }
    }

    /// Nobody looks any more; a read under way goes on.
    pub fn withdraw(&mut self, id: JobannonceId) {
        self.wishes.retain(|wish| *wish != id);
    }

    /// The next ad to fetch, now counted as under way.
    pub fn start_next(&mut self) -> Option<JobannonceId> {
        if self.under_way.len() >= MOST_AT_ONCE {
            return None;
        }
        let id = self.wishes.pop()?;
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
    fn newest_wish_first_and_four_at_once() {
        let mut plan = FetchPlan::default();
        (1..=6).for_each(|number| plan.wish(ad(number)));
        let started: Vec<_> = std::iter::from_fn(|| plan.start_next()).collect();
        assert_eq!(started, [ad(6), ad(5), ad(4), ad(3)]);
        plan.end(ad(5));
        assert_eq!(plan.start_next(), Some(ad(2)));
        assert_eq!(plan.start_next(), None);
    }

    #[test]
    fn a_row_scrolled_past_is_not_fetched_and_none_twice() {
        let mut plan = FetchPlan::default();
        plan.wish(ad(1));
        plan.wish(ad(2));
        plan.withdraw(ad(1));
        plan.wish(ad(2));
        assert_eq!(plan.start_next(), Some(ad(2)));
        plan.wish(ad(2));
        assert_eq!(plan.start_next(), None);
    }
}
