//! Choosing a key by pressing it.

use super::{
    command::Command,
    keymap::{Keymap, Taken},
    press::{Course, Press},
    single_key::{SingleKey, Unusable},
};

/// What a press means while a key is being chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Captured {
    /// Not yet a key: Shift on its way to a capital, or half a character.
    NotYet,
    /// The choice is given up, and the browser may have the press: Tab goes on.
    Left,
    /// The choice is given up.
    Cancelled,
    /// This key is chosen.
    Chosen(SingleKey),
    /// This key is another command's.
    Taken(SingleKey, Taken),
    /// This key cannot be used.
    Refused(Unusable),
}

/// What a press means while a key for `command` is being chosen.
pub fn capture(press: &Press, command: Command, keymap: &Keymap) -> Captured {
    if press.course != Course::Fresh {
        return Captured::NotYet;
    }
    match press.key.as_str() {
        "Shift" | "Control" | "Alt" | "AltGraph" | "Meta" | "CapsLock" => return Captured::NotYet,
        "Escape" => return Captured::Cancelled,
        "Tab" => return Captured::Left,
        _ => {}
    }
    let key = match SingleKey::of(press) {
        Ok(key) => key,
        Err(unusable) => return Captured::Refused(unusable),
    };
    match keymap.clone().set(command, key) {
        Ok(()) => Captured::Chosen(key),
        Err(taken) => Captured::Taken(key, taken),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::press::Held;

    #[test]
    fn what_a_press_means_while_choosing() {
        let keymap = Keymap::default();
        let capture = |key: &str, held| capture(&Press::of_key(key, held), Command::Approve, &keymap);
        let key = |key: &str, held| SingleKey::of(&Press::of_key(key, held)).unwrap();
        for (pressed, held, expected) in [
            ("y", Held::Nothing, Captured::Chosen(key("y", Held::Nothing))),
            ("Y", Held::Shift, Captured::Chosen(key("Y", Held::Shift))),
            ("g", Held::Nothing, Captured::Chosen(key("g", Held::Nothing))),
            ("p", Held::Nothing, Captured::Taken(key("p", Held::Nothing), Taken { by: Command::Park })),
            ("Shift", Held::Shift, Captured::NotYet),
            ("Control", Held::Command, Captured::NotYet),
            ("Escape", Held::Nothing, Captured::Cancelled),
            ("Tab", Held::Nothing, Captured::Left),
            ("Tab", Held::Shift, Captured::Left),
            ("Enter", Held::Nothing, Captured::Refused(Unusable::NoCharacter)),
            ("F5", Held::Nothing, Captured::Refused(Unusable::NoCharacter)),
            ("7", Held::Nothing, Captured::Refused(Unusable::Digit)),
            ("r", Held::Command, Captured::Refused(Unusable::WithModifier)),
            ("@", Held::Other, Captured::Refused(Unusable::WithModifier)),
        ] {
            assert_eq!(capture(pressed, held), expected, "{held:?} {pressed}");
        }
    }

    #[test]
    fn a_held_or_half_made_character_is_no_choice() {
        for course in [Course::Repeated, Course::Composing, Course::Handled] {
            let press = Press { course, ..Press::of_key("y", Held::Nothing) };
            assert_eq!(capture(&press, Command::Approve, &Keymap::default()), Captured::NotYet, "{course:?}");
        }
    }
}
