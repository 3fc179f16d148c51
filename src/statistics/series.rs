//! Days with nothing in them are missing from the service's answer; a series has every day.

use chrono::NaiveDate;
use contract::{Tidspunkt, copenhagen, jobannonce_behandling::StatistikElement};
use std::collections::HashMap;

/// Approvals of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The Danish date.
    pub date: NaiveDate,
    /// Approvals, zero or more.
    pub approved: i64,
}

/// Every day of the period of `days` days that ends with today's, newest first.
pub fn every_day(elements: &[StatistikElement], now: Tidspunkt, days: u16) -> Vec<Day> {
    let mut approved: HashMap<NaiveDate, i64> = HashMap::new();
    for element in elements {
        let date = copenhagen::date(element.godkendelses_dato.utc());
        *approved.entry(date).or_default() += i64::from(element.godkendte_jobannoncer);
    }
    let today = copenhagen::date(now.utc());
    today
        .iter_days()
        .rev()
        .take(usize::from(days))
        .map(|date| Day { date, approved: approved.get(&date).copied().unwrap_or_default() })
        .collect()
}

/// All approvals of a series.
pub fn total(days: &[Day]) -> i64 {
    days.iter().map(|day| day.approved).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_days_are_filled_in_across_the_clock_change() {
        let element = |date: &str, count| StatistikElement {
            godkendte_jobannoncer: count,
            godkendelses_dato: date.parse().unwrap(),
        };
        let elements = [element("2026-10-24T00:00:00+02:00", 5), element("2026-10-26T00:00:00+01:00", 2)];
        let days = every_day(&elements, "2026-10-26T10:00:00+01:00".parse().unwrap(), 4);
        let read: Vec<(String, i64)> = days.iter().map(|day| (day.date.to_string(), day.approved)).collect();
        let expected = [("2026-10-26", 2), ("2026-10-25", 0), ("2026-10-24", 5), ("2026-10-23", 0)];
        assert_eq!(read, expected.map(|(date, count)| (date.to_owned(), count)));
        assert_eq!(total(&days), 7);
    }
}
