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

/// The row beside `from`; the first (or last) one when `from` is not in the list. Stays at the ends.
pub fn neighbour(list: &[JobannonceId], from: Option<JobannonceId>, direction: Direction) -> Option<JobannonceId> {
    let here = from.and_then(|from| list.iter().position(|id| *id == from));
    match (here, direction) {
        (Some(here), Direction::Up) => list.get(here.saturating_sub(1)).copied(),
        (Some(here), Direction::Down) => list.get(here + 1).or_else(|| list.last()).copied(),
        (None, Direction::Down) => list.first().copied(),
        (None, Direction::Up) => list.last().copied(),
    }
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

/// The first ad after `from` that `can_handle`, going round past the end; never `from` itself.
pub fn next_to_handle(
    list: &[JobannonceId],
    from: Option<JobannonceId>,
    can_handle: impl Fn(JobannonceId) -> bool,
) -> Option<JobannonceId> {
    let start = from.and_then(|from| list.iter().position(|id| *id == from)).map_or(0, |here| here + 1);
    let (before, after) = list.split_at(start.min(list.len()));
    after.iter().chain(before).copied().find(|id| Some(*id) != from && can_handle(*id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn ad(number: u128) -> JobannonceId {
        JobannonceId::new(Uuid::from_u128(number))
    }

    #[test]
    fn neighbours_stop_at_the_ends() {
        let list = [ad(1), ad(2), ad(3)];
        assert_eq!(neighbour(&list, Some(ad(2)), Direction::Down), Some(ad(3)));
        assert_eq!(neighbour(&list, Some(ad(3)), Direction::Down), Some(ad(3)));
        assert_eq!(neighbour(&list, Some(ad(1)), Direction::Up), Some(ad(1)));
        assert_eq!(neighbour(&list, None, Direction::Down), Some(ad(1)));
        assert_eq!(neighbour(&[], None, Direction::Down), None);
    }

    #[test]
    fn an_ad_that_left_the_view_still_has_its_neighbours() {
        let view = View::of_numbers(&[1, 2, 4, 5]);
        let beside = |from, last, direction| beside(&view, from, last, direction);
        assert_eq!(beside(Some(ad(2)), None, Direction::Down), Some(ad(4)));
        assert_eq!(beside(Some(ad(5)), None, Direction::Down), Some(ad(5)));
        let last = Some((ad(3), 2));
        assert_eq!(beside(Some(ad(3)), last, Direction::Down), Some(ad(4)));
        assert_eq!(beside(Some(ad(3)), last, Direction::Up), Some(ad(2)));
        assert_eq!(beside(Some(ad(3)), Some((ad(3), 9)), Direction::Down), Some(ad(5)));
        assert_eq!(beside(Some(ad(9)), last, Direction::Down), Some(ad(1)));
        assert_eq!(super::beside(&View::default(), None, None, Direction::Down), None);
    }

    #[test]
    fn the_next_to_handle_goes_round() {
        let list = [ad(1), ad(2), ad(3), ad(4)];
        let free = |id| id == ad(1) || id == ad(3);
        assert_eq!(next_to_handle(&list, Some(ad(2)), free), Some(ad(3)));
        assert_eq!(next_to_handle(&list, Some(ad(3)), free), Some(ad(1)));
        assert_eq!(next_to_handle(&list, Some(ad(1)), |id| id == ad(1)), None);
        assert_eq!(next_to_handle(&list, Some(ad(9)), free), Some(ad(1)));
    }
}
