//! A key that acts alone: one produced character, so that the layout of the keyboard does not matter.

use super::press::{Held, Press};
use crate::ui::KeyLabel;

/// A character, and for a letter whether Shift is held. Caps Lock makes no difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SingleKey {
    character: char,
    shift: bool,
}

/// Why a key cannot be given to a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It makes no character, or is one of those that work buttons and fields: Enter, Space, Tab, an arrow.
    NoCharacter,
    /// Digits make the choice in an open menu, and choose a saved filter.
    Digit,
    /// It was pressed with Ctrl, Alt, AltGr or Command, which belong to the browser.
    WithModifier,
}

impl SingleKey {
    pub(super) const fn plain(character: char) -> Self {
        Self { character, shift: false }
    }

    pub(super) const fn shifted(character: char) -> Self {
        Self { character, shift: true }
    }

    /// The produced character, a letter in lower case.
    pub const fn character(self) -> char {
        self.character
    }

    /// The key of a press.
    pub fn of(press: &Press) -> Result<Self, Unusable> {
        let shift = match press.held {
            Held::Nothing => false,
            Held::Shift => true,
            Held::Command | Held::Other => return Err(Unusable::WithModifier),
        };
        let character = only(&press.key).filter(|character| !character.is_whitespace() && !character.is_control());
        match character.ok_or(Unusable::NoCharacter)? {
            digit if digit.is_numeric() => Err(Unusable::Digit),
            character => Ok(Self::normal(character, shift)),
        }
    }

    /// A letter in lower case with its Shift; Shift is part of how any other character is made, and says nothing.
    fn normal(character: char, shift: bool) -> Self {
        let mut lower = character.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(letter), None) if letter.is_alphabetic() => Self { character: letter, shift },
            _ => Self { character, shift: false },
        }
    }

    /// As stored: `g`, `shift+g`.
    pub(super) fn stored(self) -> String {
        format!("{}{}", if self.shift { SHIFT } else { "" }, self.character)
    }

    /// Reads [`Self::stored`].
    pub(super) fn from_stored(text: &str) -> Option<Self> {
        let (held, character) = match text.strip_prefix(SHIFT) {
            Some(character) => (Held::Shift, character),
            None => (Held::Nothing, text),
        };
        Self::of(&Press::of_key(character, held)).ok()
    }

    /// As shown on a button, and as `aria-keyshortcuts` wants it.
    pub fn label(self) -> KeyLabel {
        let character: String = self.character.to_uppercase().collect();
        let name = if self.shift { format!("Shift+{character}") } else { character };
        KeyLabel { shown: name.clone(), spoken: name }
    }
}

const SHIFT: &str = "shift+";

/// The text's only character.
fn only(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_a_single_key() {
        let key = |key, held| SingleKey::of(&Press::of_key(key, held));
        assert_eq!(key("g", Held::Nothing), Ok(SingleKey::plain('g')));
        assert_eq!(key("G", Held::Nothing), Ok(SingleKey::plain('g')), "Caps Lock");
        assert_eq!(key("G", Held::Shift), Ok(SingleKey::shifted('g')));
        assert_eq!(key("g", Held::Shift), Ok(SingleKey::shifted('g')), "Caps Lock and Shift");
        assert_eq!(key("Å", Held::Nothing), Ok(SingleKey::plain('å')));
        assert_eq!(key("/", Held::Shift), Ok(SingleKey::plain('/')), "Shift+7 on a Danish keyboard");
        assert_eq!(key("?", Held::Shift), Ok(SingleKey::plain('?')));
        for named in ["Enter", " ", "Tab", "Escape", "ArrowDown", "F5", "Dead", "Process", "Shift", ""] {
            assert_eq!(key(named, Held::Nothing), Err(Unusable::NoCharacter), "{named:?}");
        }
        for digit in ["0", "1", "9", "½"] {
            assert_eq!(key(digit, Held::Nothing), Err(Unusable::Digit), "{digit}");
        }
        for held in [Held::Command, Held::Other] {
            assert_eq!(key("@", held), Err(Unusable::WithModifier));
        }
    }

    #[test]
    fn stored_and_back() {
        for key in [SingleKey::plain('g'), SingleKey::shifted('j'), SingleKey::plain('+'), SingleKey::plain('å')] {
            assert_eq!(SingleKey::from_stored(&key.stored()), Some(key), "{key:?}");
        }
        for nonsense in ["", "shift+", "gg", "7", "Enter", "shift+shift+g"] {
            assert_eq!(SingleKey::from_stored(nonsense), None, "{nonsense:?}");
        }
    }

    #[test]
    fn labels_for_the_eye_and_for_a_screen_reader() {
        assert_eq!(SingleKey::plain('g').label(), KeyLabel { shown: "G".into(), spoken: "G".into() });
        assert_eq!(SingleKey::shifted('å').label(), KeyLabel { shown: "Shift+Å".into(), spoken: "Shift+Å".into() });
    }
}
