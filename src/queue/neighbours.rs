//! Which ad comes before, after, or next to be handled.

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
    fn the_next_to_handle_goes_round() {
        let list = [ad(1), ad(2), ad(3), ad(4)];
        let free = |id| id == ad(1) || id == ad(3);
        assert_eq!(next_to_handle(&list, Some(ad(2)), free), Some(ad(3)));
        assert_eq!(next_to_handle(&list, Some(ad(3)), free), Some(ad(1)));
        assert_eq!(next_to_handle(&list, Some(ad(1)), |id| id == ad(1)), None);
        assert_eq!(next_to_handle(&list, Some(ad(9)), free), Some(ad(1)));
    }
}
