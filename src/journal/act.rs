//! What was done with an ad.

use crate::locales::journal as text;
use serde::{Deserialize, Serialize};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Act {
    /// Begun.
    Begun,
    /// Taken over from a colleague.
    TakenOver,
    /// Parked.
    Parked,
    /// Approved.
    Approved,
    /// Rejected.
    Rejected,
    /// A decision taken back before it was sent.
    Undone,
}

impl Act {
    /// The act in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Begun => text::begun(),
            Self::TakenOver => text::taken_over(),
            Self::Parked => text::parked(),
            Self::Approved => text::approved(),
            Self::Rejected => text::rejected(),
            Self::Undone => text::undone_act(),
        }
    }
}
