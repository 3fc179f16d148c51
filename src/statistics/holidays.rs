//! Danish public holidays and weekends, on which nobody is expected to approve anything.

use crate::locales::statistics as text;
use chrono::{Datelike, NaiveDate};

/// A public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    /// Nytårsdag.
    NewYear,
    /// Skærtorsdag.
    MaundyThursday,
    /// Langfredag.
    GoodFriday,
    /// Påskedag.
    Easter,
    /// 2. påskedag.
    EasterMonday,
    /// Store bededag, a holiday until 2023.
    PrayerDay,
    /// Kristi himmelfartsdag.
    Ascension,
    /// Pinsedag.
    Pentecost,
    /// 2. pinsedag.
    WhitMonday,
    /// Juledag.
    Christmas,
    /// 2. juledag.
    SecondChristmasDay,
}

/// The last year that had Store bededag (lov nr. 214 of 6 March 2023).
const LAST_PRAYER_DAY: i32 = 2023;

/// The holiday on a date.
pub fn holiday(date: NaiveDate) -> Option<Holiday> {
    match (date.month(), date.day()) {
        (1, 1) => Some(Holiday::NewYear),
        (12, 25) => Some(Holiday::Christmas),
        (12, 26) => Some(Holiday::SecondChristmasDay),
        // The others lie between 19 March and 14 June.
        (3..=6, _) => of_easter(date),
        _ => None,
    }
}

fn of_easter(date: NaiveDate) -> Option<Holiday> {
    let easter = computus::gregorian(date.year()).ok()?;
    let easter = NaiveDate::from_ymd_opt(easter.year, easter.month, easter.day)?;
    match date.signed_duration_since(easter).num_days() {
        -3 => Some(Holiday::MaundyThursday),
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::Easter),
        1 => Some(Holiday::EasterMonday),
        26 if date.year() <= LAST_PRAYER_DAY => Some(Holiday::PrayerDay),
        39 => Some(Holiday::Ascension),
        49 => Some(Holiday::Pentecost),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    }
}

impl Holiday {
    /// Its name.
    pub fn words(self) -> &'static str {
        match self {
            Self::NewYear => text::new_year(),
            Self::MaundyThursday => text::maundy_thursday(),
            Self::GoodFriday => text::good_friday(),
            Self::Easter => text::easter(),
            Self::EasterMonday => text::easter_monday(),
            Self::PrayerDay => text::prayer_day(),
            Self::Ascension => text::ascension(),
            Self::Pentecost => text::pentecost(),
            Self::WhitMonday => text::whit_monday(),
            Self::Christmas => text::christmas(),
            Self::SecondChristmasDay => text::second_christmas_day(),
        }
    }
}

/// Why a day is off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOff {
    /// A Saturday or a Sunday that is no holiday.
    Weekend,
    /// A holiday, on whichever day of the week.
    Holiday(Holiday),
}

impl DayOff {
    /// Whether a date is off, and why.
    pub fn of(date: NaiveDate) -> Option<Self> {
        let weekend = || (date.weekday().num_days_from_monday() >= 5).then_some(Self::Weekend);
        holiday(date).map(Self::Holiday).or_else(weekend)
    }

    /// What it is called.
    pub fn words(self) -> &'static str {
        match self {
            Self::Weekend => text::weekend(),
            Self::Holiday(holiday) => holiday.words(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(year: i32) -> Vec<(String, Holiday)> {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        first
            .iter_days()
            .take_while(|date| date.year() == year)
            .filter_map(|date| Some((date.format("%m-%d").to_string(), holiday(date)?)))
            .collect()
    }

    #[test]
    fn the_holidays_of_2026() {
        let expected = [
            ("01-01", Holiday::NewYear),
            ("04-02", Holiday::MaundyThursday),
            ("04-03", Holiday::GoodFriday),
            ("04-05", Holiday::Easter),
            ("04-06", Holiday::EasterMonday),
            ("05-14", Holiday::Ascension),
            ("05-24", Holiday::Pentecost),
            ("05-25", Holiday::WhitMonday),
            ("12-25", Holiday::Christmas),
            ("12-26", Holiday::SecondChristmasDay),
        ];
        assert_eq!(of(2026), expected.map(|(date, holiday)| (date.to_owned(), holiday)));
    }

    #[test]
    fn store_bededag_was_the_fourth_friday_after_easter_until_2023() {
        assert!(of(2023).contains(&("05-05".to_owned(), Holiday::PrayerDay)));
        assert_eq!(of(2024).len(), 10);
    }

    #[test]
    fn earliest_and_latest_easter() {
        assert!(of(2008).contains(&("03-20".to_owned(), Holiday::MaundyThursday)));
        assert!(of(2038).contains(&("06-14".to_owned(), Holiday::WhitMonday)));
    }

    #[test]
    fn weekends_are_off_too_and_a_holiday_keeps_its_name() {
        for (date, expected) in [
            ("2026-11-20", None),
            ("2026-11-21", Some("weekend")),
            ("2026-11-22", Some("weekend")),
            ("2026-11-23", None),
            ("2026-12-25", Some("juledag")),
            ("2026-12-26", Some("2. juledag")),
        ] {
            assert_eq!(DayOff::of(date.parse().unwrap()).map(DayOff::words), expected, "{date}");
        }
    }
}
