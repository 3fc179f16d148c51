//! What can be wrong with a template.

use super::template::{LONGEST_BODY, LONGEST_NAME};
use crate::locales::templates as text;

/// What is wrong with a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has no name.
    NameMissing,
    /// The name is too long.
    NameTooLong,
    /// The name holds what looks like a CPR number.
    NameHoldsCpr,
    /// It says nothing.
    BodyMissing,
    /// It says too much.
    BodyTooLong,
    /// It holds what looks like a CPR number.
    HoldsCpr,
}

impl Fault {
    /// Whether the name is at fault; else the text is.
    pub const fn is_of_name(self) -> bool {
        match self {
            Self::NameMissing | Self::NameTooLong | Self::NameHoldsCpr => true,
            Self::BodyMissing | Self::BodyTooLong | Self::HoldsCpr => false,
        }
    }

    /// The fault in words.
    pub fn words(self) -> String {
        match self {
            Self::NameMissing => text::name_missing().to_owned(),
            Self::NameTooLong => text::name_too_long(LONGEST_NAME),
            Self::BodyMissing => text::body_missing().to_owned(),
            Self::BodyTooLong => text::body_too_long(LONGEST_BODY),
            Self::NameHoldsCpr | Self::HoldsCpr => text::holds_cpr().to_owned(),
        }
    }
}
