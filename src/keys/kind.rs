//! Whether a command changes an ad.

use super::command::Command;

/// Whether a command changes an ad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It does, so it must never hit an ad that has only just appeared.
    Decides,
    /// It only shows, moves or takes back.
    Harmless,
}

impl Command {
    /// Whether it changes an ad. The next to handle is begun, which locks it to the caseworker.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Approve
            | Self::Reject
            | Self::Send
            | Self::Park
            | Self::TakeOver
            | Self::Begin
            | Self::ApplyToSelected
            | Self::NextToHandle => Kind::Decides,
            Self::Undo
            | Self::WriteEmail
            | Self::WriteComment
            | Self::LeaveField
            | Self::Next
            | Self::Previous
            | Self::ShowNew
            | Self::Search
            | Self::ToggleSelected
            | Self::SelectDown
            | Self::SelectUp
            | Self::SelectAll
            | Self::ClearSelection
            | Self::Queue
            | Self::Compare
            | Self::NextDifference
            | Self::PreviousDifference
            | Self::History
            | Self::Statistics
            | Self::Flexjob
            | Self::Jobagent
            | Self::Cv
            | Self::Notifications
            | Self::Journal
            | Self::Drafts
            | Self::Templates
            | Self::Help
            | Self::Palette
            | Self::Operations
            | Self::KeySettings
            | Self::Guide
            | Self::Accessibility => Kind::Harmless,
        }
    }
}
