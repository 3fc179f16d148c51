//! CPR numbers that are nobody's.

use crate::demo::random::Random;
use chrono::{Datelike, NaiveDate};
use contract::Cpr;

/// Weights of the check sum that most numbers keep (cpr.dk).
const WEIGHTS: [u32; 10] = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// Whether the check sum holds, as it does not for any invented person's.
pub fn has_check_sum(cpr: &Cpr) -> bool {
    let digits = cpr.in_full().chars().filter_map(|digit| digit.to_digit(10));
    digits.zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum::<u32>() % 11 == 0
}

/// The birthday that a number tells; `None` for a day that is not in the calendar. Its seventh digit tells the century.
pub fn birthday(cpr: &Cpr) -> Option<NaiveDate> {
    let number = |from: usize, length: usize| cpr.in_full().get(from..from + length)?.parse::<u32>().ok();
    let (day, month, year, seventh) = (number(0, 2)?, number(2, 2)?, number(4, 2)?, number(6, 1)?);
    let century = match (seventh, year) {
        (0..=3, _) | (4 | 9, 37..) => 1900,
        (4 | 9, _) | (_, ..=57) => 2000,
        _ => 1800,
    };
    NaiveDate::from_ymd_opt(i32::try_from(century + year).ok()?, month, day)
}

/// A number for somebody born on a day, whose last digit is even for a woman.
pub fn invent(born: NaiveDate, female: bool, random: &mut Random) -> Option<Cpr> {
    // Enough tries: ten of eleven numbers fail the check sum.
    (0..50).find_map(|_| {
        let seventh = if born.year() < 2000 { random.between(0, 3) } else { random.between(4, 9) };
        let last = random.between(0, 4) * 2 + i64::from(!female);
        let text = format!("{}{seventh}{:02}{last}", born.format("%d%m%y"), random.between(0, 99));
        Cpr::parse(&text).ok().filter(|cpr| !has_check_sum(cpr))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seventh_digit_tells_the_century() {
        for (cpr, born) in [
            ("0201650123", "1965-01-02"),
            ("0201369123", "2036-01-02"),
            ("0201379123", "1937-01-02"),
            ("0201144123", "2014-01-02"),
            ("0201575123", "2057-01-02"),
            ("0201588123", "1858-01-02"),
        ] {
            assert_eq!(birthday(&Cpr::parse(cpr).unwrap()), born.parse().ok(), "{cpr}");
        }
        assert_eq!(birthday(&Cpr::parse("2902010123").unwrap()), None);
        assert_eq!(birthday(&Cpr::parse("0000000000").unwrap()), None);
    }

    #[test]
    fn the_check_sum_is_cpr_s() {
        // The example that the CPR office explains modulus 11 with.
        assert!(has_check_sum(&Cpr::parse("0707614285").unwrap()));
        assert!(!has_check_sum(&Cpr::parse("0707614286").unwrap()));
    }

    #[test]
    fn an_invented_number_tells_the_birthday_it_was_made_for() {
        let mut random = Random::of(1, "cpr", 0);
        for born in ["1958-03-09", "1999-12-31", "2000-01-02", "2008-11-30"] {
            let born = born.parse().unwrap();
            for female in [false, true] {
                let cpr = invent(born, female, &mut random).unwrap();
                assert_eq!((birthday(&cpr), has_check_sum(&cpr)), (Some(born), false));
                assert_eq!(cpr.in_full().ends_with(['0', '2', '4', '6', '8']), female);
            }
        }
    }
}
