//! What has been done with an ad at once, and how it is told.

use crate::locales::decision as text;

/// What has been done with an ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DoneWith {
    /// Begun.
    Begun,
    /// Taken over from a colleague.
    TakenOver {
        /// Her name.
        from: String,
    },
}

impl DoneWith {
    /// The words for it.
    pub fn words(&self) -> String {
        match self {
            Self::Begun => text::done_begun().to_owned(),
            Self::TakenOver { from } => text::done_taken_over(from),
        }
    }
}
