//! Numbers, and the form of a word that goes with one.

use crate::locales::Language::{self, Danish, English};
use std::time::Duration;

/// What stands between thousands, and before decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Points {
    pub thousands: char,
    pub decimals: char,
}

/// As they are written in the language that is spoken.
pub(super) fn points() -> Points {
    points_in(Language::current())
}

const fn points_in(language: Language) -> Points {
    match language {
        Danish => Points { thousands: '.', decimals: ',' },
        English => Points { thousands: ',', decimals: '.' },
    }
}

/// Of one thing, or of any other number of things: Danish and English have these two forms of a word.
pub fn plural<T>(number: i64, one: T, many: T) -> T {
    if number == 1 { one } else { many }
}

/// `12.345`, `12,345`
pub fn integer(number: i64) -> String {
    let Points { thousands, .. } = points();
    let digits = number.unsigned_abs().to_string();
    let mut written = String::from(if number < 0 { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(thousands);
        }
        written.push(digit);
    }
    written
}

/// How many there are: `12.345`, `12,345`.
pub fn count(count: usize) -> String {
    integer(i64::try_from(count).unwrap_or(i64::MAX))
}

/// `12,3`, `12.3`, of a number that is not negative.
pub fn one_decimal(number: f64) -> String {
    one_decimal_in(Language::current(), number)
}

/// `12,3` whatever the console speaks: for files, which Danish Excel is to read as numbers.
pub fn danish_decimal(number: f64) -> String {
    one_decimal_in(Danish, number)
}

fn one_decimal_in(language: Language, number: f64) -> String {
    // By way of `Duration`, the standard library's checked step from a float to an integer: formatting a float
    // would put 11 kB into the bundle.
    let tenths = Duration::try_from_secs_f64(number * 10.0 + 0.5).map_or(0, |tenths| tenths.as_secs());
    format!("{}{}{}", tenths / 10, points_in(language).decimals, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_numbers() {
        assert_eq!(integer(1_234_567), "1.234.567");
        assert_eq!(integer(-999), "-999");
        assert_eq!(one_decimal(12.34), "12,3");
        assert_eq!(one_decimal(0.96), "1,0");
        assert_eq!(one_decimal(f64::NAN), "0,0");
    }

    #[test]
    fn english_numbers() {
        English.speak();
        assert_eq!(integer(1_234_567), "1,234,567");
        assert_eq!(integer(-1_204), "-1,204");
        assert_eq!(count(999), "999");
        assert_eq!(one_decimal(172.94), "172.9");
        assert_eq!(danish_decimal(172.94), "172,9");
    }

    #[test]
    fn one_and_many() {
        assert_eq!([-1, 0, 1, 2, 11, 21].map(|number| plural(number, 'o', 'm')), ['m', 'm', 'o', 'm', 'm', 'm']);
    }
}
