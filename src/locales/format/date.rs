//! Days and times of day.

use crate::locales::Language::{self, Danish, English};
use chrono::{Datelike, NaiveDate, Timelike};
use contract::{Tidspunkt, copenhagen};

const DANISH_MONTHS: [&str; 12] = [
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
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DANISH_WEEKDAYS: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
const ENGLISH_WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn nth(names: &[&'static str], number: u32) -> &'static str {
    usize::try_from(number).ok().and_then(|index| names.get(index)).copied().unwrap_or_default()
}

fn month(date: NaiveDate, language: Language) -> &'static str {
    let months = match language {
        Danish => &DANISH_MONTHS,
        English => &ENGLISH_MONTHS,
    };
    nth(months, date.month0())
}

/// `fredag`, `Friday`
pub fn weekday(date: NaiveDate) -> &'static str {
    let weekdays = match Language::current() {
        Danish => &DANISH_WEEKDAYS,
        English => &ENGLISH_WEEKDAYS,
    };
    nth(weekdays, date.weekday().num_days_from_monday())
}

fn long_date_in(language: Language, date: NaiveDate) -> String {
    format!("{} {}", day_and_month_in(language, date), date.year())
}

fn day_and_month_in(language: Language, date: NaiveDate) -> String {
    let dot = match language {
        Danish => ".",
        English => "",
    };
    format!("{}{dot} {}", date.day(), month(date, language))
}

/// `25. juni 2021`, `25 June 2021`
pub fn long_date(date: NaiveDate) -> String {
    long_date_in(Language::current(), date)
}

/// `25. juni`, `25 June`
pub fn day_and_month(date: NaiveDate) -> String {
    day_and_month_in(Language::current(), date)
}

/// `20/11`
pub fn short_date(date: NaiveDate) -> String {
    format!("{}/{}", date.day(), date.month())
}

/// `fre. 20/11`, `Fri 20 Nov`
pub fn short_weekday_and_date(date: NaiveDate) -> String {
    let weekday = first_three(weekday(date));
    match Language::current() {
        Danish => format!("{weekday}. {}", short_date(date)),
        English => format!("{weekday} {} {}", date.day(), short_month(date)),
    }
}

/// `nov.`, `maj`; `Nov`
pub fn short_month(date: NaiveDate) -> String {
    let language = Language::current();
    let name = month(date, language);
    let short = first_three(name);
    if short == name || language == English { short } else { format!("{short}.") }
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
/// year when it is another. `yesterday 10:42`, `tomorrow 09:00`, `25 June 10:42`.
pub fn moment(at: Tidspunkt, now: Tidspunkt) -> String {
    let (date, today) = (copenhagen::date(at.utc()), copenhagen::date(now.utc()));
    let clock = clock(at);
    let (yesterday, tomorrow) = match Language::current() {
        Danish => ("i går", "i morgen"),
        English => ("yesterday", "tomorrow"),
    };
    let day = match (date - today).num_days() {
        0 => return clock,
        -1 => yesterday.to_owned(),
        1 => tomorrow.to_owned(),
        _ if date.year() == today.year() => day_and_month(date),
        _ => long_date(date),
    };
    format!("{day} {clock}")
}

/// `25. juni 2021`, `25 June 2021`
pub fn date_of(at: Tidspunkt) -> String {
    long_date(copenhagen::date(at.utc()))
}

/// `25. juni 2021` whatever the console speaks: for e-mails, which are Danish.
pub fn danish_date_of(at: Tidspunkt) -> String {
    long_date_in(Danish, copenhagen::date(at.utc()))
}

/// `25. juni 2021 kl. 10:42`, `25 June 2021 at 10:42`, whatever day it is now: for what is printed.
pub fn date_and_clock(at: Tidspunkt) -> String {
    let o_clock = match Language::current() {
        Danish => "kl.",
        English => "at",
    };
    format!("{} {o_clock} {}", date_of(at), clock(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Tidspunkt {
        text.parse().unwrap()
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn moments_name_the_day_only_where_it_is_another() {
        let now = at("2026-11-21T12:00:00+01:00");
        for (time, danish, english) in [
            ("2026-11-21T10:42:00+01:00", "10:42", "10:42"),
            ("2026-11-20T16:05:00+01:00", "i går 16:05", "yesterday 16:05"),
            ("2026-11-22T09:00:00+01:00", "i morgen 09:00", "tomorrow 09:00"),
            ("2026-06-25T10:42:00+02:00", "25. juni 10:42", "25 June 10:42"),
            ("2021-06-25T10:42:00+02:00", "25. juni 2021 10:42", "25 June 2021 10:42"),
            ("2026-11-20T23:30:00Z", "00:30", "00:30"),
        ] {
            for (language, expected) in [(Danish, danish), (English, english)] {
                language.speak();
                assert_eq!(moment(at(time), now), expected);
            }
        }
    }

    #[test]
    fn short_dates() {
        let short = || [5, 9].map(|month| short_month(date(&format!("2026-0{month}-01"))));
        assert_eq!(short_weekday_and_date(date("2026-11-21")), "lør. 21/11");
        assert_eq!(short(), ["maj", "sep."]);
        English.speak();
        assert_eq!(short_weekday_and_date(date("2026-11-20")), "Fri 20 Nov");
        assert_eq!(short(), ["May", "Sep"]);
    }

    #[test]
    fn long_dates_and_what_is_printed() {
        let time = at("2026-11-20T09:05:00Z");
        assert_eq!((date_of(time).as_str(), weekday(date("2026-11-20"))), ("20. november 2026", "fredag"));
        assert_eq!(date_and_clock(time), "20. november 2026 kl. 10:05");
        English.speak();
        assert_eq!((date_of(time).as_str(), weekday(date("2026-11-20"))), ("20 November 2026", "Friday"));
        assert_eq!(date_and_clock(time), "20 November 2026 at 10:05");
        assert_eq!(danish_date_of(time), "20. november 2026");
    }
}
