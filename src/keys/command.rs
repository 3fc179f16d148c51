//! Every command of the workbench: what it is called, which key it has from the start, and whether it decides.

use super::single_key::SingleKey;
use crate::locales::keys as text;

/// Something a caseworker can ask for with a key, a button or the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Approves the ad.
    Approve,
    /// Opens the choice of a reason to refuse the ad.
    Reject,
    /// Sends what is being written.
    Send,
    /// Opens the choice of how long to set the ad aside.
    Park,
    /// Asks before taking the ad from a colleague.
    TakeOver,
    /// Locks the ad to the caseworker.
    Begin,
    /// Takes back the latest decision that has not been sent.
    Undo,
    /// Shows what one decision would do to every selected ad.
    ApplyToSelected,
    /// To the e-mail.
    WriteEmail,
    /// To the remark.
    WriteComment,
    /// From a field back to the ad.
    LeaveField,
    /// The ad after this one.
    Next,
    /// The ad before this one.
    Previous,
    /// Picks the next ad to handle, and begins it.
    NextToHandle,
    /// Shows the ads that have arrived.
    ShowNew,
    /// To the search field of the queue.
    Search,
    /// Selects the ad, or no longer.
    ToggleSelected,
    /// Selects the ad below too.
    SelectDown,
    /// Selects the ad above too.
    SelectUp,
    /// Selects every ad of the list.
    SelectAll,
    /// Selects nothing.
    ClearSelection,
    /// To the queue.
    Queue,
    /// To the ads that may be the same.
    Compare,
    /// To what has happened to the ad.
    History,
    /// To the statistics.
    Statistics,
    /// To the caseworker's own journal.
    Journal,
    /// To the e-mail templates.
    Templates,
    /// Shows every key.
    Help,
    /// Opens the palette.
    Palette,
    /// To the choice of keys.
    KeySettings,
}

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

/// Whether a command changes an ad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It does, so it must never hit an ad that has only just appeared.
    Decides,
    /// It only shows, moves or takes back.
    Harmless,
}

/// A key that cannot be changed, because it works where single characters are typed.
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
}

impl Command {
    /// In the order to show them.
    pub const EVERY: [Self; 30] = [
        Self::Approve,
        Self::Reject,
        Self::Send,
        Self::Park,
        Self::TakeOver,
        Self::Begin,
        Self::Undo,
        Self::ApplyToSelected,
        Self::WriteEmail,
        Self::WriteComment,
        Self::LeaveField,
        Self::Next,
        Self::Previous,
        Self::NextToHandle,
        Self::ShowNew,
        Self::Search,
        Self::ToggleSelected,
        Self::SelectDown,
        Self::SelectUp,
        Self::SelectAll,
        Self::ClearSelection,
        Self::Queue,
        Self::Compare,
        Self::History,
        Self::Statistics,
        Self::Journal,
        Self::Templates,
        Self::Help,
        Self::Palette,
        Self::KeySettings,
    ];

    /// The name it is stored under. Never changes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Reject => "reject",
            Self::Send => "send",
            Self::Park => "park",
            Self::TakeOver => "take-over",
            Self::Begin => "begin",
            Self::Undo => "undo",
            Self::ApplyToSelected => "apply-to-selected",
            Self::WriteEmail => "write-email",
            Self::WriteComment => "write-comment",
            Self::LeaveField => "leave-field",
            Self::Next => "next",
            Self::Previous => "previous",
            Self::NextToHandle => "next-to-handle",
            Self::ShowNew => "show-new",
            Self::Search => "search",
            Self::ToggleSelected => "toggle-selected",
            Self::SelectDown => "select-down",
            Self::SelectUp => "select-up",
            Self::SelectAll => "select-all",
            Self::ClearSelection => "clear-selection",
            Self::Queue => "queue",
            Self::Compare => "compare",
            Self::History => "history",
            Self::Statistics => "statistics",
            Self::Journal => "journal",
            Self::Templates => "templates",
            Self::Help => "help",
            Self::Palette => "palette",
            Self::KeySettings => "key-settings",
        }
    }

    /// The command with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|command| command.name() == name)
    }

    /// What it is called on the screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Approve => text::approve(),
            Self::Reject => text::reject(),
            Self::Send => text::send(),
            Self::Park => text::park(),
            Self::TakeOver => text::take_over(),
            Self::Begin => text::begin(),
            Self::Undo => text::undo(),
            Self::ApplyToSelected => text::apply_to_selected(),
            Self::WriteEmail => text::write_email(),
            Self::WriteComment => text::write_comment(),
            Self::LeaveField => text::leave_field(),
            Self::Next => text::next(),
            Self::Previous => text::previous(),
            Self::NextToHandle => text::next_to_handle(),
            Self::ShowNew => text::show_new(),
            Self::Search => text::search(),
            Self::ToggleSelected => text::toggle_selected(),
            Self::SelectDown => text::select_down(),
            Self::SelectUp => text::select_up(),
            Self::SelectAll => text::select_all(),
            Self::ClearSelection => text::clear_selection(),
            Self::Queue => text::queue(),
            Self::Compare => text::compare(),
            Self::History => text::history(),
            Self::Statistics => text::statistics(),
            Self::Journal => text::journal(),
            Self::Templates => text::templates(),
            Self::Help => text::help(),
            Self::Palette => text::palette(),
            Self::KeySettings => text::key_settings(),
        }
    }

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
            Self::Queue | Self::Compare | Self::History | Self::Statistics | Self::Journal | Self::Templates => {
                Group::Go
            }
            Self::Help | Self::Palette | Self::KeySettings => Group::Help,
        }
    }

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
            | Self::History
            | Self::Statistics
            | Self::Journal
            | Self::Templates
            | Self::Help
            | Self::Palette
            | Self::KeySettings => Kind::Harmless,
        }
    }

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
            | Self::LeaveField
            | Self::ClearSelection
            | Self::Queue
            | Self::Statistics
            | Self::Journal
            | Self::Templates
            | Self::Palette
            | Self::KeySettings => None,
        }
    }

    /// The key it always has.
    pub const fn fixed_key(self) -> Option<FixedKey> {
        match self {
            Self::Send => Some(FixedKey::CommandEnter),
            Self::Palette => Some(FixedKey::CommandK),
            Self::LeaveField => Some(FixedKey::EscapeFromField),
            Self::ClearSelection => Some(FixedKey::Escape),
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
    fn every_command_is_listed_once_under_a_name_of_its_own() {
        let names: HashSet<_> = Command::EVERY.map(Command::name).into();
        assert_eq!(names.len(), Command::EVERY.len());
        for command in Command::EVERY {
            assert_eq!(Command::from_name(command.name()), Some(command));
            assert!(!command.label().is_empty());
        }
        let grouped: usize = Group::EVERY.map(|group| group.commands().count()).iter().sum();
        assert_eq!(grouped, Command::EVERY.len());
    }

    #[test]
    fn no_two_commands_have_the_same_usual_key() {
        let keys: Vec<_> = Command::EVERY.into_iter().filter_map(Command::usual_key).collect();
        let distinct: HashSet<_> = keys.iter().collect();
        assert_eq!(distinct.len(), keys.len());
        let fixed: Vec<_> = Command::EVERY.into_iter().filter_map(Command::fixed_key).collect();
        assert_eq!(fixed.len(), 4);
    }

    #[test]
    fn no_usual_key_needs_altgr_on_a_danish_keyboard() {
        const WITHOUT_ALTGR: &str = "abcdefghijklmnopqrstuvwxyzæøå,.-'<+/?";
        for key in Command::EVERY.into_iter().filter_map(Command::usual_key) {
            assert!(WITHOUT_ALTGR.contains(key.character()), "{key:?}");
        }
    }
}
