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

/// What is drawn when another ad is opened, before there is time to tidy: nothing is taken away or drawn that need
/// not be.
pub fn at_once(drawn: &[JobannonceId], open: Option<JobannonceId>) -> Option<Vec<JobannonceId>> {
    let open = open.filter(|open| !drawn.contains(open))?;
    Some(drawn.iter().copied().chain([open]).collect())
}

/// `drawn` brought to what is `wanted`: what stays keeps its place, since an element that is moved loses focus and
/// scrolling.
pub fn tidied(drawn: &[JobannonceId], wanted: &[JobannonceId]) -> Vec<JobannonceId> {
    let kept = drawn.iter().filter(|ad| wanted.contains(ad));
    let new = wanted.iter().filter(|ad| !drawn.contains(ad));
    kept.chain(new).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn ad(number: u128) -> JobannonceId {
        JobannonceId::new(Uuid::from_u128(number))
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
    fn what_stays_is_not_moved() {
        let drawn = [ad(1), ad(2), ad(3)];
        assert_eq!(tidied(&drawn, &[ad(3), ad(4), ad(1)]), [ad(1), ad(3), ad(4)]);
        assert_eq!(tidied(&drawn, &[ad(2), ad(1), ad(3)]), drawn);
    }

    #[test]
    fn opening_a_drawn_ad_draws_nothing() {
        let drawn = [ad(1), ad(2)];
        assert_eq!(at_once(&drawn, Some(ad(2))), None);
        assert_eq!(at_once(&drawn, None), None);
        assert_eq!(at_once(&drawn, Some(ad(3))), Some(vec![ad(1), ad(2), ad(3)]));
    }
}
