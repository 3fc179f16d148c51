//! CVR numbers. The contracts demand a character at most, so eight digits and modulus 11 are for people to be warned
//! by, never a reason to refuse.

use crate::feltregel::{self, FieldFault};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A company's number as somebody wrote it: not blank.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cvr(String);

/// What to tell a person about a number that is accepted all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CvrWarning {
    /// Not eight digits.
    NotEightDigits,
    /// Eight digits whose check sum does not hold: most likely a slip.
    CheckSum,
}

impl Cvr {
    /// Takes a number as it is written (MinLength 1).
    pub fn parse(text: &str) -> Result<Self, FieldFault> {
        feltregel::cvr_nummer(text).map(|()| Self(text.to_owned()))
    }

    /// What is suspicious about it.
    pub fn warning(&self) -> Option<CvrWarning> {
        let digits = self.0.trim();
        if digits.len() != WEIGHTS.len() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            Some(CvrWarning::NotEightDigits)
        } else if has_valid_check_sum(digits) {
            None
        } else {
            Some(CvrWarning::CheckSum)
        }
    }

    /// The number as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Cvr {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Weights of the check sum (Erhvervsstyrelsen).
const WEIGHTS: [u32; 8] = [2, 7, 6, 5, 4, 3, 2, 1];

/// Whether a text is eight digits whose check sum holds.
pub fn has_valid_check_sum(text: &str) -> bool {
    let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(10)).collect();
    digits.is_some_and(|digits| {
        digits.len() == WEIGHTS.len()
            && digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum::<u32>() % 11 == 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suspicious_number_is_warned_of_and_taken() {
        let warning = |text: &str| Cvr::parse(text).map(|cvr| cvr.warning());
        assert_eq!(warning("13748136"), Ok(None));
        assert_eq!(warning("24256791"), Ok(Some(CvrWarning::CheckSum)));
        for text in ["1374813", "DK13748136", "٢٤٢٥٦٧٩٠"] {
            assert_eq!(warning(text), Ok(Some(CvrWarning::NotEightDigits)), "{text}");
        }
        assert_eq!(warning(" "), Err(FieldFault::Missing));
    }

    #[test]
    fn known_numbers() {
        for valid in ["13748136", "24256790", "29190925"] {
            assert!(has_valid_check_sum(valid), "{valid}");
        }
        for invalid in ["24256791", "1374813", "137481360", "1374813a", ""] {
            assert!(!has_valid_check_sum(invalid), "{invalid}");
        }
    }
}
