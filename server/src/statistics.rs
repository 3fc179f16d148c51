//! Counting approvals by Danish date (domain.md 6.5).

use contract::{Tidspunkt, copenhagen, jobannonce_behandling::StatistikElement};

/// When a period of days begins that ends with today.
pub fn period_start(now: Tidspunkt, days: u16) -> Tidspunkt {
    copenhagen::midnight(copenhagen::first_day_of_period(now.utc(), days.into())).into()
}

/// Approvals, oldest first, counted per Danish date. A date is given as its midnight; dates without are left out.
pub fn per_date(approvals: impl IntoIterator<Item = Tidspunkt>) -> Vec<StatistikElement> {
    let mut elements: Vec<StatistikElement> = Vec::new();
    for at in approvals {
        let date = Tidspunkt::from(copenhagen::midnight(copenhagen::date(at.utc())));
        match elements.last_mut() {
            Some(element) if element.godkendelses_dato == date => element.godkendte_jobannoncer += 1,
            _ => elements.push(StatistikElement { godkendte_jobannoncer: 1, godkendelses_dato: date }),
        }
    }
    elements
}

/// The average over all days of a period.
pub fn per_day(approvals: i32, days: u16) -> f64 {
    f64::from(approvals) / f64::from(days.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(times: &[&str]) -> Vec<(String, i32)> {
        per_date(times.iter().map(|at| at.parse().unwrap()))
            .into_iter()
            .map(|element| (element.godkendelses_dato.to_string(), element.godkendte_jobannoncer))
            .collect()
    }

    #[test]
    fn days_are_danish_also_when_the_clock_changes() {
        // 25 hours long, from 22:00 UTC to 23:00 UTC.
        assert_eq!(
            counted(&["2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z", "2026-10-25T23:00:00Z"]),
            [("2026-10-25T00:00:00.0000000+02:00".into(), 2), ("2026-10-26T00:00:00.0000000+01:00".into(), 1),]
        );
        // 23 hours long, from 23:00 UTC to 22:00 UTC.
        assert_eq!(
            counted(&["2026-03-28T22:59:59Z", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z"]),
            [("2026-03-28T00:00:00.0000000+01:00".into(), 1), ("2026-03-29T00:00:00.0000000+01:00".into(), 2),]
        );
    }

    #[test]
    fn a_period_counts_today() {
        let start = |days| period_start("2026-10-26T10:00:00Z".parse().unwrap(), days).to_string();
        assert_eq!(start(1), "2026-10-26T00:00:00.0000000+01:00");
        assert_eq!(start(2), "2026-10-25T00:00:00.0000000+02:00");
    }

    #[test]
    fn the_average_is_over_all_days() {
        assert!((per_day(7, 14) - 0.5).abs() < f64::EPSILON);
    }
}
