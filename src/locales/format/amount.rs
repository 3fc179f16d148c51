//! Amounts: money, per cent, hours.

use super::{
    integer,
    number::{Points, points},
    plural,
};
use crate::locales::Language::{self, Danish, English};
use std::time::Duration;

/// Stands for a number that cannot be read aloud: no number at all, or of more than fifteen digits.
const UNREADABLE: &str = "–";

/// Whole part with its sign, and hundredths. By way of `Duration`, as [`one_decimal`](super::one_decimal) goes.
fn parts(number: f64) -> Option<(String, u64)> {
    const MOST: u64 = 100_000_000_000_000_000;
    let hundredths = Duration::try_from_secs_f64(number.abs() * 100.0 + 0.5).ok()?.as_secs();
    let whole = i64::try_from(hundredths / 100).ok().filter(|_| hundredths < MOST)?;
    let sign = if number < 0.0 && hundredths > 0 { "-" } else { "" };
    Some((format!("{sign}{}", integer(whole)), hundredths % 100))
}

/// `12`, `12,5`, `11,54`, `-1.200`; `12.5`, `-1,200`: two decimals at most.
pub fn decimal(number: f64) -> String {
    let Points { decimals, .. } = points();
    match parts(number) {
        None => UNREADABLE.to_owned(),
        Some((whole, 0)) => whole,
        Some((whole, rest)) if rest % 10 == 0 => format!("{whole}{decimals}{}", rest / 10),
        Some((whole, rest)) => format!("{whole}{decimals}{rest:02}"),
    }
}

/// `9.800 kr.`, `180,50 kr.`; `DKK 9,800`, `DKK 180.50`
pub fn kroner(amount: f64) -> String {
    let Points { decimals, .. } = points();
    let amount = match parts(amount) {
        None => return UNREADABLE.to_owned(),
        Some((whole, 0)) => whole,
        Some((whole, rest)) => format!("{whole}{decimals}{rest:02}"),
    };
    match Language::current() {
        Danish => format!("{amount} kr."),
        English => format!("DKK {amount}"),
    }
}

/// `9,6 %`, `9.6%`
pub fn percent(share: f64) -> String {
    let space = match Language::current() {
        Danish => " ",
        English => "",
    };
    format!("{}{space}%", decimal(share))
}

/// `1 time`, `12,5 timer`; `1 hour`, `12.5 hours`
pub fn hours(hours: f64) -> String {
    let (one, many) = match Language::current() {
        Danish => ("time", "timer"),
        English => ("hour", "hours"),
    };
    let hours = decimal(hours);
    let form = plural(i64::from(hours == "1"), one, many);
    format!("{hours} {form}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_amounts() {
        for (number, as_decimal, as_kroner) in [
            (0.0, "0", "0 kr."),
            (9_800.0, "9.800", "9.800 kr."),
            (180.25, "180,25", "180,25 kr."),
            (180.5, "180,5", "180,50 kr."),
            (11.54, "11,54", "11,54 kr."),
            (0.05, "0,05", "0,05 kr."),
            (1_234_567.999, "1.234.568", "1.234.568 kr."),
            (-1_200.5, "-1.200,5", "-1.200,50 kr."),
            (-0.001, "0", "0 kr."),
            (f64::NAN, "–", "–"),
            (f64::INFINITY, "–", "–"),
            (1e15, "–", "–"),
            (1e300, "–", "–"),
        ] {
            assert_eq!((decimal(number).as_str(), kroner(number).as_str()), (as_decimal, as_kroner), "{number}");
        }
    }

    #[test]
    fn english_amounts() {
        English.speak();
        for (number, as_decimal, as_kroner) in [
            (9_800.0, "9,800", "DKK 9,800"),
            (180.5, "180.5", "DKK 180.50"),
            (-1_204.25, "-1,204.25", "DKK -1,204.25"),
            (f64::NAN, "–", "–"),
        ] {
            assert_eq!((decimal(number).as_str(), kroner(number).as_str()), (as_decimal, as_kroner), "{number}");
        }
    }

    #[test]
    fn shares_and_hours() {
        assert_eq!(percent(9.6), "9,6 %");
        assert_eq!([1.0, 12.5, 0.0].map(hours), ["1 time", "12,5 timer", "0 timer"]);
        English.speak();
        assert_eq!(percent(9.6), "9.6%");
        assert_eq!([1.0, 12.5, 0.0].map(hours), ["1 hour", "12.5 hours", "0 hours"]);
    }
}
