//! Days with nothing in them are missing from the service's answer; a series has every day.

use super::{holidays::DayOff, trend::weekly_sums};
use chrono::{Days, NaiveDate};
use contract::{copenhagen, jobannonce_behandling::StatistikElement};
use std::collections::HashMap;

/// Approvals of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The Danish date.
    pub date: NaiveDate,
    /// Approvals, zero or more.
    pub approved: i64,
    /// Approvals of this day and the six before it; `None` where not all of them are known.
    pub week: Option<i64>,
    /// Why nobody is expected to approve anything, on days when that is so.
    pub off: Option<DayOff>,
}

/// A period's days, all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Series {
    /// In the order of time; the last is today.
    pub days: Vec<Day>,
    /// Approvals in as many days before; `None` where they are not all known.
    pub before: Option<i64>,
}

impl Series {
    /// The `days` days that end with `today`, from an answer that covers the `asked` days that end with it.
    pub fn new(elements: &[StatistikElement], today: NaiveDate, days: u16, asked: u16) -> Self {
        let mut counted: HashMap<NaiveDate, i64> = HashMap::new();
        for element in elements {
            let date = copenhagen::date(element.godkendelses_dato.utc());
            *counted.entry(date).or_default() += i64::from(element.godkendte_jobannoncer).max(0);
        }
        let dates: Vec<NaiveDate> =
            (0..u64::from(asked.max(days))).rev().filter_map(|back| today.checked_sub_days(Days::new(back))).collect();
        let approved: Vec<i64> = dates.iter().map(|date| counted.get(date).copied().unwrap_or_default()).collect();
        let earlier = dates.len().saturating_sub(usize::from(days));
        let before = (earlier >= usize::from(days))
            .then(|| approved.iter().take(earlier).skip(earlier - usize::from(days)).sum());
        let days = dates.into_iter().zip(weekly_sums(&approved)).zip(approved).skip(earlier);
        let days = days.map(|((date, week), approved)| Day { date, approved, week, off: DayOff::of(date) });
        Self { days: days.collect(), before }
    }

    /// All approvals of the period.
    pub fn total(&self) -> i64 {
        self.days.iter().map(|day| day.approved).sum()
    }

    /// Most approvals of a day.
    pub fn largest(&self) -> i64 {
        self.days.iter().map(|day| day.approved).max().unwrap_or_default()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    fn element(date: &str, count: i32) -> StatistikElement {
        StatistikElement { godkendte_jobannoncer: count, godkendelses_dato: date.parse().unwrap() }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// So many on each day of a period that ends with a date, and none before it.
    pub fn series_of(today: &str, counts: &[i64]) -> Series {
        let today = day(today);
        let elements: Vec<_> = counts
            .iter()
            .rev()
            .enumerate()
            .map(|(back, count)| {
                let date = today - Days::new(u64::try_from(back).unwrap());
                element(&format!("{date}T12:00:00Z"), i32::try_from(*count).unwrap())
            })
            .collect();
        let days = u16::try_from(counts.len()).unwrap();
        Series::new(&elements, today, days, days * 2 + 6)
    }

    #[test]
    fn zero_days_are_filled_in_across_the_clock_change() {
        let elements = [element("2026-10-24T00:00:00+02:00", 5), element("2026-10-26T00:00:00+01:00", 2)];
        let series = Series::new(&elements, day("2026-10-26"), 4, 4);
        let read: Vec<(String, i64)> = series.days.iter().map(|day| (day.date.to_string(), day.approved)).collect();
        let expected = [("2026-10-23", 0), ("2026-10-24", 5), ("2026-10-25", 0), ("2026-10-26", 2)];
        assert_eq!(read, expected.map(|(date, count)| (date.to_owned(), count)));
        assert_eq!((series.total(), series.largest(), series.before), (7, 5, None));
        assert_eq!(series.days[0].off, None);
        assert_eq!(series.days[1].off, Some(DayOff::Weekend));
    }

    #[test]
    fn days_before_the_period_count_only_for_what_came_before_and_the_mean() {
        let elements = [
            element("2026-11-08T00:00:00+01:00", 100),
            element("2026-11-09T00:00:00+01:00", 3),
            element("2026-11-15T00:00:00+01:00", 4),
            element("2026-11-16T00:00:00+01:00", 7),
            element("2026-11-22T00:00:00+01:00", 1),
        ];
        let series = Series::new(&elements, day("2026-11-22"), 7, 14);
        assert_eq!((series.total(), series.before), (8, Some(7)));
        let weeks: Vec<_> = series.days.iter().map(|day| day.week).collect();
        assert_eq!(weeks, [11, 11, 11, 11, 11, 11, 8].map(Some));
    }

    #[test]
    fn what_is_not_known_is_not_made_up() {
        let series = Series::new(&[], day("2026-11-22"), 365, 366);
        assert_eq!((series.days.len(), series.before), (365, None));
        let first_known = series.days.iter().position(|day| day.week.is_some());
        assert_eq!(first_known, Some(5));
        // One that answers with less than it was asked for has no day less.
        assert_eq!(Series::new(&[], day("2026-11-22"), 9, 1).days.len(), 9);
    }
}
