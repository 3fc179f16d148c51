//! CPR numbers, kept from going where they must not.
//!
//! A number has no `Serialize` and shows itself masked, so it reaches neither a URL, nor browser storage, nor a log
//! line unless code says so in words: [`Cpr::in_full`] for the eye and the wire. Bodies of the contract name
//! [`wire`] field by field.
//!
//! ```compile_fail
//! let cpr = contract::Cpr::parse("0101651234").unwrap();
//! serde_json::to_string(&cpr).unwrap();
//! ```

pub mod age;
pub mod in_text;

use std::fmt;
use thiserror::Error;

/// The contracts' pattern (Jobagent v1, CVWorkFlowService v1), anchored as XML Schema anchors it.
pub const PATTERN: &str = "^(((((0[1-9]|1[0-9]|2[0-9]|3[0-1])(01|03|05|07|08|10|12))|((0[1-9]|1[0-9]|2[0-9]|30)\
    (04|06|09|11))|((0[1-9]|1[0-9]|2[0-9])(02)))[0-9]{6})|0000000000)$";

/// A CPR number that follows the contracts' pattern: `DDMMYY` and four digits, no modulus 11, 29 February in every
/// year, and `0000000000` for "required but unknown".
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cpr(String);

/// A text that is no CPR number. Does not repeat the text, which may be one with a slip in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("Er ikke et CPR-nummer: skal være 10 cifre, DDMMÅÅ og fire til, uden bindestreg.")]
pub struct NotACpr;

impl Cpr {
    /// Checks a text. What people type (`010165-1234`) is for the console to tidy before.
    pub fn parse(text: &str) -> Result<Self, NotACpr> {
        if follows_pattern(text) { Ok(Self(text.to_owned())) } else { Err(NotACpr) }
    }

    /// The number that stands for "required but unknown": nobody has it.
    pub fn unknown() -> Self {
        Self(UNKNOWN.to_owned())
    }

    /// The ten digits. Only for a body or header of the contract, a database, and the screen on an explicit press.
    pub fn in_full(&self) -> &str {
        &self.0
    }
}

/// The number that stands for "required but unknown".
const UNKNOWN: &str = "0000000000";

/// Whether a text follows [`PATTERN`].
fn follows_pattern(text: &str) -> bool {
    if text.len() != 10 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let two = |from: usize| text.get(from..from + 2).and_then(|digits| digits.parse::<u8>().ok()).unwrap_or(0);
    let longest = match two(2) {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 29,
        _ => return text == UNKNOWN,
    };
    (1..=longest).contains(&two(0))
}

/// `010165-••••`, whatever was received.
fn masked(text: &str, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    match text.get(..6) {
        Some(date) if text.len() == 10 => write!(formatter, "{date}-••••"),
        _ => formatter.write_str("••••••-••••"),
    }
}

impl fmt::Display for Cpr {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        masked(&self.0, formatter)
    }
}

impl fmt::Debug for Cpr {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        masked(&self.0, formatter)
    }
}

/// A CPR number as a service sent it: masked like a checked one, but it may be anything.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct ReceivedCpr(String);

impl ReceivedCpr {
    /// The number, if it is one.
    pub fn checked(&self) -> Result<Cpr, NotACpr> {
        Cpr::parse(&self.0)
    }
}

impl From<Cpr> for ReceivedCpr {
    fn from(cpr: Cpr) -> Self {
        Self(cpr.0)
    }
}

impl fmt::Display for ReceivedCpr {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        masked(&self.0, formatter)
    }
}

impl fmt::Debug for ReceivedCpr {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        masked(&self.0, formatter)
    }
}

/// For members of the contract's bodies, named field by field: `#[serde(with = "cpr::wire")]`.
pub mod wire {
    use super::{Cpr, ReceivedCpr};
    use serde::{Deserialize, Deserializer, Serializer, de};

    /// What can stand in such a member.
    pub trait OnTheWire: Sized {
        /// Its digits.
        fn digits(&self) -> &str;
        /// From its digits; the error never repeats them.
        fn from_digits(digits: String) -> Option<Self>;
    }

    impl OnTheWire for Cpr {
        fn digits(&self) -> &str {
            &self.0
        }

        fn from_digits(digits: String) -> Option<Self> {
            Self::parse(&digits).ok()
        }
    }

    impl OnTheWire for ReceivedCpr {
        fn digits(&self) -> &str {
            &self.0
        }

        fn from_digits(digits: String) -> Option<Self> {
            Some(Self(digits))
        }
    }

    /// Writes the digits.
    pub fn serialize<S: Serializer>(cpr: &impl OnTheWire, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(cpr.digits())
    }

    /// Reads the digits.
    pub fn deserialize<'de, C: OnTheWire, D: Deserializer<'de>>(deserializer: D) -> Result<C, D::Error> {
        C::from_digits(String::deserialize(deserializer)?).ok_or_else(|| de::Error::custom(super::NotACpr))
    }

    /// For members that may be missing.
    pub mod option {
        use super::{Deserialize, Deserializer, OnTheWire, Serializer, de};

        /// Writes the digits or `null`.
        pub fn serialize<S: Serializer>(cpr: &Option<impl OnTheWire>, serializer: S) -> Result<S::Ok, S::Error> {
            match cpr {
                Some(cpr) => serializer.serialize_str(cpr.digits()),
                None => serializer.serialize_none(),
            }
        }

        /// Reads the digits; `null` and blank are `None`.
        pub fn deserialize<'de, C: OnTheWire, D: Deserializer<'de>>(deserializer: D) -> Result<Option<C>, D::Error> {
            let digits = Option::<String>::deserialize(deserializer)?.filter(|digits| !digits.trim().is_empty());
            digits
                .map(|digits| C::from_digits(digits).ok_or_else(|| de::Error::custom(crate::cpr::NotACpr)))
                .transpose()
        }
    }

    /// For lists.
    pub mod list {
        use super::{Deserialize, Deserializer, OnTheWire, Serializer, de};
        use serde::ser::SerializeSeq;

        /// Writes the digits of each.
        pub fn serialize<S: Serializer>(list: &[impl OnTheWire], serializer: S) -> Result<S::Ok, S::Error> {
            let mut sequence = serializer.serialize_seq(Some(list.len()))?;
            for cpr in list {
                sequence.serialize_element(cpr.digits())?;
            }
            sequence.end()
        }

        /// Reads the digits of each.
        pub fn deserialize<'de, C: OnTheWire, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<C>, D::Error> {
            let list = Vec::<String>::deserialize(deserializer)?.into_iter();
            list.map(|digits| C::from_digits(digits).ok_or_else(|| de::Error::custom(crate::cpr::NotACpr))).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pattern_and_nothing_stricter() {
        for valid in ["0101651234", "2902011234", "3112990000", "3006000000", "0000000000"] {
            assert!(Cpr::parse(valid).is_ok(), "{valid}");
        }
        for invalid in [
            "3102651234",
            "3104651234",
            "6101651234",
            "010165-1234",
            "0001651234",
            "0100651234",
            "0113651234",
            "3002651234",
            "010165123",
            "01016512345",
            "",
            "0000000001",
            "٠١٠١٦٥١٢٣٤",
            " 0101651234",
        ] {
            assert_eq!(Cpr::parse(invalid), Err(NotACpr), "{invalid}");
        }
    }

    #[test]
    fn shown_masked_however_it_is_written() {
        let cpr = Cpr::parse("0101651234").unwrap();
        assert_eq!(format!("{cpr} {cpr:?} {:?}", Some(&cpr)), "010165-•••• 010165-•••• Some(010165-••••)");
        let received = ReceivedCpr("010165-1234".into());
        assert_eq!(format!("{received} {received:?}"), "••••••-•••• ••••••-••••");
        assert_eq!(ReceivedCpr::from(cpr).to_string(), "010165-••••");
        assert!(!NotACpr.to_string().contains("0101651234"));
    }
}
