//! Chance that never changes: splitmix64, written out here, so that the same number gives the same ads for ever,
//! whatever a library's next version does.

use uuid::Uuid;

/// A stream of numbers.
pub struct Random(u64);

impl Random {
    /// The stream for one thing, e.g. the 17th ad. Things have streams of their own, so that a new sentence in one
    /// ad does not change every ad after it.
    pub fn of(seed: u64, what: &str, index: usize) -> Self {
        let name = what.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let index = u64::try_from(index).unwrap_or(u64::MAX);
        let mut random = Self(seed ^ name.rotate_left(17));
        random.0 = random.next() ^ index.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        random.0 = random.next();
        random
    }

    /// The next number.
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 when `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u128::try_from(end).unwrap_or(0);
        usize::try_from((u128::from(self.next()) * end) >> 64).unwrap_or(0)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = u128::try_from(high - low + 1).unwrap_or(1);
        low + i64::try_from((u128::from(self.next()) * span) >> 64).unwrap_or(0)
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    /// One of a list, which must not be empty.
    pub fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        *self.pick_ref(list)
    }

    /// One of a list of larger things, which must not be empty.
    pub fn pick_ref<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// One of a list, where the first are likelier than the last.
    pub fn pick_early<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        let first = self.below(list.len());
        &list[first.min(self.below(list.len()))]
    }

    /// Some of a list, each at most once, in a new order.
    pub fn sample<T: Copy>(&mut self, list: impl IntoIterator<Item = T>, count: usize) -> Vec<T> {
        let mut left: Vec<T> = list.into_iter().collect();
        let mut taken = Vec::with_capacity(count);
        while taken.len() < count && !left.is_empty() {
            let at = self.below(left.len());
            taken.push(left.swap_remove(at));
        }
        taken
    }

    /// An identifier in the shape of a random uuid (version 4).
    pub fn uuid(&mut self) -> Uuid {
        let bytes = (u128::from(self.next()) << 64 | u128::from(self.next())).to_be_bytes();
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_fixed_for_ever() {
        // The first numbers of splitmix64 for the seed 0, as its authors publish them.
        let mut random = Random(0);
        assert_eq!([random.next(), random.next()], [0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4]);
    }

    #[test]
    fn things_have_streams_of_their_own() {
        let first = |seed, what, index| Random::of(seed, what, index).next();
        assert_eq!(first(1, "ad", 7), first(1, "ad", 7));
        assert_ne!(first(1, "ad", 7), first(1, "ad", 8));
        assert_ne!(first(1, "ad", 7), first(2, "ad", 7));
        assert_ne!(first(1, "ad", 7), first(1, "company", 7));
    }

    #[test]
    fn numbers_stay_within_their_bounds() {
        let mut random = Random::of(1, "bounds", 0);
        for _ in 0..1_000 {
            assert!(random.below(7) < 7);
            assert!((-3..=3).contains(&random.between(-3, 3)));
        }
        assert_eq!(random.below(0), 0);
        assert_eq!(random.sample([1, 2, 3], 9).len(), 3);
        assert_eq!(random.uuid().get_version_num(), 4);
    }
}
