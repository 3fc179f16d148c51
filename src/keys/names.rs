//! What a command is called: in storage and on the screen.

use super::command::Command;
use crate::locales::keys as text;

impl Command {
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
            Self::NextDifference => "next-difference",
            Self::PreviousDifference => "previous-difference",
            Self::History => "history",
            Self::Statistics => "statistics",
            Self::Flexjob => "flexjob",
            Self::Jobagent => "jobagent",
            Self::Cv => "cv",
            Self::Notifications => "notifications",
            Self::Journal => "journal",
            Self::Drafts => "drafts",
            Self::Templates => "templates",
            Self::Operations => "operations",
            Self::Help => "help",
            Self::Palette => "palette",
            Self::KeySettings => "key-settings",
            Self::Guide => "guide",
            Self::Accessibility => "accessibility",
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
            Self::NextDifference => text::next_difference(),
            Self::PreviousDifference => text::previous_difference(),
            Self::History => text::history(),
            Self::Statistics => text::statistics(),
            Self::Flexjob => text::flexjob(),
            Self::Jobagent => text::jobagent(),
            Self::Cv => text::cv(),
            Self::Notifications => text::notifications(),
            Self::Journal => text::journal(),
            Self::Drafts => text::drafts(),
            Self::Templates => text::templates(),
            Self::Operations => text::operations(),
            Self::Help => text::help(),
            Self::Palette => text::palette(),
            Self::KeySettings => text::key_settings(),
            Self::Guide => text::guide(),
            Self::Accessibility => text::accessibility(),
        }
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
    }
}
