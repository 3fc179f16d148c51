//! The keyboard: every command, its key, and what it does now. [`Commands`] is handed out by context; parts of the
//! page say what they do on a command, and one listener for the whole page reads the presses.

mod capture;
mod command;
mod commands;
mod group;
mod help;
mod keymap;
mod kind;
mod listener;
mod names;
mod press;
mod quiet;
mod registry;
mod settings_page;
mod single_key;
mod usual_key;

pub use command::Command;
pub use commands::Commands;
pub use group::Group;
pub use help::HelpDialog;
pub use keymap::{Keymap, SingleKeys, Taken};
pub use kind::Kind;
pub use press::{Asked, Course, Digit, Focus, Held, Layer, Modifiers, Platform, Press, Reading, read};
pub use quiet::QUIET_MILLIS;
pub use settings_page::KeysPage;
pub use single_key::{SingleKey, Unusable};
pub use usual_key::FixedKey;
