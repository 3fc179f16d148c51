//! How dates, times, durations and numbers are written in Danish. Times are Danish wall-clock time.

mod amount;
mod postal;

pub use amount::{decimal, hours, kroner, percent};
pub use postal::{address, person, phone};

use chrono::{Datelike, NaiveDate, Timelike};
use contract::{Tidspunkt, copenhagen};

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

fn month(date: NaiveDate) -> &'static str {
    usize::try_from(date.month0()).ok().and_then(|index| MONTHS.get(index)).copied().unwrap_or_default()
}

/// `fredag`
pub fn weekday(date: NaiveDate) -> &'static str {
    usize::try_from(date.weekday().num_days_from_monday())
        .ok()
        .and_then(|index| WEEKDAYS.get(index))
        .copied()
        .unwrap_or_default()
}

/// `25. juni 2021`
pub fn long_date(date: NaiveDate) -> String {
    format!("{}. {} {}", date.day(), month(date), date.year())
}

/// `25. juni`
pub fn day_and_month(date: NaiveDate) -> String {
    format!("{}. {}", date.day(), month(date))
}

/// `20/11`
pub fn short_date(date: NaiveDate) -> String {
    format!("{}/{}", date.day(), date.month())
}

/// `fre. 20/11`
pub fn short_weekday_and_date(date: NaiveDate) -> String {
    format!("{}. {}", first_three(weekday(date)), short_date(date))
}

/// `nov.`, `maj`
pub fn short_month(date: NaiveDate) -> String {
    let name = month(date);
    let short = first_three(name);
    if short == name { short } else { format!("{short}.") }
}

fn first_three(word: &str) -> String {
    word.chars().take(3).collect()
}

/// `10:42`
pub fn clock(at: Tidspunkt) -> String {
    let local = copenhagen::local(at.utc());
    format!("{:02}:{:02}", local.hour(), local.minute())
}

/// The time alone today, else with its day: `10:42`, `i går 10:42`, `i morgen 09:00`, `25. juni 10:42`, and the
/// year when it is another.
pub fn moment(at: Tidspunkt, now: Tidspunkt) -> String {
    let (date, today) = (copenhagen::date(at.utc()), copenhagen::date(now.utc()));
    let clock = clock(at);
    match (date - today).num_days() {
        0 => clock,
        -1 => format!("i går {clock}"),
        1 => format!("i morgen {clock}"),
        _ if date.year() == today.year() => format!("{} {clock}", day_and_month(date)),
        _ => format!("{} {clock}", long_date(date)),
    }
}

/// `25. juni 2021`
pub fn date_of(at: Tidspunkt) -> String {
    long_date(copenhagen::date(at.utc()))
}

/// `25. juni 2021 kl. 10:42`, whatever day it is now: for what is printed.
pub fn date_and_clock(at: Tidspunkt) -> String {
    format!("{} kl. {}", date_of(at), clock(at))
}

/// `12 min`, `2 t 5 min`, `3 dage`
pub fn duration(minutes: i64) -> String {
    let minutes = minutes.max(0);
    match minutes {
        0..60 => format!("{minutes} min"),
        60..1_440 if minutes % 60 == 0 => format!("{} t", minutes / 60),
        60..1_440 => format!("{} t {} min", minutes / 60, minutes % 60),
        1_440..2_880 => "1 dag".to_owned(),
        _ => format!("{} dage", integer(minutes / 1_440)),
    }
}

/// `12.345`
pub fn integer(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut written = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push('.');
        }
        written.push(digit);
    }
    if number < 0 { format!("-{written}") } else { written }
}

/// How many there are: `12.345`.
pub fn count(count: usize) -> String {
    integer(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Time left: `0:09`, `12:05`, `2 t 5 min`.
pub fn countdown(seconds: i64) -> String {
    match seconds.max(0) {
        seconds @ 0..3_600 => format!("{}:{:02}", seconds / 60, seconds % 60),
        seconds => duration(seconds / 60),
    }
}

/// `12,3`, of a number that is not negative.
pub fn one_decimal(number: f64) -> String {
    // By way of `Duration`, the standard library's checked step from a float to an integer: formatting a float
    // would put 11 kB into the bundle.
    let tenths = std::time::Duration::try_from_secs_f64(number * 10.0 + 0.5).map_or(0, |tenths| tenths.as_secs());
    format!("{},{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Tidspunkt {
        text.parse().unwrap()
    }

    #[test]
    fn moments_name_the_day_only_where_it_is_another() {
        let now = at("2026-11-21T12:00:00+01:00");
        for (time, expected) in [
            ("2026-11-21T10:42:00+01:00", "10:42"),
            ("2026-11-20T16:05:00+01:00", "i går 16:05"),
            ("2026-11-22T09:00:00+01:00", "i morgen 09:00"),
            ("2026-06-25T10:42:00+02:00", "25. juni 10:42"),
            ("2021-06-25T10:42:00+02:00", "25. juni 2021 10:42"),
            ("2026-11-20T23:30:00Z", "00:30"),
        ] {
            assert_eq!(moment(at(time), now), expected);
        }
    }

    #[test]
    fn short_dates() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(short_weekday_and_date(date("2026-11-21")), "lør. 21/11");
        assert_eq!([3, 5].map(|month| short_month(date(&format!("2026-0{month}-01")))), ["mar.", "maj"]);
    }

    #[test]
    fn durations() {
        for (minutes, expected) in
            [(-3, "0 min"), (59, "59 min"), (60, "1 t"), (125, "2 t 5 min"), (1_500, "1 dag"), (4_320, "3 dage")]
        {
            assert_eq!(duration(minutes), expected);
        }
    }

    #[test]
    fn time_left() {
        for (seconds, expected) in [(-3, "0:00"), (9, "0:09"), (725, "12:05"), (3_600, "1 t"), (7_530, "2 t 5 min")] {
            assert_eq!(countdown(seconds), expected);
        }
    }

    #[test]
    fn danish_numbers() {
        assert_eq!(integer(1_234_567), "1.234.567");
        assert_eq!(integer(-999), "-999");
        assert_eq!(one_decimal(12.34), "12,3");
        assert_eq!(one_decimal(0.96), "1,0");
        assert_eq!(one_decimal(f64::NAN), "0,0");
    }
}
