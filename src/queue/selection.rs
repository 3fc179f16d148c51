//! The selected rows: a set of ads, and the end from which the next key extends it.

use contract::JobannonceId;
use std::collections::HashSet;

/// The selected rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    chosen: HashSet<JobannonceId>,
    /// Where it was last changed.
    end: Option<JobannonceId>,
}

impl Selection {
    /// Whether nothing is selected.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    /// How many are.
    pub fn len(&self) -> usize {
        self.chosen.len()
    }

    /// Whether an ad is.
    pub fn has(&self, id: JobannonceId) -> bool {
        self.chosen.contains(&id)
    }

    /// The selected ads, in the order of a list.
    pub fn in_order(&self, list: impl Iterator<Item = JobannonceId>) -> Vec<JobannonceId> {
        list.filter(|id| self.has(*id)).collect()
    }

    /// Selects an ad, or no longer.
    pub fn toggle(&mut self, id: JobannonceId) {
        if !self.chosen.remove(&id) {
            self.chosen.insert(id);
        }
        self.end = Some(id);
    }

    /// Selects `from`, and the ad beside it in the direction of `list`. Gives the ad that is now at the end. Going back
    /// over what was selected gives it up again.
    pub fn extend(&mut self, mut list: impl Iterator<Item = JobannonceId>, from: JobannonceId) -> Option<JobannonceId> {
        let from = self.end.filter(|end| self.has(*end)).unwrap_or(from);
        list.find(|id| *id == from)?;
        let Some(beside) = list.next() else {
            self.chosen.insert(from);
            self.end = Some(from);
            return Some(from);
        };
        if self.has(from) && self.has(beside) {
            self.chosen.remove(&from);
        } else {
            self.chosen.insert(from);
            self.chosen.insert(beside);
        }
        self.end = Some(beside);
        Some(beside)
    }

    /// Selects every ad of a list.
    pub fn select_all(&mut self, list: impl Iterator<Item = JobannonceId>) {
        self.chosen.extend(list);
    }

    /// Selects nothing.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Keeps the ads that are still there.
    pub fn prune(&mut self, is_there: impl Fn(JobannonceId) -> bool) {
        self.chosen.retain(|id| is_there(*id));
        self.end = self.end.filter(|end| is_there(*end));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn ad(number: u128) -> JobannonceId {
        JobannonceId::new(Uuid::from_u128(number))
    }

    fn list() -> impl DoubleEndedIterator<Item = JobannonceId> {
        (1..=5).map(ad)
    }

    fn chosen(selection: &Selection) -> Vec<u128> {
        selection.in_order(list()).into_iter().map(|id| id.uuid().as_u128()).collect()
    }

    #[test]
    fn one_at_a_time() {
        let mut selection = Selection::default();
        selection.toggle(ad(3));
        selection.toggle(ad(1));
        assert_eq!(chosen(&selection), [1, 3]);
        selection.toggle(ad(3));
        assert_eq!(chosen(&selection), [1]);
    }

    #[test]
    fn down_and_back_up() {
        let mut selection = Selection::default();
        assert_eq!(selection.extend(list(), ad(2)), Some(ad(3)));
        assert_eq!(selection.extend(list(), ad(2)), Some(ad(4)));
        assert_eq!(chosen(&selection), [2, 3, 4]);
        assert_eq!(selection.extend(list().rev(), ad(2)), Some(ad(3)));
        assert_eq!(chosen(&selection), [2, 3]);
        assert_eq!(selection.extend(list().rev(), ad(2)), Some(ad(2)));
        assert_eq!(selection.extend(list().rev(), ad(2)), Some(ad(1)));
        assert_eq!(chosen(&selection), [1, 2]);
        assert_eq!(selection.extend(list().rev(), ad(2)), Some(ad(1)), "stays at the end of the list");
        assert_eq!(selection.extend(list(), ad(9)), Some(ad(2)), "goes on from its own end");
        selection.clear();
        assert_eq!(selection.extend(list(), ad(9)), None, "an ad that is not in the list");
    }

    #[test]
    fn ads_that_left_are_no_longer_selected() {
        let mut selection = Selection::default();
        selection.select_all(list());
        assert_eq!(selection.len(), 5);
        selection.prune(|id| id != ad(2));
        assert_eq!(chosen(&selection), [1, 3, 4, 5]);
    }
}
