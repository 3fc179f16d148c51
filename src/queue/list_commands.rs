//! What the list does on the commands of the keyboard.

use super::{live::LiveQueue, neighbours::Direction, search_field::focus_search};
use crate::keys::{Command, Commands};
use contract::JobannonceId;
use leptos::prelude::*;

/// Answers the list's commands for as long as the calling component lives.
pub fn answer_commands(queue: LiveQueue, open: Signal<Option<JobannonceId>>) {
    let commands = Commands::expect();
    // The ad that is open, or else the first.
    let here = move || open.get_untracked().or_else(|| queue.view_untracked().id_at(0));
    commands.on(Command::Search, focus_search);
    commands.on(Command::ShowNew, move || queue.show_new());
    commands.on(Command::SelectAll, move || queue.select_all());
    commands.on(Command::ClearSelection, move || queue.clear_selection());
    commands.on(Command::ToggleSelected, move || {
        if let Some(here) = here() {
            queue.toggle_selected(here);
        }
    });
    for (command, direction) in [(Command::SelectDown, Direction::Down), (Command::SelectUp, Direction::Up)] {
        commands.on(command, move || {
            if let Some(end) = here().and_then(|here| queue.extend_selection(here, direction)) {
                queue.reveal(end);
            }
        });
    }
}
