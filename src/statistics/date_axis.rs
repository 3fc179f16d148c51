//! Which days the axis names, so that their names do not run into each other.

use crate::locales::format;
use chrono::{Datelike, NaiveDate, Weekday};

/// A day that the axis names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its place among the days.
    pub at: usize,
    /// Its name.
    pub name: String,
}

/// One way to name days, from the finest.
struct Way {
    /// Days from one name to the next, at least.
    apart: i64,
    /// Pixels that a name takes, with air.
    takes: i64,
    names: fn(NaiveDate) -> bool,
    name: fn(NaiveDate) -> String,
}

const WAYS: [Way; 5] = [
    Way { apart: 1, takes: 76, names: |_| true, name: format::short_weekday_and_date },
    Way { apart: 1, takes: 40, names: |_| true, name: format::short_date },
    Way { apart: 7, takes: 40, names: |date| date.weekday() == Weekday::Mon, name: format::short_date },
    Way { apart: 28, takes: 38, names: |date| date.day() == 1, name: month_or_year },
    Way { apart: 90, takes: 0, names: |date| date.day() == 1 && date.month0() % 3 == 0, name: month_or_year },
];

/// A new year is the more important name.
fn month_or_year(date: NaiveDate) -> String {
    if date.month() == 1 { date.year().to_string() } else { format::short_month(date) }
}

/// The days to name on an axis of so many pixels: as many as there is room for.
pub fn named(dates: &[NaiveDate], width: i64) -> Vec<Named> {
    let count = i64::try_from(dates.len()).unwrap_or(i64::MAX).max(1);
    let fits = |way: &&Way| way.apart.saturating_mul(width) >= way.takes.saturating_mul(count);
    let Some(way) = WAYS.iter().find(fits) else { return Vec::new() };
    let days = dates.iter().enumerate().filter(|(_, date)| (way.names)(**date));
    days.map(|(at, date)| Named { at, name: (way.name)(*date) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(days: usize, width: i64) -> Vec<String> {
        let last: NaiveDate = "2026-11-22".parse().unwrap();
        let mut dates: Vec<_> = last.iter_days().rev().take(days).collect();
        dates.reverse();
        named(&dates, width).into_iter().map(|named| named.name).collect()
    }

    #[test]
    fn as_many_as_there_is_room_for() {
        for (days, width, expected) in [
            (3, 300, vec!["fre. 20/11", "lør. 21/11", "søn. 22/11"]),
            (3, 150, vec!["20/11", "21/11", "22/11"]),
            (30, 300, vec!["26/10", "2/11", "9/11", "16/11"]),
            (90, 300, vec!["sep.", "okt.", "nov."]),
            (365, 300, vec!["2026", "apr.", "jul.", "okt."]),
            (0, 300, vec![]),
        ] {
            assert_eq!(names(days, width), expected, "{days} days in {width}");
        }
        assert_eq!(names(365, 1_000).len(), 12);
    }

    #[test]
    fn names_never_touch() {
        for days in 1..=366 {
            for width in [180, 320, 700, 1_100] {
                let count = i64::try_from(names(days, width).len()).unwrap();
                assert!(count == 0 || (count - 1) * 36 <= width, "{count} names of {days} days in {width}");
            }
        }
    }
}
