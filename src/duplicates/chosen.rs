//! Which of the ads that were found are compared.

use contract::JobannonceId;

/// Most ads beside the one on the desk.
pub const MOST: usize = 3;

/// The ads to compare with: those the address names, in the order they were found, or else the first. Never one that the
/// caseworker has said is none, unless the address names it.
pub fn chosen(
    found: &[JobannonceId],
    named: &[JobannonceId],
    dismissed: impl Fn(JobannonceId) -> bool,
) -> Vec<JobannonceId> {
    let wanted: Vec<JobannonceId> = found.iter().copied().filter(|ad| named.contains(ad)).take(MOST).collect();
    if !wanted.is_empty() {
        return wanted;
    }
    found.iter().copied().filter(|ad| !dismissed(*ad)).take(MOST).collect()
}

/// What the address names once an ad is added or taken away; the oldest choice gives way where there is no room.
pub fn toggled(shown: &[JobannonceId], ad: JobannonceId) -> Vec<JobannonceId> {
    if shown.contains(&ad) {
        return shown.iter().copied().filter(|other| *other != ad).collect();
    }
    let kept = shown.len().min(MOST - 1);
    shown.iter().copied().skip(shown.len() - kept).chain([ad]).collect()
}

/// Reads the address: ids with commas between. What is no id is left out.
pub fn from_address(text: Option<&str>) -> Vec<JobannonceId> {
    text.unwrap_or_default().split(',').filter_map(|id| id.trim().parse().ok()).collect()
}

/// What [`from_address`] reads.
pub fn in_address(ads: &[JobannonceId]) -> String {
    ads.iter().map(JobannonceId::to_string).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ad(number: u128) -> JobannonceId {
        JobannonceId::new(uuid::Uuid::from_u128(number))
    }

    fn ads(numbers: &[u128]) -> Vec<JobannonceId> {
        numbers.iter().copied().map(ad).collect()
    }

    #[test]
    fn the_first_three_that_are_not_dismissed() {
        let found = ads(&[1, 2, 3, 4, 5]);
        assert_eq!(chosen(&found, &[], |_| false), ads(&[1, 2, 3]));
        assert_eq!(chosen(&found, &[], |id| id == ad(2)), ads(&[1, 3, 4]));
        assert!(chosen(&[], &ads(&[1]), |_| false).is_empty());
    }

    #[test]
    fn the_address_chooses_among_what_was_found() {
        let found = ads(&[1, 2, 3, 4, 5]);
        assert_eq!(chosen(&found, &ads(&[5, 2, 9]), |id| id == ad(2)), ads(&[2, 5]));
        assert_eq!(chosen(&found, &ads(&[9]), |_| false), ads(&[1, 2, 3]));
    }

    #[test]
    fn one_more_and_one_less() {
        assert_eq!(toggled(&ads(&[1, 2]), ad(3)), ads(&[1, 2, 3]));
        assert_eq!(toggled(&ads(&[1, 2, 3]), ad(4)), ads(&[2, 3, 4]));
        assert_eq!(toggled(&ads(&[1, 2, 3]), ad(2)), ads(&[1, 3]));
        assert_eq!(toggled(&[], ad(1)), ads(&[1]));
    }

    #[test]
    fn the_address_is_read_as_it_is_written() {
        let some = ads(&[1, 2]);
        assert_eq!(from_address(Some(&in_address(&some))), some);
        assert!(from_address(None).is_empty());
        assert_eq!(from_address(Some("x,,00000000-0000-0000-0000-000000000001")), ads(&[1]));
    }
}
