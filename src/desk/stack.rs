//! Which ads lie drawn on the desk: the open one, those that come next, and the one before.

use contract::JobannonceId;

/// Most ads drawn at once.
const MOST: usize = 6;

/// The ads to keep drawn: the open one first, then what is likely to be opened next, then the one before. Nothing is
/// kept twice.
pub fn wanted(
    open: Option<JobannonceId>,
    picked: &[JobannonceId],
    neighbours: &[JobannonceId],
    before: Option<JobannonceId>,
) -> Vec<JobannonceId> {
    let all = open.into_iter().chain(picked.iter().copied()).chain(before).chain(neighbours.iter().copied());
    let mut wanted = Vec::with_capacity(MOST);
    for ad in all {
        if wanted.len() < MOST && !wanted.contains(&ad) {
            wanted.push(ad);
        }
    }
    wanted
}

/// The ad to go on with, of those that are `picked`, the best first: the best that lies here, for it can be read at once. What is
/// picked may have changed since it was read ahead: when the line breaks, colleagues are no longer known to look at any.
pub fn next(picked: &[JobannonceId], is_here: impl Fn(JobannonceId) -> bool) -> Option<JobannonceId> {
    picked.iter().find(|ad| is_here(**ad)).or(picked.first()).copied()
}

/// Places for drawn ads: some more than are kept, for what is opened before there is time to tidy.
pub const PLACES: usize = MOST + 2;

/// What is drawn, each ad in a place of its own for as long as it is drawn: an element that the page moves loses focus
/// and scrolling.
pub type Drawn = [Option<JobannonceId>; PLACES];

/// What is drawn when another ad is opened, before there is time to tidy: nothing is taken away or drawn that need
/// not be.
pub fn at_once(drawn: &Drawn, open: Option<JobannonceId>) -> Option<Drawn> {
    let open = open.filter(|open| !drawn.contains(&Some(*open)))?;
    let mut more = *drawn;
    let place = more.iter().position(Option::is_none).unwrap_or(PLACES - 1);
    if let Some(place) = more.get_mut(place) {
        *place = Some(open);
    }
    Some(more)
}

/// `drawn` one step nearer to what is `wanted`: what is no longer wanted goes, and one ad more is drawn. A key that is
/// pressed meanwhile waits for the drawing of one ad at most.
pub fn step(drawn: &Drawn, wanted: &[JobannonceId]) -> Drawn {
    let mut new = wanted.iter().copied().find(|ad| !drawn.contains(&Some(*ad)));
    drawn.map(|ad| ad.filter(|ad| wanted.contains(ad)).or_else(|| new.take()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn ad(number: u128) -> JobannonceId {
        JobannonceId::new(Uuid::from_u128(number))
    }

    /// Ads in their places, by number; 0 is an empty place.
    fn drawn(numbers: [u128; PLACES]) -> Drawn {
        numbers.map(|number| (number > 0).then(|| ad(number)))
    }

    #[test]
    fn one_goes_on_with_what_can_be_read_at_once() {
        let picked = [ad(1), ad(2), ad(3)];
        assert_eq!(next(&picked, |_| true), Some(ad(1)));
        assert_eq!(next(&picked, |one| one != ad(1)), Some(ad(2)));
        assert_eq!(next(&picked, |_| false), Some(ad(1)), "nothing is here: the best is awaited");
        assert_eq!(next(&[], |_| true), None);
    }

    #[test]
    fn the_open_ad_what_comes_next_and_the_one_before() {
        let wanted = wanted(Some(ad(1)), &[ad(2), ad(3)], &[ad(2), ad(9)], Some(ad(7)));
        assert_eq!(wanted, [ad(1), ad(2), ad(3), ad(7), ad(9)]);
        let many: Vec<_> = (2..20).map(ad).collect();
        assert_eq!(super::wanted(Some(ad(1)), &many, &[], None).len(), MOST);
        assert_eq!(super::wanted(None, &[], &[], None), []);
    }

    #[test]
    fn what_stays_keeps_its_place_and_one_ad_is_drawn_at_a_time() {
        let wanted = [ad(1), ad(4), ad(5)];
        let first = step(&drawn([1, 2, 3, 0, 0, 0, 0, 0]), &wanted);
        assert_eq!(first, drawn([1, 4, 0, 0, 0, 0, 0, 0]));
        let second = step(&first, &wanted);
        assert_eq!(second, drawn([1, 4, 5, 0, 0, 0, 0, 0]));
        assert_eq!(step(&second, &wanted), second, "and then it is done");
        assert_eq!(step(&second, &[ad(5), ad(4), ad(1)]), second);
        assert_eq!(step(&second, &[]), drawn([0; PLACES]));
    }

    #[test]
    fn opening_a_drawn_ad_draws_nothing() {
        let before = drawn([1, 0, 2, 0, 0, 0, 0, 0]);
        assert_eq!(at_once(&before, Some(ad(2))), None);
        assert_eq!(at_once(&before, None), None);
        assert_eq!(at_once(&before, Some(ad(3))), Some(drawn([1, 3, 2, 0, 0, 0, 0, 0])));
        let full = drawn([1, 2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(at_once(&full, Some(ad(9))), Some(drawn([1, 2, 3, 4, 5, 6, 7, 9])));
    }
}
