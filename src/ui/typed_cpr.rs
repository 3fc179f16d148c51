//! A CPR number as people type it.

use crate::locales::citizen as text;
use contract::Cpr;

/// Digits of a CPR number.
const DIGITS: usize = 10;

/// Why what was typed is no CPR number. Never repeats it: it may be one with a slip in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CprFault {
    /// Nothing was typed.
    Missing,
    /// There are other characters than digits, spaces and hyphens.
    NotDigits,
    /// So many digits, and not ten.
    WrongLength(usize),
    /// It does not begin with a day and a month.
    NoDate,
}

impl CprFault {
    /// In words.
    pub fn words(self) -> String {
        match self {
            Self::Missing => text::cpr_missing().to_owned(),
            Self::NotDigits => text::cpr_not_digits().to_owned(),
            Self::WrongLength(digits) if digits < DIGITS => text::cpr_too_short(digits),
            Self::WrongLength(digits) => text::cpr_too_long(digits),
            Self::NoDate => text::cpr_no_date().to_owned(),
        }
    }
}

/// Reads a number; spaces and hyphens may stand anywhere in it.
pub fn typed_cpr(typed: &str) -> Result<Cpr, CprFault> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let digits: String = typed.chars().filter(|c| !is_between(*c)).collect();
    if digits.is_empty() {
        Err(CprFault::Missing)
    } else if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        Err(CprFault::NotDigits)
    } else if digits.len() != DIGITS {
        Err(CprFault::WrongLength(digits.len()))
    } else {
        Cpr::parse(&digits).map_err(|_| CprFault::NoDate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_however_it_is_set() {
        for typed in ["0101651234", "010165-1234", " 010165 1234\t", "01 01 65 – 1234", "010165\u{a0}1234"] {
            assert_eq!(typed_cpr(typed).map(|cpr| cpr.in_full().to_owned()), Ok("0101651234".to_owned()), "{typed}");
        }
    }

    #[test]
    fn what_is_none_is_told_without_being_repeated() {
        for (typed, fault) in [
            ("", CprFault::Missing),
            (" - ", CprFault::Missing),
            ("010165-123", CprFault::WrongLength(9)),
            ("010165-12345", CprFault::WrongLength(11)),
            ("Bent Aagaard", CprFault::NotDigits),
            ("010165-123x", CprFault::NotDigits),
            ("٠١٠١٦٥١٢٣٤", CprFault::NotDigits),
            ("3102651234", CprFault::NoDate),
            ("0113651234", CprFault::NoDate),
        ] {
            assert_eq!(typed_cpr(typed), Err(fault), "{typed}");
            assert!(!fault.words().contains("0165"), "{fault:?}");
        }
    }
}
