//! What is typed in a field, read: days, the time of the day, whole numbers, identifiers.

use chrono::{Datelike, NaiveDate, NaiveTime};
use std::str::FromStr;

/// Reads a day: `22-11-2026`, with whatever stands between the numbers, a year of two digits, or the year first.
pub fn day(typed: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = typed.trim().split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let century = match year.len() {
        4 => 0,
        2 => 2000,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(century + year.parse::<i32>().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A day as it stands in a field: `22-11-2026`.
pub fn in_field(day: NaiveDate) -> String {
    format!("{:02}-{:02}-{}", day.day(), day.month(), day.year())
}

/// Reads a time of the day: `9:30`, `09.30`, `0930`, or the hour alone.
pub fn clock(typed: &str) -> Option<NaiveTime> {
    let typed = typed.trim();
    let (hour, minute) = match typed.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        None if typed.len() == 4 => typed.split_at_checked(2)?,
        None => (typed, "00"),
        Some(_) => return None,
    };
    let number = |text: &str| if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None };
    NaiveTime::from_hms_opt(number(hour)?, number(minute)?, 0)
}

/// Reads a number or an identifier; `Ok(None)` of a blank field, and `Err` of anything else.
pub fn optional<T: FromStr>(typed: &str) -> Result<Option<T>, T::Err> {
    let typed = typed.trim();
    if typed.is_empty() { Ok(None) } else { typed.parse().map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_however_it_is_set() {
        for typed in ["22-11-2026", " 22/11 2026", "22.11.26", "22 11 2026", "2026-11-22", "22. 11. 2026"] {
            assert_eq!(day(typed), NaiveDate::from_ymd_opt(2026, 11, 22), "{typed}");
        }
        for wrong in
            ["", "22-11", "31-11-2026", "22-13-2026", "22-11-202", "i går", "22112026", "1-2-3-4", "２２-11-2026"]
        {
            assert_eq!(day(wrong), None, "{wrong}");
        }
        let first = NaiveDate::from_ymd_opt(2026, 1, 2).unwrap();
        assert_eq!(in_field(first), "02-01-2026");
        assert_eq!(day(&in_field(first)), Some(first));
    }

    #[test]
    fn a_time_is_read_however_it_is_set() {
        for (typed, hour, minute) in
            [("9:30", 9, 30), ("09.30", 9, 30), ("0930", 9, 30), (" 9 ", 9, 0), ("23:59", 23, 59)]
        {
            assert_eq!(clock(typed), NaiveTime::from_hms_opt(hour, minute, 0), "{typed}");
        }
        for wrong in ["", "9:3", "24:00", "9:60", "kl. 9", "9:30:00", "+9", "930", "æøåæ"] {
            assert_eq!(clock(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_blank_field_is_no_number_and_no_fault() {
        assert_eq!(optional::<i32>(" "), Ok(None));
        assert_eq!(optional::<i32>(" -3 "), Ok(Some(-3)));
        assert!(optional::<i32>("3,5").is_err() && optional::<i32>("99999999999").is_err());
    }
}
