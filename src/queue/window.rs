//! The visible part of a long list, as arithmetic. Lengths are whole CSS pixels; every row has the same height.

use super::view::View;
use std::ops::Range;

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

/// Rows that are wholly visible; at least one.
pub fn whole_rows(viewport: u32, row_height: u32) -> usize {
    rows_in(viewport, row_height).max(1)
}

/// Pages that `rows` rows fill; at least one.
pub const fn pages(rows: usize, page_rows: usize) -> usize {
    if rows == 0 { 1 } else { rows.div_ceil(page_rows) }
}

/// The page that was asked for, from 1; the last one where there are not so many.
pub fn page(asked: Option<usize>, pages: usize) -> usize {
    asked.unwrap_or(1).clamp(1, pages.max(1))
}

/// How far to look for the row that was on top, where it and its neighbours have left.
const FURTHEST: usize = 200;

/// Where to scroll after the list changed, so that the first visible row that is still there stays where it is.
pub fn anchored(before: &View, after: &View, scroll_top: u32, row_height: u32) -> u32 {
    let first = rows_in(scroll_top, row_height);
    if first == 0 {
        return scroll_top;
    }
    let end = first.saturating_add(FURTHEST).min(before.len());
    let stayed = before.range(first.min(end)..end).into_iter().find_map(|(old, id)| Some((old, after.place_of(id)?)));
    match stayed {
        Some((old, new)) => {
            scroll_top.saturating_add(height_of(new, row_height)).saturating_sub(height_of(old, row_height))
        }
        None => scroll_top,
    }
}

/// Where to scroll so that a row is wholly visible, or its top where there is no room for all; `None` when it is.
pub fn revealed(row: usize, scroll_top: u32, viewport: u32, row_height: u32) -> Option<u32> {
    let top = height_of(row, row_height);
    if top < scroll_top {
        Some(top)
    } else if top + row_height > scroll_top + viewport {
        Some((top + row_height).saturating_sub(viewport).min(top)).filter(|to| *to != scroll_top)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ads(numbers: &[u128]) -> View {
        View::of_numbers(numbers)
    }

    #[test]
    fn pages_are_counted_from_one() {
        assert_eq!([0, 1, 50, 51].map(|rows| pages(rows, 50)), [1, 1, 1, 2]);
        assert_eq!([None, Some(0), Some(2), Some(9)].map(|asked| page(asked, 3)), [1, 1, 2, 3]);
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
        assert_eq!(revealed(2, 0, 60, 80), Some(160), "no room for all of it: its top");
        assert_eq!(revealed(2, 160, 60, 80), None);
    }
}
