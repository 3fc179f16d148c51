//! Which key a command has from the start, which it always has, and whether it can be given another.

use super::{command::Command, single_key::SingleKey};

/// A key that cannot be changed, because it works where single characters are typed, or is no character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixedKey {
    /// Enter with the platform's command key.
    CommandEnter,
    /// K with the platform's command key.
    CommandK,
    /// Escape while typing.
    EscapeFromField,
    /// Escape anywhere else.
    Escape,
    /// F7.
    F7,
    /// F7 with Shift.
    ShiftF7,
}

impl Command {
    /// The single key it has from the start.
    pub const fn usual_key(self) -> Option<SingleKey> {
        match self {
            Self::Approve => Some(SingleKey::plain('g')),
            Self::Reject => Some(SingleKey::plain('a')),
            Self::Park => Some(SingleKey::plain('p')),
            Self::TakeOver => Some(SingleKey::plain('o')),
            Self::Begin => Some(SingleKey::plain('b')),
            Self::Undo => Some(SingleKey::plain('z')),
            Self::ApplyToSelected => Some(SingleKey::shifted('g')),
            Self::WriteEmail => Some(SingleKey::plain('e')),
            Self::WriteComment => Some(SingleKey::plain('c')),
            Self::Next => Some(SingleKey::plain('j')),
            Self::Previous => Some(SingleKey::plain('k')),
            Self::NextToHandle => Some(SingleKey::plain('n')),
            Self::ShowNew => Some(SingleKey::plain('.')),
            Self::Search => Some(SingleKey::plain('/')),
            Self::ToggleSelected => Some(SingleKey::plain('x')),
            Self::SelectDown => Some(SingleKey::shifted('j')),
            Self::SelectUp => Some(SingleKey::shifted('k')),
            Self::SelectAll => Some(SingleKey::shifted('a')),
            Self::Compare => Some(SingleKey::plain('d')),
            Self::History => Some(SingleKey::plain('h')),
            Self::Help => Some(SingleKey::plain('?')),
            Self::Send
            | Self::NextDifference
            | Self::PreviousDifference
            | Self::LeaveField
            | Self::ClearSelection
            | Self::Queue
            | Self::Statistics
            | Self::Flexjob
            | Self::Jobagent
            | Self::Cv
            | Self::Notifications
            | Self::Journal
            | Self::Drafts
            | Self::Templates
            | Self::Operations
            | Self::Palette
            | Self::KeySettings
            | Self::Guide
            | Self::Accessibility => None,
        }
    }

    /// The key it always has.
    pub const fn fixed_key(self) -> Option<FixedKey> {
        match self {
            Self::Send => Some(FixedKey::CommandEnter),
            Self::Palette => Some(FixedKey::CommandK),
            Self::LeaveField => Some(FixedKey::EscapeFromField),
            Self::ClearSelection => Some(FixedKey::Escape),
            Self::NextDifference => Some(FixedKey::F7),
            Self::PreviousDifference => Some(FixedKey::ShiftF7),
            _ => None,
        }
    }

    /// Whether it can be given a single key. Leaving a field cannot: a single character there is text.
    pub const fn takes_single_key(self) -> bool {
        !matches!(self, Self::LeaveField)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_commands_have_the_same_usual_key() {
        let keys: Vec<_> = Command::EVERY.into_iter().filter_map(Command::usual_key).collect();
        let distinct: HashSet<_> = keys.iter().collect();
        assert_eq!(distinct.len(), keys.len());
        let fixed: Vec<_> = Command::EVERY.into_iter().filter_map(Command::fixed_key).collect();
        assert_eq!(fixed.len(), 6);
    }

    #[test]
    fn no_usual_key_needs_altgr_on_a_danish_keyboard() {
        const WITHOUT_ALTGR: &str = "abcdefghijklmnopqrstuvwxyzæøå,.-'<+/?";
        for key in Command::EVERY.into_iter().filter_map(Command::usual_key) {
            assert!(WITHOUT_ALTGR.contains(key.character()), "{key:?}");
        }
    }
}
