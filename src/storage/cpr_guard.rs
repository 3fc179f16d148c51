//! Finds what looks like a CPR number, so that it never reaches storage.

use contract::cpr::Cpr;
use std::ops::Range;
use uuid::Uuid;

/// What people write between the parts: hyphens and dashes, a space, a point, a slash.
const SEPARATORS: [char; 11] =
    ['-', ' ', '.', '/', '\t', '\u{A0}', '\u{2010}', '\u{2011}', '\u{2013}', '\u{2014}', '\u{2212}'];
/// Most separators before the last four digits: `010165 - 1234`.
const MOST_SEPARATORS: usize = 3;
/// Stands for a digit that is not kept.
pub const BLOT: char = '•';
/// Characters of a UUID. Its digits are nobody's number.
const UUID_LENGTH: usize = 36;

/// Whether a text holds what looks like a CPR number: a day and a month that exist, a year of two digits, and four
/// digits, joined or apart. It would rather be wrong about a stock number than miss a person's.
pub fn holds_cpr(text: &str) -> bool {
    first_cpr(text).is_some()
}

/// A text with the digits of what looks like CPR numbers blotted out: `••••••-••••`. The rest is as it was.
pub fn without_cpr(text: &str) -> String {
    let mut text = text.to_owned();
    // Blotting one out can set another free that stood too close to be told.
    while let Some(found) = first_cpr(&text) {
        let (before, from) = text.split_at_checked(found.start).unwrap_or((&text, ""));
        let (number, after) = from.split_at_checked(found.len()).unwrap_or((from, ""));
        let blotted: String = number.chars().map(|c| if c.is_ascii_digit() { BLOT } else { c }).collect();
        text = [before, &blotted, after].concat();
    }
    text
}

fn first_cpr(text: &str) -> Option<Range<usize>> {
    let mut before = None;
    for (start, first) in text.char_indices() {
        let apart = !before.is_some_and(|before: char| before.is_ascii_digit());
        before = Some(first);
        if !(apart && first.is_ascii_digit()) {
            continue;
        }
        if let Some(length) = cpr_at(text, start) {
            return Some(start..start + length);
        }
    }
    None
}

/// [`holds_cpr`] of the strings in a JSON text; its plain numbers are counts and versions.
pub(super) fn json_holds_cpr(json: &str) -> bool {
    let mut rest = json;
    while let Some((_, from)) = rest.split_once('"') {
        let end = end_of_string(from);
        let (string, after) = from.split_at_checked(end).unwrap_or((from, ""));
        if holds_cpr(string) {
            return true;
        }
        rest = after.get(1..).unwrap_or_default();
    }
    false
}

/// Where the string ends that starts here.
fn end_of_string(text: &str) -> usize {
    let mut escaped = false;
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            b'"' if !escaped => return index,
            b'\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

/// Length of the CPR number that starts here, in bytes.
fn cpr_at(text: &str, start: usize) -> Option<usize> {
    let from = text.get(start..)?;
    let mut digits = String::new();
    let (mut gap, mut length) = (0, 0);
    for (index, c) in from.char_indices() {
        let most = match digits.len() {
            2 | 4 => 1,
            6 => MOST_SEPARATORS,
            _ => 0,
        };
        if c.is_ascii_digit() && digits.len() == 10 {
            // Eleven digits or more are something else.
            return None;
        } else if c.is_ascii_digit() {
            digits.push(c);
            gap = 0;
            length = index + 1;
        } else if SEPARATORS.contains(&c) && gap < most {
            gap += 1;
        } else {
            break;
        }
    }
    let cpr = Cpr::parse(&digits).ok()?;
    (cpr.in_full() != "0000000000" && !in_uuid(text, start, start + length)).then_some(length)
}

fn in_uuid(text: &str, start: usize, end: usize) -> bool {
    (start.saturating_sub(UUID_LENGTH)..=start).any(|from| {
        let uuid = text.get(from..from + UUID_LENGTH);
        from + UUID_LENGTH >= end && uuid.is_some_and(|uuid| Uuid::try_parse(uuid).is_ok())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_however_it_is_written() {
        for text in [
            "0101651234",
            "010165-1234",
            "010165 1234",
            "010165 - 1234",
            "010165\u{2013}1234",
            "010165\u{A0}1234",
            "01.01.65-1234",
            "01 01 65 1234",
            "CPR:290202-1234.",
            "cpr0101651234",
            "Ring 20123456 om 311299-0000, tak",
            "Æblegrød 0101651234 æ",
        ] {
            assert!(holds_cpr(text), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "",
            "0000000000",
            "3201651234",
            "011365-1234",
            "01016512345",
            "90101651234",
            "010165-12345",
            "010165-123",
            "CVR 12345678, tlf. 20 12 34 56",
            "Frist 01.01.2026 kl. 12.00",
            "2026-11-21T12:00:00.000Z",
            "7f010165-1234-4f7c-9a6e-0d7cf0a51111",
            "id 7f1d7d38-3b3f-4f7c-9a6e-ab0101651234",
            "010165\n1234",
        ] {
            assert!(!holds_cpr(text), "{text}");
        }
    }

    #[test]
    fn only_the_digits_are_blotted_out() {
        for (text, kept) in [
            ("Ring om 010165-1234, tak 👩‍🌾", "Ring om ••••••-••••, tak 👩‍🌾"),
            ("0101651234\r\n 311299 0000", "••••••••••\r\n •••••• ••••"),
            ("01 01 65 1234 010165-1234", "•• •• •• •••• ••••••-••••"),
            (" CVR 12345678 ", " CVR 12345678 "),
        ] {
            assert_eq!(without_cpr(text), kept);
        }
    }

    #[test]
    fn of_any_text_no_number_is_left_and_nothing_else_is_touched() {
        let alphabet: Vec<char> = "00112369 .-æ".chars().collect();
        let mut state = 42_u64;
        let mut found = 0;
        for length in (0..40).cycle().take(40_000) {
            let mut next = || {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                alphabet[usize::try_from(state >> 33).unwrap() % alphabet.len()]
            };
            let text: String = (0..length).map(|_| next()).collect();
            let kept = without_cpr(&text);
            assert!(!holds_cpr(&kept), "{text}");
            assert_eq!(kept.replace(BLOT, "").len(), text.len() - kept.matches(BLOT).count(), "{text}");
            if holds_cpr(&text) {
                found += 1;
            } else {
                assert_eq!(kept, text);
            }
        }
        assert!(found > 100, "the texts tried hold numbers: {found}");
    }

    #[test]
    fn in_json_only_strings_count() {
        for (json, expected) in [
            (r#"{"email":"0101651234"}"#, true),
            (r#"{"a":"et \"citat\" 010165-1234"}"#, true),
            (r#"{"a":"\\","b":"x","c":"\n0101651234"}"#, true),
            (r#"{"010165-1234":1}"#, true),
            (r#"{"at":1801651234,"b":["x",1801651234]}"#, false),
            (r#"{"id":"7f010165-1234-4f7c-9a6e-0d7cf0a51111"}"#, false),
            (r#""åben"#, false),
        ] {
            assert_eq!(json_holds_cpr(json), expected, "{json}");
        }
    }
}
