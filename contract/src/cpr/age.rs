//! How old a citizen is, by her CPR number.

use super::Cpr;
use chrono::{Datelike, NaiveDate};

/// The day of birth. The seventh digit tells the century (cpr.dk, "Personnummeret i CPR"): 0–3 the 1900s; 4 and 9
/// the 2000s up to the year 36, else the 1900s; 5–8 the 2000s up to the year 57, else the 1800s. `None` for
/// `0000000000`.
fn born(cpr: &Cpr) -> Option<NaiveDate> {
    let digits = cpr.in_full();
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<u32>().ok();
    let (day, month, year) = (number(0, 2)?, number(2, 4)?, number(4, 6)?);
    let century = match (number(6, 7)?, year) {
        (0..=3, _) | (4 | 9, 37..) => 1900,
        (4 | 9, _) | (5..=8, ..=57) => 2000,
        _ => 1800,
    };
    let year = i32::try_from(century + year).ok()?;
    // The contracts accept 29 February in every year; who was "born" on it turns a year older on 1 March.
    let (month, day) = if (month, day) == (2, 29) && !is_leap(year) { (3, 1) } else { (month, day) };
    NaiveDate::from_ymd_opt(year, month, day)
}

fn is_leap(year: i32) -> bool {
    NaiveDate::from_ymd_opt(year, 2, 29).is_some()
}

/// Full years on a day; negative before birth.
pub fn age_on(cpr: &Cpr, day: NaiveDate) -> i32 {
    let Some(born) = born(cpr) else { return 0 };
    let before_birthday = (day.month(), day.day()) < (born.month(), born.day());
    day.year() - born.year() - i32::from(before_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn born_on(cpr: &str) -> String {
        born(&Cpr::parse(cpr).unwrap()).map(|day| day.to_string()).unwrap_or_default()
    }

    #[test]
    fn the_seventh_digit_tells_the_century() {
        for (cpr, expected) in [
            ("0101000000", "1900-01-01"),
            ("3112993999", "1999-12-31"),
            ("0101364000", "2036-01-01"),
            ("0101374000", "1937-01-01"),
            ("0101369000", "2036-01-01"),
            ("0101379000", "1937-01-01"),
            ("0101575000", "2057-01-01"),
            ("0101585000", "1858-01-01"),
            ("0101008000", "2000-01-01"),
            ("0101998000", "1899-01-01"),
            ("2902004000", "2000-02-29"),
            ("2902010000", "1901-03-01"),
            ("0000000000", ""),
        ] {
            assert_eq!(born_on(cpr), expected);
        }
    }

    #[test]
    fn a_year_older_on_the_birthday() {
        let age = |cpr: &str, day: &str| age_on(&Cpr::parse(cpr).unwrap(), day.parse().unwrap());
        assert_eq!(age("2111611234", "2026-11-20"), 64);
        assert_eq!(age("2111611234", "2026-11-21"), 65);
        assert_eq!(age("2902084000", "2026-02-28"), 17);
        assert_eq!(age("2902084000", "2026-03-01"), 18);
        assert_eq!(age("0101575000", "2026-11-21"), -31);
    }
}
