//! The visible part of a long list, as arithmetic. Heights are in CSS pixels; every row has the same.

use contract::JobannonceId;
use std::{collections::HashMap, ops::Range};

/// Rows drawn beyond each edge, so that a small scroll shows no gap.
const BEYOND_EDGE: usize = 6;

/// The rows to draw.
pub fn visible(scroll_top: f64, viewport: f64, row_height: f64, count: usize) -> Range<usize> {
    let first = rows_in(scroll_top, row_height);
    let shown = rows_in(viewport, row_height) + 2;
    let start = first.saturating_sub(BEYOND_EDGE).min(count);
    let end = (first + shown + BEYOND_EDGE).min(count);
    start..end.max(start)
}

/// How far down `rows` rows reach.
pub fn height_of(rows: usize, row_height: f64) -> f64 {
    f64::from(u32::try_from(rows).unwrap_or(u32::MAX)) * row_height
}

/// Whole rows within `length` pixels.
fn rows_in(length: f64, row_height: f64) -> usize {
    // Counted by seconds: `Duration` is the standard library's checked way from a float to an integer.
    std::time::Duration::try_from_secs_f64((length / row_height).max(0.0))
        .ok()
        .and_then(|rows| usize::try_from(rows.as_secs()).ok())
        .unwrap_or(0)
}

/// Where to scroll after the list changed, so that the first visible row that is still there stays where it is.
pub fn anchored(before: &[JobannonceId], after: &[JobannonceId], scroll_top: f64, row_height: f64) -> f64 {
    let first = rows_in(scroll_top, row_height);
    if first == 0 {
        return scroll_top;
    }
    let places: HashMap<JobannonceId, usize> = after.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    let stayed = before.iter().enumerate().skip(first).find_map(|(old, id)| Some((old, *places.get(id)?)));
    match stayed {
        Some((old, new)) => (scroll_top + height_of(new, row_height) - height_of(old, row_height)).max(0.0),
        None => scroll_top,
    }
}

/// Where to scroll so that a row is wholly visible; `None` when it is.
pub fn revealed(row: usize, scroll_top: f64, viewport: f64, row_height: f64) -> Option<f64> {
    let top = height_of(row, row_height);
    if top < scroll_top {
        Some(top)
    } else if top + row_height > scroll_top + viewport {
        Some((top + row_height - viewport).max(0.0))
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
        assert_eq!(visible(0.0, 600.0, 80.0, 5_000), 0..15);
        assert_eq!(visible(8_000.0, 600.0, 80.0, 5_000), 94..115);
        assert_eq!(visible(0.0, 600.0, 80.0, 3), 0..3);
        assert_eq!(visible(99_999.0, 600.0, 80.0, 3), 3..3);
        assert_eq!(visible(f64::NAN, 600.0, 80.0, 3), 0..3);
    }

    #[test]
    fn what_is_looked_at_stays_when_rows_above_it_go() {
        let before = ads(&[1, 2, 3, 4, 5]);
        assert_eq!(anchored(&before, &ads(&[3, 4, 5]), 160.0, 80.0), 0.0);
        assert_eq!(anchored(&before, &ads(&[1, 3, 4, 5]), 170.0, 80.0), 90.0);
        assert_eq!(anchored(&before, &ads(&[1, 2, 3, 4, 5, 6]), 170.0, 80.0), 170.0);
        assert_eq!(anchored(&before, &ads(&[9]), 170.0, 80.0), 170.0);
        assert_eq!(anchored(&before, &ads(&[2, 3]), 10.0, 80.0), 10.0, "at the top one stays at the top");
    }

    #[test]
    fn a_row_is_revealed_with_the_least_movement() {
        assert_eq!(revealed(0, 80.0, 400.0, 80.0), Some(0.0));
        assert_eq!(revealed(2, 80.0, 400.0, 80.0), None);
        assert_eq!(revealed(6, 80.0, 400.0, 80.0), Some(160.0));
    }
}
