//! The visible part of a long list, as arithmetic. Lengths are whole CSS pixels; every row has the same height.

use contract::JobannonceId;
use std::{collections::HashMap, ops::Range};

/// Rows drawn beyond each edge, so that a small scroll shows no gap.
const BEYOND_EDGE: usize = 6;

/// The rows to draw.
pub fn visible(scroll_top: u32, viewport: u32, row_height: u32, count: usize) -> Range<usize> {
    let first = rows_in(scroll_top, row_height);
    let shown = rows_in(viewport, row_height) + 2;
    let start = first.saturating_sub(BEYOND_EDGE).min(count);
    let end = (first + shown + BEYOND_EDGE).min(count);
    start..end.max(start)
}

/// How far down `rows` rows reach.
pub fn height_of(rows: usize, row_height: u32) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX).saturating_mul(row_height)
}

fn rows_in(length: u32, row_height: u32) -> usize {
    usize::try_from(length / row_height.max(1)).unwrap_or(usize::MAX)
}

/// Where to scroll after the list changed, so that the first visible row that is still there stays where it is.
pub fn anchored(before: &[JobannonceId], after: &[JobannonceId], scroll_top: u32, row_height: u32) -> u32 {
    let first = rows_in(scroll_top, row_height);
    if first == 0 {
        return scroll_top;
    }
    let places: HashMap<JobannonceId, usize> = after.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    let stayed = before.iter().enumerate().skip(first).find_map(|(old, id)| Some((old, *places.get(id)?)));
    match stayed {
        Some((old, new)) => {
            scroll_top.saturating_add(height_of(new, row_height)).saturating_sub(height_of(old, row_height))
        }
        None => scroll_top,
    }
}

/// Where to scroll so that a row is wholly visible; `None` when it is.
pub fn revealed(row: usize, scroll_top: u32, viewport: u32, row_height: u32) -> Option<u32> {
    let top = height_of(row, row_height);
    if top < scroll_top {
        Some(top)
    } else if top + row_height > scroll_top + viewport {
        Some((top + row_height).saturating_sub(viewport))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn ads(numbers: &[u128]) -> Vec<JobannonceId> {
        numbers.iter().map(|n| JobannonceId::new(Uuid::from_u128(*n))).collect()
    }

    #[test]
    fn draws_what_can_be_seen_and_a_little_more() {
        assert_eq!(visible(0, 600, 80, 5_000), 0..15);
        assert_eq!(visible(8_000, 600, 80, 5_000), 94..115);
        assert_eq!(visible(0, 600, 80, 3), 0..3);
        assert_eq!(visible(99_999, 600, 80, 3), 3..3);
    }

    #[test]
    fn what_is_looked_at_stays_when_rows_above_it_go() {
        let before = ads(&[1, 2, 3, 4, 5]);
        assert_eq!(anchored(&before, &ads(&[3, 4, 5]), 160, 80), 0);
        assert_eq!(anchored(&before, &ads(&[1, 3, 4, 5]), 170, 80), 90);
        assert_eq!(anchored(&before, &ads(&[1, 2, 3, 4, 5, 6]), 170, 80), 170);
        assert_eq!(anchored(&before, &ads(&[9]), 170, 80), 170);
        assert_eq!(anchored(&before, &ads(&[2, 3]), 10, 80), 10, "at the top one stays at the top");
    }

    #[test]
    fn a_row_is_revealed_with_the_least_movement() {
        assert_eq!(revealed(0, 80, 400, 80), Some(0));
        assert_eq!(revealed(2, 80, 400, 80), None);
        assert_eq!(revealed(6, 80, 400, 80), Some(160));
    }
}
