//! Which ad comes before, after, or next to be handled.

use super::view::View;
use contract::JobannonceId;

/// Up or down the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the oldest.
    Up,
    /// Towards the newest.
    Down,
}

/// The ad beside `from` in a view; `last` is where the open ad was last seen in it, for when it has left.
pub fn beside(
    view: &View,
    from: Option<JobannonceId>,
    last: Option<(JobannonceId, usize)>,
    direction: Direction,
) -> Option<JobannonceId> {
    let end = view.len().checked_sub(1)?;
    let place = match (from.and_then(|from| view.place_of(from)), direction) {
        (Some(here), Direction::Up) => here.saturating_sub(1),
        (Some(here), Direction::Down) => (here + 1).min(end),
        (None, direction) => {
            let left = last.filter(|(id, _)| Some(*id) == from).map(|(_, place)| place);
            match (left, direction) {
                // What came after it stands in its place now.
                (Some(place), Direction::Down) => place.min(end),
                (Some(place), Direction::Up) => place.saturating_sub(1).min(end),
                (None, Direction::Down) => 0,
                (None, Direction::Up) => end,
            }
        }
    };
    view.id_at(place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn ad(number: u128) -> JobannonceId {
        JobannonceId::new(Uuid::from_u128(number))
    }

    #[test]
    fn an_ad_that_left_the_view_still_has_its_neighbours() {
        let view = View::of_numbers(&[1, 2, 4, 5]);
        let beside = |from, last, direction| beside(&view, from, last, direction);
        assert_eq!(beside(Some(ad(2)), None, Direction::Down), Some(ad(4)));
        assert_eq!(beside(Some(ad(5)), None, Direction::Down), Some(ad(5)), "stays at the end");
        assert_eq!(beside(Some(ad(1)), None, Direction::Up), Some(ad(1)));
        assert_eq!(beside(None, None, Direction::Up), Some(ad(5)));
        let last = Some((ad(3), 2));
        assert_eq!(beside(Some(ad(3)), last, Direction::Down), Some(ad(4)));
        assert_eq!(beside(Some(ad(3)), last, Direction::Up), Some(ad(2)));
        assert_eq!(beside(Some(ad(3)), Some((ad(3), 9)), Direction::Down), Some(ad(5)));
        assert_eq!(beside(Some(ad(9)), last, Direction::Down), Some(ad(1)));
        assert_eq!(super::beside(&View::default(), None, None, Direction::Down), None);
    }
}
