//! Blanks in an e-mail: `{{…}}`, which the ad or the caseworker fills; `###`, a blank by hand; and `••••`, where a
//! number stood that is not stored.

use crate::storage::cpr_guard::BLOT;

/// Fewest blots that are a blank: the last four digits of a number. One alone is a bullet in a list.
const LEAST_BLOTS: &str = "••••";

/// A text cut at its blanks, for a preview that marks them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Goes as it is.
    Text(String),
    /// Must be filled first.
    Blank(String),
}

/// Cuts a text at its blanks. The pieces joined are the text.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((start, length)) = first_blank(rest) {
        let (before, from) = rest.split_at(start);
        let (blank, after) = from.split_at(length);
        if !before.is_empty() {
            pieces.push(Piece::Text(before.to_owned()));
        }
        pieces.push(Piece::Blank(blank.to_owned()));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    pieces
}

/// The first blank, as it stands.
pub fn first_unfilled(text: &str) -> Option<String> {
    first_blank(text).and_then(|(start, length)| text.get(start..start + length)).map(str::to_owned)
}

/// Where the first blank stands, in UTF-16 units as the browser counts a text area's selection.
pub fn first_blank_range(text: &str) -> Option<(usize, usize)> {
    let (start, length) = first_blank(text)?;
    let units = |text: &str| text.encode_utf16().count();
    let from = units(text.get(..start)?);
    Some((from, from + units(text.get(start..start + length)?)))
}

/// Fills the blanks that have a value; the others stay.
pub fn fill(template: &str, values: &[(&str, Option<&str>)]) -> String {
    pieces(template)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Blank(blank) => {
                let name = blank.trim_matches(['{', '}', ' ']);
                let value = values.iter().find(|(key, _)| *key == name).and_then(|(_, value)| *value);
                value.map_or(blank.clone(), str::to_owned)
            }
        })
        .collect()
}

/// Where the first blank starts and how long it is, in bytes.
fn first_blank(text: &str) -> Option<(usize, usize)> {
    let braces = text.find("{{").map(|start| {
        let inside = text.get(start..).unwrap_or_default();
        let line = inside.find('\n').unwrap_or(inside.len());
        let length = inside.find("}}").map(|end| end + 2).filter(|end| *end <= line).unwrap_or(2);
        (start, length)
    });
    let hashes = text.find("###").map(|start| (start, 3));
    let blots = text.find(LEAST_BLOTS).map(|start| {
        let from = text.get(start..).unwrap_or_default();
        (start, from.len() - from.trim_start_matches(BLOT).len())
    });
    [braces, hashes, blots].into_iter().flatten().min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_blanks_and_loses_nothing() {
        let text = "Kære {{navn}},\nfrist ### og {{ åben\nslut }}";
        let joined: String = pieces(text)
            .into_iter()
            .map(|piece| match piece {
                Piece::Text(text) | Piece::Blank(text) => text,
            })
            .collect();
        assert_eq!(joined, text);
        assert_eq!(first_unfilled(text).as_deref(), Some("{{navn}}"));
        assert_eq!(first_unfilled("### så").as_deref(), Some("###"));
        assert_eq!(first_unfilled("{{ åben").as_deref(), Some("{{"));
        assert_eq!(first_unfilled("En pris på {100} kr."), None);
    }

    #[test]
    fn the_first_blank_is_found_as_the_browser_counts() {
        for (text, range) in [
            ("Kære {{navn}}", Some((5, 13))),
            ("👩‍🌾 Ærø {{navn}} ###", Some((10, 18))),
            ("###", Some((0, 3))),
            ("Ring om ••••••-••••.", Some((8, 14))),
            ("• et\n• to", None),
        ] {
            assert_eq!(first_blank_range(text), range, "{text}");
        }
        assert_eq!(first_unfilled("Ring om ••••••-••••.").as_deref(), Some("••••••"));
    }

    #[test]
    fn fills_what_is_known() {
        let values = [("titel", Some("Kok")), ("virksomhed", None)];
        assert_eq!(fill("‘{{titel}}’ hos {{ virksomhed }}", &values), "‘Kok’ hos {{ virksomhed }}");
        assert_eq!(fill("{{titel}}", &[("titel", Some("{{titel}}"))]), "{{titel}}", "a value is not filled again");
    }
}
