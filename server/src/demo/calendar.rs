//! Danish working days, and how people write dates.

use super::random::Random;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use contract::copenhagen;

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

/// `25. juni 2026`
pub fn written(date: NaiveDate) -> String {
    format!("{} {}", day_and_month(date), date.year())
}

/// `25. juni`
pub fn day_and_month(date: NaiveDate) -> String {
    let month = usize::try_from(date.month0()).unwrap_or_default();
    format!("{}. {}", date.day(), MONTHS.get(month).unwrap_or(&""))
}

/// `mandag`
pub fn weekday(date: NaiveDate) -> &'static str {
    let day = usize::try_from(date.weekday().num_days_from_monday()).unwrap_or_default();
    WEEKDAYS.get(day).unwrap_or(&"")
}

/// A date so many days later (or earlier, below zero).
pub fn later(date: NaiveDate, days: i64) -> NaiveDate {
    date.checked_add_signed(TimeDelta::days(days)).unwrap_or(date)
}

/// The first of the month after so many months.
pub fn first_of_month(date: NaiveDate, months: u32) -> NaiveDate {
    let moved = date.checked_add_months(chrono::Months::new(months)).unwrap_or(date);
    moved.with_day(1).unwrap_or(moved)
}

/// Whether offices are open: neither a weekend nor a public holiday.
pub fn is_working_day(date: NaiveDate) -> bool {
    date.weekday().num_days_from_monday() < 5 && !is_holiday(date)
}

/// The working day on or after a date.
pub fn working_day_from(date: NaiveDate) -> NaiveDate {
    date.iter_days().take(14).find(|day| is_working_day(*day)).unwrap_or(date)
}

/// The last `count` working days up to and with a date, latest first.
pub fn working_days_before(date: NaiveDate, count: usize) -> Vec<NaiveDate> {
    (0..)
        .map_while(|back| date.checked_sub_days(Days::new(back)))
        .filter(|day| is_working_day(*day))
        .take(count)
        .collect()
}

fn is_holiday(date: NaiveDate) -> bool {
    let after_easter = (date - easter(date.year())).num_days();
    // Skærtorsdag, langfredag, 2. påskedag, Kristi himmelfartsdag, 2. pinsedag.
    [-3, -2, 1, 39, 50].contains(&after_easter)
        || matches!((date.month(), date.day()), (1, 1) | (6, 5) | (12, 24..=26 | 31))
}

/// Easter Sunday (the Gregorian computus of Meeus, Jones and Butcher).
fn easter(year: i32) -> NaiveDate {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moon = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let month = (golden + 11 * epact + 22 * sunday) / 451;
    let days = epact + sunday - 7 * month + 114;
    let part = |number: i32| u32::try_from(number).unwrap_or(1);
    NaiveDate::from_ymd_opt(year, part(days / 31), part(days % 31 + 1)).unwrap_or_default()
}

/// An instant on a Danish day, at so many minutes after midnight and a random second.
pub fn at_minute(date: NaiveDate, minute: i64, random: &mut Random) -> DateTime<Utc> {
    let clock = NaiveTime::MIN + TimeDelta::minutes(minute) + TimeDelta::seconds(random.between(0, 59));
    // .NET counts in 100 nanoseconds.
    copenhagen::instant(date.and_time(clock)) + TimeDelta::nanoseconds(random.between(0, 9_999_999) * 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn dates_as_people_write_them() {
        assert_eq!(written(date("2026-06-25")), "25. juni 2026");
        assert_eq!(weekday(date("2026-06-25")), "torsdag");
        assert_eq!(first_of_month(date("2026-12-31"), 2), date("2027-02-01"));
    }

    #[test]
    fn offices_close_on_weekends_and_holidays() {
        for closed in ["2026-04-02", "2026-04-06", "2026-05-14", "2026-05-25", "2025-06-05", "2026-12-25", "2026-06-27"]
        {
            assert!(!is_working_day(date(closed)), "{closed}");
        }
        for open in ["2026-04-01", "2026-04-07", "2026-05-01", "2026-12-23"] {
            assert!(is_working_day(date(open)), "{open}");
        }
        assert_eq!(working_day_from(date("2026-04-02")), date("2026-04-07"));
        assert_eq!(working_days_before(date("2026-04-07"), 2), [date("2026-04-07"), date("2026-04-01")]);
    }
}
