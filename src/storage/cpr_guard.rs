//! Finds what looks like a CPR number, so that it never reaches storage.

use contract::cpr::Cpr;
use uuid::Uuid;

/// What people write between the parts: hyphens and dashes, a space, a point, a slash.
const SEPARATORS: [char; 11] =
    ['-', ' ', '.', '/', '\t', '\u{A0}', '\u{2010}', '\u{2011}', '\u{2013}', '\u{2014}', '\u{2212}'];
/// Most separators before the last four digits: `010165 - 1234`.
const MOST_SEPARATORS: usize = 3;
/// Characters of a UUID. Its digits are nobody's number.
const UUID_LENGTH: usize = 36;

/// Whether a text holds what looks like a CPR number: a day and a month that exist, a year of two digits, and four
/// digits, joined or apart. It would rather be wrong about a stock number than miss a person's.
pub fn holds_cpr(text: &str) -> bool {
    let mut before = None;
    for (start, first) in text.char_indices() {
        let apart = !before.is_some_and(|before: char| before.is_ascii_digit());
        if apart && first.is_ascii_digit() && cpr_at(text, start) {
            return true;
        }
        before = Some(first);
    }
    false
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

fn cpr_at(text: &str, start: usize) -> bool {
    let from = text.get(start..).unwrap_or_default();
    let mut digits = String::new();
    let mut gap = 0;
    let mut length = 0;
    for c in from.chars() {
        let most = match digits.len() {
            2 | 4 => 1,
            6 => MOST_SEPARATORS,
            _ => 0,
        };
        if c.is_ascii_digit() && digits.len() < 10 {
            digits.push(c);
            gap = 0;
        } else if SEPARATORS.contains(&c) && gap < most {
            gap += 1;
        } else if c.is_ascii_digit() {
            // Eleven digits or more are something else.
            return false;
        } else {
            break;
        }
        length += c.len_utf8();
    }
    Cpr::parse(&digits).is_ok_and(|cpr| cpr.in_full() != "0000000000") && !in_uuid(text, start, start + length)
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
