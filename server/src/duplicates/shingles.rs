//! A text as the set of its runs of three words, by which texts are compared.

use super::{normalise, stable_hash};

/// Words in a shingle. Three notices a swapped word without taking a common phrase for sameness.
const WORDS: usize = 3;
/// Fewest words of a text that is compared at all: "Vi søger en kok" says nothing about sameness.
const FEWEST_WORDS: usize = 8;

/// The set of shingles, as sorted hashes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shingles(Vec<u64>);

impl Shingles {
    /// The shingles of an HTML text; none if it is too short to be compared.
    pub fn of_html(html: &str) -> Self {
        let plain = normalise::plain(html);
        let hashes: Vec<u64> = normalise::words(&plain).map(stable_hash::hash_text).collect();
        if hashes.len() < FEWEST_WORDS {
            return Self::default();
        }
        let mut shingles: Vec<u64> =
            hashes.windows(WORDS).map(|run| stable_hash::combine(run.iter().copied())).collect();
        shingles.sort_unstable();
        shingles.dedup();
        Self(shingles)
    }

    /// Jaccard similarity, 0 to 1: shared shingles of all shingles. A text without shingles is similar to none.
    pub fn similarity(&self, other: &Self) -> f64 {
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut shared = 0_u32;
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            match a.cmp(b) {
                std::cmp::Ordering::Less => drop(left.next()),
                std::cmp::Ordering::Greater => drop(right.next()),
                std::cmp::Ordering::Equal => {
                    shared += 1;
                    left.next();
                    right.next();
                }
            }
        }
        let all = u32::try_from(self.0.len() + other.0.len()).unwrap_or(u32::MAX).saturating_sub(shared);
        if all == 0 { 0.0 } else { f64::from(shared) / f64::from(all) }
    }

    pub(super) fn hashes(&self) -> &[u64] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn similarity(a: &str, b: &str) -> f64 {
        Shingles::of_html(a).similarity(&Shingles::of_html(b))
    }

    #[test]
    fn same_different_and_in_between() {
        let text = "en to tre fire fem seks syv otte ni ti";
        assert!((similarity(text, "<p>EN to tre, fire fem</p> seks syv otte ni ti") - 1.0).abs() < f64::EPSILON);
        assert!(similarity(text, "a b c d e f g h i j") < f64::EPSILON);
        // Eight shingles each; the last is changed: 7 of 9.
        let changed = similarity(text, "en to tre fire fem seks syv otte ni elleve");
        assert!((changed - 7.0 / 9.0).abs() < 1e-9, "{changed}");
    }

    #[test]
    fn short_texts_are_not_compared() {
        assert!(similarity("Vi søger en kok", "Vi søger en kok") < f64::EPSILON);
        assert!(similarity("", "") < f64::EPSILON);
    }
}
