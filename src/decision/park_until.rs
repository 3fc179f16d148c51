//! Until when to set an ad aside, as minutes from now: the usual times, and one that was typed.

use crate::locales::decision as text;
use chrono::{DateTime, Days, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Copenhagen;
use contract::Tidspunkt;

/// A usual time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// A quarter of an hour.
    Quarter,
    /// An hour.
    Hour,
    /// Later today: four hours.
    Later,
    /// Tomorrow at nine, Danish time.
    TomorrowMorning,
}

impl Preset {
    /// In the order of their digits.
    pub const EVERY: [Self; 4] = [Self::Quarter, Self::Hour, Self::Later, Self::TomorrowMorning];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quarter => text::park_quarter(),
            Self::Hour => text::park_hour(),
            Self::Later => text::park_later(),
            Self::TomorrowMorning => text::park_tomorrow(),
        }
    }

    /// Minutes from `now`, at least 1; the parking never ends before its time.
    pub fn minutes(self, now: Tidspunkt) -> i64 {
        match self {
            Self::Quarter => 15,
            Self::Hour => 60,
            Self::Later => 240,
            Self::TomorrowMorning => until_morning(now.utc()),
        }
    }
}

const MORNING: NaiveTime = match NaiveTime::from_hms_opt(9, 0, 0) {
    Some(nine) => nine,
    None => NaiveTime::MIN,
};

fn until_morning(now: DateTime<Utc>) -> i64 {
    let tomorrow = now.with_timezone(&Copenhagen).date_naive().checked_add_days(Days::new(1));
    // Nine in the morning is never skipped or doubled by the change of clocks.
    let morning = tomorrow.and_then(|day| Copenhagen.from_local_datetime(&day.and_time(MORNING)).earliest());
    morning.map_or(24 * 60, |morning| minutes_to(morning.to_utc(), now)).max(1)
}

/// Minutes from `now` to a Danish date and time as the browser's field gives them: `2026-11-23T09:00`, with or without
/// seconds. Not positive when it is over; `None` when it cannot be read.
pub fn minutes_until(typed: &str, now: Tidspunkt) -> Option<i64> {
    let end: Tidspunkt = typed.parse().ok()?;
    Some(minutes_to(end.utc(), now.utc()))
}

/// Whole minutes that end no earlier than `end`.
fn minutes_to(end: DateTime<Utc>, now: DateTime<Utc>) -> i64 {
    let millis = (end - now).num_milliseconds();
    millis.div_euclid(60_000) + i64::from(millis.rem_euclid(60_000) > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tomorrow_at_nine_whatever_the_clocks_do() {
        let ends = |now: &str| {
            let now: Tidspunkt = now.parse().unwrap();
            let minutes = Preset::TomorrowMorning.minutes(now);
            let end = now.utc() + chrono::TimeDelta::minutes(minutes);
            end.with_timezone(&Copenhagen).format("%d-%m %H:%M").to_string()
        };
        assert_eq!(ends("2026-11-21T12:00:00+01:00"), "22-11 09:00");
        assert_eq!(ends("2026-11-21T00:30:00+01:00"), "22-11 09:00");
        assert_eq!(ends("2026-11-21T23:59:30+01:00"), "22-11 09:00", "never a moment too early");
        assert_eq!(ends("2026-03-28T16:00:00+01:00"), "29-03 09:00", "the night is an hour short");
        assert_eq!(ends("2026-10-24T16:00:00+02:00"), "25-10 09:00", "the night is an hour long");
    }

    #[test]
    fn a_time_of_ones_own_is_danish_and_never_a_moment_too_early() {
        let now: Tidspunkt = "2026-11-21T12:00:30+01:00".parse().unwrap();
        for (typed, minutes) in [
            ("2026-11-21T12:01", Some(1)),
            ("2026-11-21T12:10", Some(10)),
            ("2026-11-21T12:10:30", Some(10)),
            ("2026-11-21T12:10:31", Some(11)),
            ("2026-11-21T12:00", Some(0)),
            ("2026-11-21T11:00", Some(-60)),
            ("2026-11-22T09:00", Some(21 * 60)),
            ("2027-04-01T12:00:30", Some((131 * 24 - 1) * 60)),
            ("", None),
            ("2026-11-21", None),
            ("2026-11-31T12:00", None),
            ("2026-11-21T25:00", None),
            ("2026-11-21T12", None),
            ("i morgen", None),
        ] {
            assert_eq!(minutes_until(typed, now), minutes, "{typed}");
        }
        let night: Tidspunkt = "2026-10-24T12:00:00+02:00".parse().unwrap();
        assert_eq!(minutes_until("2026-10-25T12:00", night), Some(25 * 60), "the night is an hour long");
        assert_eq!(minutes_until("9999-12-31T23:59", now).map(|minutes| minutes > i64::from(i32::MAX)), Some(true));
    }

    #[test]
    fn the_others_are_plain() {
        let now: Tidspunkt = "2026-11-21T12:00:00+01:00".parse().unwrap();
        assert_eq!(Preset::EVERY.map(|preset| preset.minutes(now)), [15, 60, 240, 21 * 60]);
    }
}
