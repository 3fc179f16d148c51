//! Which ad a caseworker takes next, so that colleagues who pick at the same moment seldom pick the same one.
//!
//! Each picks among the oldest free ads in an order of her own (product.md 5: collision simulation). The order hangs on
//! nothing but caseworker and ad, so it is the same from poll to poll, whatever comes and goes around an ad.

use crate::{BehandlerId, JobannonceId};

/// Among how many of the oldest free ads the pick is made.
pub const OLDEST: usize = 20;

/// The next `count` ads for a caseworker, the first to take first. `candidates` are the free ads, oldest first; those
/// that `skip` names (a colleague looks at it, or it is decided already and waits to be sent) are passed over.
pub fn pick_next(
    candidates: impl Iterator<Item = JobannonceId>,
    me: BehandlerId,
    count: usize,
    skip: &impl Fn(JobannonceId) -> bool,
) -> Vec<JobannonceId> {
    let mut oldest: Vec<JobannonceId> = candidates.filter(|ad| !skip(*ad)).take(OLDEST).collect();
    oldest.sort_unstable_by_key(|ad| (place(me, *ad), *ad));
    oldest.truncate(count);
    oldest
}

/// Where an ad stands in a caseworker's own order: FNV-1a over both ids, then the last step of SplitMix64, without which
/// ids that differ in their last characters alone would keep much of their order.
fn place(me: BehandlerId, ad: JobannonceId) -> u64 {
    let (me, ad) = (me.uuid(), ad.uuid());
    let bytes = me.as_bytes().iter().chain(ad.as_bytes());
    let hash = bytes
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};
    use uuid::Uuid;

    fn ads(numbers: impl IntoIterator<Item = u128>) -> Vec<JobannonceId> {
        numbers.into_iter().map(|number| JobannonceId::new(Uuid::from_u128(number))).collect()
    }

    fn caseworker(number: u128) -> BehandlerId {
        BehandlerId::new(Uuid::from_u128(0xc0_0000 + number))
    }

    fn pick(ads: &[JobannonceId], me: u128, count: usize) -> Vec<JobannonceId> {
        pick_next(ads.iter().copied(), caseworker(me), count, &|_| false)
    }

    #[test]
    fn picks_among_the_oldest_that_are_not_skipped() {
        let list = ads(0..50);
        let oldest: BTreeSet<_> = list.iter().copied().take(OLDEST).collect();
        assert_eq!(pick(&list, 1, 50).into_iter().collect::<BTreeSet<_>>(), oldest);
        let even = |ad: JobannonceId| ad.uuid().as_u128().is_multiple_of(2);
        let picked = pick_next(list.iter().copied(), caseworker(1), 50, &even);
        assert_eq!(
            picked.iter().copied().collect::<BTreeSet<_>>(),
            ads((0..40).filter(|n| n % 2 == 1)).into_iter().collect()
        );
        for (count, expected) in [(0, 0), (1, 1), (3, 3), (20, 20), (21, 20)] {
            assert_eq!(pick(&list, 1, count).len(), expected);
            assert_eq!(pick(&list, 1, count), pick(&list, 1, 50)[..expected], "the first {count}");
        }
        assert_eq!(pick(&list[..2], 1, 5).len(), 2);
        assert_eq!(pick(&[], 1, 5), []);
        assert_eq!(pick_next(list.iter().copied(), caseworker(1), 5, &|_| true), []);
    }

    #[test]
    fn an_ad_that_goes_moves_no_other() {
        let list = ads(0..30);
        for me in 0..20 {
            let before = pick(&list, me, OLDEST);
            for gone in &before {
                let rest: Vec<_> = list.iter().copied().filter(|ad| ad != gone).collect();
                let mut after = pick(&rest, me, OLDEST);
                after.retain(|ad| before.contains(ad));
                let expected: Vec<_> = before.iter().copied().filter(|ad| ad != gone).collect();
                assert_eq!(after, expected);
            }
        }
    }

    #[test]
    fn the_order_of_the_list_does_not_matter_within_the_oldest() {
        let list = ads(0..20);
        let reversed: Vec<_> = list.iter().rev().copied().collect();
        assert_eq!(pick(&list, 7, 20), pick(&reversed, 7, 20));
    }

    /// With 20 ads, ten independent picks hit 20 × (1 − 0.95¹⁰) = 8.0 different ads on average, and every ad equally
    /// often; a pick that leans to some ads shows in one of the two.
    #[test]
    fn ten_caseworkers_spread_over_twenty_ads() {
        let (mut different, mut taken, teams) = (0_usize, BTreeMap::<usize, usize>::new(), 500_u128);
        for team in 0..teams {
            let list = ads((0..20).map(|ad| team * 1_000 + ad));
            let picks: Vec<_> = (0..10).flat_map(|me| pick(&list, team * 10 + me, 1)).collect();
            different += picks.iter().collect::<BTreeSet<_>>().len();
            for pick in &picks {
                *taken.entry(list.iter().position(|ad| ad == pick).unwrap()).or_default() += 1;
            }
        }
        // 500 teams: 8.03 on average, standard deviation of the mean about 0.05.
        assert!((3_850..=4_180).contains(&different), "{different} of 500 teams of ten");
        // 5,000 picks over 20 places: 250 each, standard deviation 15.
        assert_eq!(taken.len(), 20);
        assert!(taken.values().all(|times| (180..=320).contains(times)), "{taken:?}");
    }
}
