//! Danish wall-clock time. The one place that knows the zone.

use chrono::{
    DateTime, Datelike, Days, FixedOffset, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta,
    TimeZone, Utc,
};
use chrono_tz::Europe::Copenhagen;

/// The instant at which Danish clocks show `local`. The doubled autumn hour is taken as its first; an hour that
/// spring skips as the same distance after the jump.
pub fn instant(local: NaiveDateTime) -> DateTime<Utc> {
    match Copenhagen.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.to_utc(),
        LocalResult::None => {
            let before = local - TimeDelta::hours(1);
            Copenhagen
                .from_local_datetime(&before)
                .earliest()
                .map_or_else(|| local.and_utc(), |at| (at + TimeDelta::hours(1)).to_utc())
        }
    }
}

/// What Danish clocks show at an instant.
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Copenhagen).naive_local()
}

/// The Danish calendar date at an instant.
pub fn date(at: DateTime<Utc>) -> NaiveDate {
    local(at).date()
}

/// The instant at which a Danish day begins.
pub fn midnight(date: NaiveDate) -> DateTime<Utc> {
    instant(date.and_time(NaiveTime::MIN))
}

/// The first of the `days` Danish days that end with (and count) the one of `now`.
pub fn first_day_of_period(now: DateTime<Utc>, days: u64) -> NaiveDate {
    let today = date(now);
    today.checked_sub_days(Days::new(days.saturating_sub(1))).unwrap_or(today)
}

/// The same instant with the Danish offset, as the services write it.
pub fn with_offset(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    let offset = Copenhagen.offset_from_utc_datetime(&at.naive_utc()).fix();
    // Until 1893 the zone has seconds; the wire has none.
    let whole_minutes = offset.local_minus_utc() / 60 * 60;
    let local = at.with_timezone(&FixedOffset::east_opt(whole_minutes).unwrap_or(offset));
    // Four digits are all that the wire has for a year.
    if local.year() > 9999 { at.fixed_offset() } else { local }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(text: &str) -> String {
        instant(text.parse().unwrap()).to_rfc3339()
    }

    #[test]
    fn clock_changes_of_2026() {
        assert_eq!(clock("2026-03-29T01:59:00"), "2026-03-29T00:59:00+00:00");
        assert_eq!(clock("2026-03-29T02:30:00"), "2026-03-29T01:30:00+00:00");
        assert_eq!(clock("2026-03-29T03:00:00"), "2026-03-29T01:00:00+00:00");
        assert_eq!(clock("2026-10-25T02:30:00"), "2026-10-25T00:30:00+00:00");
        assert_eq!(clock("2026-10-25T03:00:00"), "2026-10-25T02:00:00+00:00");
    }

    #[test]
    fn an_instant_survives_an_offset_with_seconds() {
        let at: DateTime<Utc> = "1013-02-01T09:00:00Z".parse().unwrap();
        assert_eq!(with_offset(at).to_rfc3339(), "1013-02-01T09:53:00+00:53");
        assert_eq!(with_offset(at), at);
    }

    #[test]
    fn the_last_hour_of_the_last_year_stays_in_it() {
        let at: DateTime<Utc> = "9999-12-31T23:30:00Z".parse().unwrap();
        assert_eq!(with_offset(at).to_rfc3339(), "9999-12-31T23:30:00+00:00");
        assert_eq!(crate::Tidspunkt::from(at).to_string().parse(), Ok(crate::Tidspunkt::from(at)));
    }

    #[test]
    fn a_danish_day_begins_at_danish_midnight() {
        let date_of = |text: &str| date(text.parse().unwrap()).to_string();
        assert_eq!(date_of("2026-07-01T22:00:00Z"), "2026-07-02");
        assert_eq!(date_of("2026-12-01T22:59:59Z"), "2026-12-01");
        assert_eq!(midnight("2026-07-02".parse().unwrap()).to_rfc3339(), "2026-07-01T22:00:00+00:00");
    }

    #[test]
    fn a_period_counts_today() {
        let now = "2026-11-21T12:00:00Z".parse().unwrap();
        assert_eq!(first_day_of_period(now, 1).to_string(), "2026-11-21");
        assert_eq!(first_day_of_period(now, 7).to_string(), "2026-11-15");
    }
}
