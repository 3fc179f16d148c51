//! What a press asks for, case by case.

use super::*;
use crate::keys::keymap::SingleKeys;

fn asks(press: &Press) -> Option<Asked> {
    match read(press, &Keymap::default()) {
        Reading::Asks(asked) => Some(asked),
        Reading::NotOurs | Reading::Echo(_) => None,
    }
}

fn command(key: &str, held: Held) -> Option<Command> {
    match asks(&Press::of_key(key, held)) {
        Some(Asked::Command(command)) => Some(command),
        Some(Asked::Digit(_)) | None => None,
    }
}

#[test]
fn each_key_asks_for_its_command() {
    use Command::*;
    for (key, held, expected) in [
        ("g", Held::Nothing, Approve),
        ("a", Held::Nothing, Reject),
        ("p", Held::Nothing, Park),
        ("o", Held::Nothing, TakeOver),
        ("b", Held::Nothing, Begin),
        ("z", Held::Nothing, Undo),
        ("j", Held::Nothing, Next),
        ("k", Held::Nothing, Previous),
        ("n", Held::Nothing, NextToHandle),
        ("d", Held::Nothing, Compare),
        ("h", Held::Nothing, History),
        ("e", Held::Nothing, WriteEmail),
        ("c", Held::Nothing, WriteComment),
        ("x", Held::Nothing, ToggleSelected),
        (".", Held::Nothing, ShowNew),
        ("J", Held::Shift, SelectDown),
        ("K", Held::Shift, SelectUp),
        ("A", Held::Shift, SelectAll),
        ("G", Held::Shift, ApplyToSelected),
        // Shift+7 and Shift++ on a Danish keyboard; the keys beside right Shift and 0 on an American one.
        ("/", Held::Shift, Search),
        ("/", Held::Nothing, Search),
        ("?", Held::Shift, Help),
        ("Enter", Held::Command, Send),
        ("k", Held::Command, Palette),
        ("Escape", Held::Nothing, ClearSelection),
        ("F7", Held::Nothing, NextDifference),
        ("F7", Held::Shift, PreviousDifference),
    ] {
        assert_eq!(command(key, held), Some(expected), "{held:?} {key}");
    }
}

#[test]
fn caps_lock_changes_nothing() {
    assert_eq!(command("G", Held::Nothing), Some(Command::Approve));
    assert_eq!(command("j", Held::Shift), Some(Command::SelectDown));
    assert_eq!(command("K", Held::Command), Some(Command::Palette));
}

#[test]
fn digits_choose() {
    for number in 1..=9 {
        assert_eq!(asks(&Press::of_key(&number.to_string(), Held::Nothing)), Digit::new(number).map(Asked::Digit));
    }
    assert_eq!(asks(&Press::of_key("0", Held::Nothing)), None);
    assert_eq!(Digit::new(3).map(Digit::index), Some(2));
    assert_eq!((Digit::new(0), Digit::new(10)), (None, None));
}

/// rmusser01/tldw_server#1621: a single-key shortcut ate Ctrl+R.
#[test]
fn museum_tldw_server_1621_ctrl_r_is_not_eaten() {
    let others = "rfptnwlgajkdbzoehcx+-0123456789/?.".chars().map(String::from);
    let named = ["F5", "Tab", "PageDown", "ArrowLeft", "Enter", "Escape", "Backspace"].map(String::from);
    for key in others.chain(named) {
        for (ctrl, alt, alt_graph, meta, shift) in [
            (true, false, false, false, false),
            (true, false, false, false, true),
            (false, true, false, false, false),
            (false, true, false, false, true),
            (false, false, true, false, false),
            (true, true, true, false, false),
            (false, false, false, true, false),
            (false, false, false, true, true),
            (true, true, false, true, true),
        ] {
            let modifiers = Modifiers { ctrl, alt, alt_graph, meta, shift };
            for platform in [Platform::Mac, Platform::Other] {
                let held = Held::of(modifiers, platform);
                let ours = held == Held::Command && matches!(key.as_str(), "k" | "Enter");
                assert_eq!(asks(&Press::of_key(&key, held)).is_some(), ours, "{key} {modifiers:?} {platform:?}");
            }
        }
    }
}

#[test]
fn the_command_key_is_the_platforms_own() {
    let ctrl = Modifiers { ctrl: true, ..Modifiers::default() };
    let meta = Modifiers { meta: true, ..Modifiers::default() };
    assert_eq!(Held::of(ctrl, Platform::Other), Held::Command);
    // Ctrl+K there deletes to the end of the line.
    assert_eq!(Held::of(ctrl, Platform::Mac), Held::Other);
    assert_eq!(Held::of(meta, Platform::Mac), Held::Command);
    assert_eq!(Held::of(meta, Platform::Other), Held::Other);
}

#[test]
fn while_typing_only_the_keys_that_make_no_text_act() {
    let typing = |key: &str, held| asks(&Press { focus: Focus::Typing, ..Press::of_key(key, held) });
    for key in "gapobzjknd/?hecx.123456789".chars().map(String::from) {
        for held in [Held::Nothing, Held::Shift] {
            assert_eq!(typing(&key, held), None, "{held:?} {key}");
        }
    }
    assert_eq!(typing("Enter", Held::Nothing), None);
    assert_eq!(typing("Enter", Held::Command), Some(Asked::Command(Command::Send)));
    assert_eq!(typing("k", Held::Command), Some(Asked::Command(Command::Palette)));
    assert_eq!(typing("Escape", Held::Nothing), Some(Asked::Command(Command::LeaveField)));
}

#[test]
fn nothing_acts_twice_while_composing_or_after_a_part_of_the_page() {
    for (key, held) in [("g", Held::Nothing), ("Enter", Held::Command), ("Escape", Held::Nothing), ("1", Held::Nothing)]
    {
        for course in [Course::Composing, Course::Handled] {
            for focus in [Focus::Typing, Focus::Free] {
                let press = Press { course, focus, ..Press::of_key(key, held) };
                assert_eq!(read(&press, &Keymap::default()), Reading::NotOurs, "{press:?}");
            }
        }
        let press = Press { course: Course::Repeated, ..Press::of_key(key, held) };
        let expected = if held == Held::Command { Reading::Echo(Command::Send) } else { Reading::NotOurs };
        assert_eq!(read(&press, &Keymap::default()), expected, "{press:?}");
    }
    for key in ["Dead", "Process", "Unidentified", "Compose"] {
        assert_eq!(asks(&Press::of_key(key, Held::Nothing)), None, "{key}");
    }
}

#[test]
fn a_modal_dialog_keeps_its_escape() {
    for focus in [Focus::Typing, Focus::Free] {
        let press = Press { layer: Layer::Dialog, focus, ..Press::of_key("Escape", Held::Nothing) };
        assert_eq!(asks(&press), None);
    }
}

#[test]
fn a_changed_key_acts_in_place_of_the_usual_one() {
    let mut keymap = Keymap::default();
    let key = SingleKey::of(&Press::of_key("y", Held::Nothing)).unwrap();
    keymap.set(Command::Approve, key).unwrap();
    let read = |key| read(&Press::of_key(key, Held::Nothing), &keymap);
    assert_eq!(read("y"), Reading::Asks(Asked::Command(Command::Approve)));
    assert_eq!(read("g"), Reading::NotOurs);
}

/// WCAG 2.1.4.
#[test]
fn switched_off_no_single_character_acts() {
    let mut keymap = Keymap::default();
    keymap.switch(SingleKeys::Off);
    let read = |key, held| read(&Press::of_key(key, held), &keymap);
    for key in ["g", "?", "/", "1", "J"] {
        assert_eq!(read(key, Held::Nothing), Reading::NotOurs, "{key}");
    }
    assert_eq!(read("k", Held::Command), Reading::Asks(Asked::Command(Command::Palette)));
    assert_eq!(read("Enter", Held::Command), Reading::Asks(Asked::Command(Command::Send)));
}
