//! What a press of a key asks for. Anything that is the browser's, a field's or an input method's is left alone.

use super::{command::Command, keymap::Keymap, single_key::SingleKey};
use std::num::NonZeroU8;

/// Which keyboard the page is used on: it decides which key is the command key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Platform {
    /// ⌘.
    Mac,
    /// Ctrl.
    Other,
}

/// The modifiers of a keydown, as the browser says.
#[derive(Clone, Copy, Debug, Default)]
pub struct Modifiers {
    /// Ctrl.
    pub ctrl: bool,
    /// Alt, or Option.
    pub alt: bool,
    /// AltGr.
    pub alt_graph: bool,
    /// Command, or the Windows key.
    pub meta: bool,
    /// Shift.
    pub shift: bool,
}

/// What the modifiers come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// None.
    Nothing,
    /// Shift alone.
    Shift,
    /// The platform's command key alone.
    Command,
    /// Anything else: it belongs to the browser or the system.
    Other,
}

impl Held {
    /// What the modifiers come to on a platform.
    pub const fn of(modifiers: Modifiers, platform: Platform) -> Self {
        let Modifiers { ctrl, alt, alt_graph, meta, shift } = modifiers;
        let (command, foreign) = match platform {
            Platform::Mac => (meta, ctrl),
            Platform::Other => (ctrl, meta),
        };
        match (command, shift, alt || alt_graph || foreign) {
            (false, false, false) => Self::Nothing,
            (false, true, false) => Self::Shift,
            (true, false, false) => Self::Command,
            _ => Self::Other,
        }
    }
}

/// How the keydown came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// The key went down.
    Fresh,
    /// The key is being held.
    Repeated,
    /// An input method or a dead key is making a character.
    Composing,
    /// A part of the page has acted on it.
    Handled,
}

/// What has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Something that takes characters: a text field, a list of choices.
    Typing,
    /// Anything else.
    Free,
}

/// Where the press happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// On the page.
    Page,
    /// While a modal dialog covers it.
    Dialog,
}

/// The facts of a keydown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// The produced character, or the key's name.
    pub key: String,
    /// Modifiers.
    pub held: Held,
    /// How it came about.
    pub course: Course,
    /// What has the focus.
    pub focus: Focus,
    /// Where.
    pub layer: Layer,
}

impl Press {
    /// A fresh press on the page, outside fields.
    pub fn of_key(key: &str, held: Held) -> Self {
        Self { key: key.to_owned(), held, course: Course::Fresh, focus: Focus::Free, layer: Layer::Page }
    }
}

/// 1 to 9: a choice in an open menu, or a saved filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digit(NonZeroU8);

impl Digit {
    /// The digit of a number from 1 to 9.
    pub fn new(number: u8) -> Option<Self> {
        NonZeroU8::new(number).filter(|number| number.get() <= 9).map(Self)
    }

    /// 1 to 9.
    pub const fn get(self) -> u8 {
        self.0.get()
    }

    /// 0 to 8: the place in a list of choices.
    pub fn index(self) -> usize {
        usize::from(self.0.get()) - 1
    }

    fn of(key: &str) -> Option<Self> {
        match key.as_bytes() {
            [digit @ b'1'..=b'9'] => Self::new(digit - b'0'),
            _ => None,
        }
    }
}

/// What a press asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A command.
    Command(Command),
    /// A choice by its digit.
    Digit(Digit),
}

/// How a press is to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// It is not ours.
    NotOurs,
    /// It asks for this.
    Asks(Asked),
    /// A command's own Ctrl key is being held. Nothing happens again, and the browser does not get it either: a
    /// held Ctrl+K would else end in the address bar.
    Echo(Command),
}

/// Reads a press.
pub fn read(press: &Press, keymap: &Keymap) -> Reading {
    let asked = match press.held {
        Held::Other => None,
        Held::Command => with_command_key(&press.key).map(Asked::Command),
        Held::Nothing | Held::Shift => alone(press, keymap),
    };
    match (press.course, asked) {
        (Course::Fresh, Some(asked)) => Reading::Asks(asked),
        (Course::Repeated, Some(Asked::Command(command))) if press.held == Held::Command => Reading::Echo(command),
        _ => Reading::NotOurs,
    }
}

fn with_command_key(key: &str) -> Option<Command> {
    match key {
        "Enter" => Some(Command::Send),
        // In capitals with Caps Lock.
        "k" | "K" => Some(Command::Palette),
        _ => None,
    }
}

fn alone(press: &Press, keymap: &Keymap) -> Option<Asked> {
    match (press.key.as_str(), press.layer, press.focus) {
        // A modal dialog closes itself.
        ("Escape", Layer::Dialog, _) => None,
        ("Escape", Layer::Page, _) if press.held == Held::Shift => None,
        ("Escape", Layer::Page, Focus::Typing) => Some(Asked::Command(Command::LeaveField)),
        ("Escape", Layer::Page, Focus::Free) => Some(Asked::Command(Command::ClearSelection)),
        ("F7", Layer::Page, _) if press.held == Held::Shift => Some(Asked::Command(Command::PreviousDifference)),
        ("F7", Layer::Page, _) => Some(Asked::Command(Command::NextDifference)),
        (_, _, Focus::Typing) => None,
        (key, _, Focus::Free) => match Digit::of(key) {
            Some(digit) => keymap.digits_act().then_some(Asked::Digit(digit)),
            None => keymap.command_of(SingleKey::of(press).ok()?).map(Asked::Command),
        },
    }
}

#[cfg(test)]
#[path = "press_tests.rs"]
mod tests;
