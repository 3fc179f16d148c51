//! Searching the queue: the same word is found however it is written, `Århus` or `aarhus`.

use super::slots::SlotRow;
use crate::letters::fold;

/// Fewest digits of an id that are taken for one.
const SHORTEST_ID: usize = 4;
/// Digits in an id.
const ID_DIGITS: usize = 32;

/// What is searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    words: Vec<String>,
    id: Option<IdStart>,
}

/// The first digits of an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct IdStart {
    digits: u128,
    /// How far to the left of an id's end they end, in bits.
    shift: u32,
}

impl Search {
    /// Reads what was typed.
    pub fn new(typed: &str) -> Self {
        Self { words: fold(typed).split_whitespace().map(str::to_owned).collect(), id: IdStart::read(typed) }
    }

    /// Whether nothing is searched for.
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a row has every word, or the id.
    pub fn finds(&self, row: &SlotRow) -> bool {
        self.id.is_some_and(|start| row.id.uuid().as_u128() >> start.shift == start.digits)
            || row.summary.as_ref().is_some_and(|summary| self.finds_words(summary.folded()))
    }

    fn finds_words(&self, text: &str) -> bool {
        self.words.iter().all(|word| contains(text.as_bytes(), word.as_bytes()))
    }
}

impl IdStart {
    fn read(typed: &str) -> Option<Self> {
        let digits: String = typed.trim().chars().filter(|character| *character != '-').collect();
        if !(SHORTEST_ID..=ID_DIGITS).contains(&digits.len()) {
            return None;
        }
        let shift = u32::try_from((ID_DIGITS - digits.len()) * 4).ok()?;
        Some(Self { digits: u128::from_str_radix(&digits, 16).ok()?, shift })
    }
}

/// Short texts, many of them: the standard library's search prepares more than it saves here.
fn contains(text: &[u8], word: &[u8]) -> bool {
    let Some((first, rest)) = word.split_first() else { return true };
    let mut text = text;
    while let Some(at) = text.iter().position(|byte| byte == first) {
        text = text.get(at + 1..).unwrap_or_default();
        if text.starts_with(rest) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(typed: &str, text: &str) -> bool {
        Search::new(typed).finds_words(&fold(text))
    }

    #[test]
    fn a_word_is_found_however_it_is_written() {
        for (typed, text, found) in [
            ("århus", "Kok\nBistro\nAarhus C", true),
            ("AARHUS", "Kok\nBistro\nÅrhus", true),
            ("smørrebrød", "SMØRREBRØDSJOMFRU", true),
            ("smoerrebroed", "smørrebrødsjomfru", true),
            ("cafe", "Café Å", true),
            ("kok bistro", "Kok\nHavnens Bistro", true),
            ("bistro kok", "Kok\nHavnens Bistro", true),
            ("kok ribe", "Kok\nHavnens Bistro", false),
            ("kkok", "kkkok", true),
            ("", "hvad som helst", true),
        ] {
            assert_eq!(finds(typed, text), found, "{typed} in {text}");
        }
    }

    #[test]
    fn an_id_is_found_by_its_beginning() {
        let id = 0x7f1d_7d38_3b3f_4f7c_9a6e_0d7c_f0a5_1111_u128;
        let is = |typed: &str| IdStart::read(typed).is_some_and(|start| id >> start.shift == start.digits);
        assert!(is("7f1d") && is("7F1D7D38-3b3f") && is(" 7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111 "));
        assert!(!is("7f1") && !is("7f1e") && !is("kok") && !is("7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a511110"));
    }
}
