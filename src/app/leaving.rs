//! What a caseworker who signs out would leave locked to herself.

use crate::queue::MyAd;
use contract::JobannonceId;

/// Most titles that the question lists; of more it says how many.
const MOST_LISTED: usize = 8;

/// For how long ads are parked when their caseworker leaves, in minutes: as short as can be, since there is no other way
/// to release them.
pub const PARKED_MINUTES: i32 = 1;

/// The ads that she has begun and not parked, in the order of her strip.
pub fn begun(mine: &[MyAd]) -> Vec<JobannonceId> {
    mine.iter().filter(|ad| ad.parked_until.is_none()).map(|ad| ad.id).collect()
}

/// The titles to list, and how many more there are. One is never left out to say that there is one more.
pub fn listed(titles: &[String]) -> (&[String], usize) {
    let shown = if titles.len() <= MOST_LISTED + 1 { titles.len() } else { MOST_LISTED };
    titles.split_at_checked(shown).map_or((titles, 0), |(listed, more)| (listed, more.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn mine(number: u128, parked_until: Option<&str>) -> MyAd {
        let parked_until = parked_until.map(|until| until.parse().unwrap());
        MyAd { id: JobannonceId::new(Uuid::from_u128(number)), since: None, parked_until }
    }

    #[test]
    fn only_what_has_no_end_of_its_own() {
        let all = [mine(1, None), mine(2, Some("2026-11-22T12:00:00Z")), mine(3, None)];
        assert_eq!(begun(&all), [all[0].id, all[2].id]);
        assert_eq!(begun(&all[1..2]), []);
    }

    #[test]
    fn a_few_titles_and_how_many_more() {
        let titles: Vec<String> = (0..12).map(|number| number.to_string()).collect();
        for (count, shown, more) in [(0, 0, 0), (1, 1, 0), (8, 8, 0), (9, 9, 0), (10, 8, 2), (12, 8, 4)] {
            let (listed, rest) = listed(&titles[..count]);
            assert_eq!((listed.len(), rest), (shown, more), "of {count}");
        }
    }
}
