//! Where a command stands in the overview of keys.

use super::command::Command;
use crate::locales::keys as text;

/// Where a command stands in the overview of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// What is done with the ad.
    Decision,
    /// Moving about in the queue and selecting.
    List,
    /// Pages and parts of the ad.
    Go,
    /// Finding out.
    Help,
}

impl Group {
    /// In the order to show them.
    pub const EVERY: [Self; 4] = [Self::Decision, Self::List, Self::Go, Self::Help];

    /// Its heading.
    pub fn label(self) -> &'static str {
        match self {
            Self::Decision => text::group_decision(),
            Self::List => text::group_list(),
            Self::Go => text::group_go(),
            Self::Help => text::group_help(),
        }
    }

    /// Its commands, in the order to show them.
    pub fn commands(self) -> impl Iterator<Item = Command> {
        Command::EVERY.into_iter().filter(move |command| command.group() == self)
    }
}

impl Command {
    /// Where it stands in the overview of keys.
    pub const fn group(self) -> Group {
        match self {
            Self::Approve
            | Self::Reject
            | Self::Send
            | Self::Park
            | Self::TakeOver
            | Self::Begin
            | Self::Undo
            | Self::ApplyToSelected
            | Self::WriteEmail
            | Self::WriteComment
            | Self::LeaveField => Group::Decision,
            Self::Next
            | Self::Previous
            | Self::NextToHandle
            | Self::ShowNew
            | Self::Search
            | Self::ToggleSelected
            | Self::SelectDown
            | Self::SelectUp
            | Self::SelectAll
            | Self::ClearSelection => Group::List,
            Self::Queue
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
            | Self::Operations => Group::Go,
            Self::Help | Self::Palette | Self::KeySettings | Self::Guide | Self::Accessibility => Group::Help,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_stands_in_one_group() {
        let grouped: usize = Group::EVERY.map(|group| group.commands().count()).iter().sum();
        assert_eq!(grouped, Command::EVERY.len());
    }
}
