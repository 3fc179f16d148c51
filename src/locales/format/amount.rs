//! Amounts: money, per cent, hours.

use super::integer;
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

/// `12`, `12,5`, `11,54`, `-1.200`: two decimals at most.
pub fn decimal(number: f64) -> String {
    match parts(number) {
        None => UNREADABLE.to_owned(),
        Some((whole, 0)) => whole,
        Some((whole, rest)) if rest % 10 == 0 => format!("{whole},{}", rest / 10),
        Some((whole, rest)) => format!("{whole},{rest:02}"),
    }
}

/// `9.800 kr.`, `180,50 kr.`
pub fn kroner(amount: f64) -> String {
    match parts(amount) {
        None => UNREADABLE.to_owned(),
        Some((whole, 0)) => format!("{whole} kr."),
        Some((whole, rest)) => format!("{whole},{rest:02} kr."),
    }
}

/// `9,6 %`
pub fn percent(share: f64) -> String {
    format!("{} %", decimal(share))
}

/// `1 time`, `12,5 timer`
pub fn hours(hours: f64) -> String {
    match decimal(hours) {
        one if one == "1" => "1 time".to_owned(),
        hours => format!("{hours} timer"),
    }
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
    fn shares_and_hours() {
        assert_eq!(percent(9.6), "9,6 %");
        assert_eq!((hours(1.0), hours(12.5), hours(0.0)), ("1 time".into(), "12,5 timer".into(), "0 timer".into()));
    }
}
