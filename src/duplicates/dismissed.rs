//! The pairs of ads that the caseworker has said are no duplicates, kept in this browser.

use crate::{
    decoding,
    storage::{self, Key},
    ui::follow,
};
use contract::{BehandlerId, JobannonceId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Most pairs; the oldest goes first.
const MOST: usize = 500;

/// A pair, the smaller id first, and who said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Pair(JobannonceId, JobannonceId, BehandlerId);

/// The pairs that are hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dismissed(Vec<Pair>);

fn pair(one: JobannonceId, other: JobannonceId, me: BehandlerId) -> Pair {
    Pair(one.min(other), one.max(other), me)
}

impl Dismissed {
    /// Reads what was kept; what cannot be read is nothing.
    pub fn from_stored(text: &str) -> Self {
        decoding::from_text(text).unwrap_or_default()
    }

    /// What to keep.
    pub fn stored(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether a caseworker has said that the two are none, whichever she looked from.
    pub fn has(&self, one: JobannonceId, other: JobannonceId, me: BehandlerId) -> bool {
        self.0.contains(&pair(one, other, me))
    }

    /// Hides a pair from her.
    pub fn add(&mut self, one: JobannonceId, other: JobannonceId, me: BehandlerId) {
        if !self.has(one, other, me) {
            self.0.push(pair(one, other, me));
        }
        let too_many = self.0.len().saturating_sub(MOST);
        self.0.drain(..too_many);
    }

    /// Shows a pair again.
    pub fn remove(&mut self, one: JobannonceId, other: JobannonceId, me: BehandlerId) {
        self.0.retain(|kept| *kept != pair(one, other, me));
    }
}

/// Keeps the pairs in this browser, and hands them out.
pub fn provide_dismissed() {
    let dismissed = RwSignal::new(Dismissed::from_stored(&storage::read(Key::NoDuplicates).unwrap_or_default()));
    provide_context(dismissed);
    follow(move || storage::write(Key::NoDuplicates, &dismissed.with(Dismissed::stored)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ad(number: u128) -> JobannonceId {
        JobannonceId::new(uuid::Uuid::from_u128(number))
    }

    fn me(number: u128) -> BehandlerId {
        BehandlerId::new(uuid::Uuid::from_u128(number))
    }

    #[test]
    fn a_pair_is_hidden_from_both_sides_and_only_for_who_said_so() {
        let mut dismissed = Dismissed::default();
        dismissed.add(ad(2), ad(1), me(7));
        assert!(dismissed.has(ad(1), ad(2), me(7)) && dismissed.has(ad(2), ad(1), me(7)));
        assert!(!dismissed.has(ad(1), ad(2), me(8)) && !dismissed.has(ad(1), ad(3), me(7)));
        let read = Dismissed::from_stored(&dismissed.stored());
        assert_eq!(read, dismissed);
        dismissed.remove(ad(1), ad(2), me(7));
        assert_eq!(dismissed, Dismissed::default());
        assert_eq!(Dismissed::from_stored("{"), Dismissed::default());
    }

    #[test]
    fn the_oldest_gives_way() {
        let mut dismissed = Dismissed::default();
        for number in 0..600 {
            dismissed.add(ad(number), ad(number + 1), me(7));
        }
        assert!(!dismissed.has(ad(99), ad(100), me(7)) && dismissed.has(ad(100), ad(101), me(7)));
    }
}
