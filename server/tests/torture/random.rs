//! Chance that comes again.

use std::env;

/// Where TORTURE_SEED is not set.
const SEED: u64 = 20_261_123;

/// A stream of numbers.
pub struct Random(u64);

impl Random {
    /// The stream of one thing, e.g. of the third writer in round 17.
    pub fn of(what: &[u64]) -> Self {
        let mut random = Self(seed());
        for part in what {
            random.0 = random.next() ^ part.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
        random
    }

    /// splitmix64.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap();
        usize::try_from(self.next() % end).unwrap()
    }
}

/// What all streams begin with.
pub fn seed() -> u64 {
    env::var("TORTURE_SEED").map_or(SEED, |text| text.parse().expect("TORTURE_SEED is a number"))
}
