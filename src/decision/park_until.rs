//! The usual times to set an ad aside, as minutes from now.

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
    let seconds = morning.map_or(24 * 60 * 60, |morning| (morning.with_timezone(&Utc) - now).num_seconds());
    (seconds + 59).div_euclid(60).max(1)
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
    fn the_others_are_plain() {
        let now: Tidspunkt = "2026-11-21T12:00:00+01:00".parse().unwrap();
        assert_eq!(Preset::EVERY.map(|preset| preset.minutes(now)), [15, 60, 240, 21 * 60]);
    }
}
