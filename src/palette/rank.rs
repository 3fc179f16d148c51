//! How well a name fits what has been typed, and the best of many.

use crate::{letters::fold, written_id::written_id};
use uuid::Uuid;

/// How a name fits, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// It begins so.
    Prefix,
    /// A word of it begins so.
    WordStart,
    /// It contains it.
    Within,
    /// It contains every word typed, in any order.
    EveryWord,
    /// Its letters occur in this order, the first at the start of a word.
    Scattered,
}

impl Fit {
    /// The best first.
    pub const EVERY: [Self; 5] = [Self::Prefix, Self::WordStart, Self::Within, Self::EveryWord, Self::Scattered];
}

/// What has been typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needle {
    folded: String,
    id: Option<Uuid>,
    id_start: Option<IdStart>,
}

/// The first digits of an ad's id, as a number and how many bits of the id follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct IdStart {
    digits: u128,
    bits_after: u32,
}

/// Fewer digits than these would find ads by chance.
const FEWEST_ID_DIGITS: usize = 4;

impl Needle {
    /// What has been typed.
    pub fn new(typed: &str) -> Self {
        let id = written_id(typed);
        // A whole id is no beginning: what it names is found whether a list has it or not.
        let id_start = if id.is_none() { id_start(typed) } else { None };
        Self { folded: fold(typed), id, id_start }
    }

    /// Whether nothing has been typed.
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// The whole id that has been typed, or pasted with what it stood in.
    pub const fn id(&self) -> Option<Uuid> {
        self.id
    }

    /// Whether an id begins with the digits typed.
    pub fn begins_id(&self, id: u128) -> bool {
        self.id_start.is_some_and(|start| id >> start.bits_after == start.digits)
    }

    /// What has been typed, [folded](fold).
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// Its words, if there are several.
    pub(super) fn several_words(&self) -> Option<impl Iterator<Item = &str>> {
        self.folded.contains(' ').then(|| self.folded.split(' '))
    }

    /// How a short name that has been [folded](fold) fits; `None` when it does not.
    pub fn fit_name(&self, folded: &str) -> Option<Fit> {
        self.fit_text(folded).or_else(|| scattered(&self.folded, folded).then_some(Fit::Scattered))
    }

    /// How a longer text that has been [folded](fold) fits. Scattered letters count for nothing there: nearly every
    /// title has the letters of a short word somewhere.
    pub fn fit_text(&self, folded: &str) -> Option<Fit> {
        match folded.find(self.folded.as_str()) {
            Some(0) => Some(Fit::Prefix),
            Some(at) if begins_word(folded, at) => Some(Fit::WordStart),
            Some(first) => {
                let mut later = folded.match_indices(self.folded.as_str()).skip_while(|(at, _)| *at <= first);
                Some(if later.any(|(at, _)| begins_word(folded, at)) { Fit::WordStart } else { Fit::Within })
            }
            None => {
                let several = self.folded.contains(' ');
                (several && self.folded.split(' ').all(|word| folded.contains(word))).then_some(Fit::EveryWord)
            }
        }
    }
}

/// The first of an id's hexadecimal digits, with or without its dashes.
fn id_start(typed: &str) -> Option<IdStart> {
    let digits: String = typed.trim().chars().filter(|digit| *digit != '-').collect();
    if digits.len() < FEWEST_ID_DIGITS || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let bits = u32::try_from(digits.len()).ok()?.checked_mul(4)?;
    Some(IdStart { digits: u128::from_str_radix(&digits, 16).ok()?, bits_after: 128_u32.checked_sub(bits)? })
}

/// Whether a word begins at a place in a folded text.
pub(super) fn begins_word(folded: &str, at: usize) -> bool {
    folded.get(..at).and_then(|before| before.chars().next_back()).is_none_or(|before| !before.is_alphanumeric())
}

/// Whether the needle's letters occur in this order, the first at the start of a word.
fn scattered(needle: &str, folded: &str) -> bool {
    let mut wanted = needle.chars().filter(|letter| *letter != ' ');
    let Some(first) = wanted.next() else { return true };
    let mut starts = folded.match_indices(first).filter(|(at, _)| begins_word(folded, *at));
    // The first such word is as good as any: whatever follows a later one follows it too.
    starts.next().and_then(|(at, found)| folded.get(at + found.len()..)).is_some_and(|rest| {
        let mut rest = rest.chars();
        wanted.all(|letter| rest.any(|other| other == letter))
    })
}

/// The best `most` of the candidates, the best first; equals stay in their order.
pub fn best<T>(candidates: impl Iterator<Item = (Fit, T)>, most: usize) -> Vec<(Fit, T)> {
    let mut shelves = Fit::EVERY.map(|fit| (fit, Vec::new()));
    for (fit, candidate) in candidates {
        let shelf = shelves.iter_mut().find(|(other, _)| *other == fit);
        let Some((_, shelf)) = shelf.filter(|(_, shelf)| shelf.len() < most) else { continue };
        shelf.push((fit, candidate));
        // Nothing that follows can be better than a full first shelf.
        if fit == Fit::Prefix && shelf.len() == most {
            break;
        }
    }
    shelves.into_iter().flat_map(|(_, shelf)| shelf).take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_beats_a_word_beats_a_part_beats_scattered_letters() {
        for (typed, name, expected) in [
            ("god", "Godkend", Some(Fit::Prefix)),
            ("GOD", "godkend", Some(Fit::Prefix)),
            ("valg", "Ryd valget", Some(Fit::WordStart)),
            ("koe", "Søg i køen", Some(Fit::WordStart)),
            ("kø", "Soeg i koeen", Some(Fit::WordStart)),
            ("kend", "Godkend", Some(Fit::Within)),
            ("el", "selvvalgt eller", Some(Fit::WordStart)),
            ("dub sam", "Sammenlign med dubletter", Some(Fit::EveryWord)),
            ("smd", "Sammenlign med dubletter", Some(Fit::Scattered)),
            ("gkd", "Godkend", Some(Fit::Scattered)),
            ("kdg", "Godkend", None),
            ("xyz", "Godkend", None),
            ("", "Godkend", Some(Fit::Prefix)),
        ] {
            assert_eq!(Needle::new(typed).fit_name(&fold(name)), expected, "{typed:?} in {name:?}");
        }
        assert_eq!(Needle::new("smd").fit_text("sammenlign med dubletter"), None);
        let mut sorted = Fit::EVERY;
        sorted.sort_unstable();
        assert_eq!(sorted, Fit::EVERY);
    }

    #[test]
    fn the_digits_of_an_id() {
        let id = u128::from_str_radix("7f1d7d383b3f4f7c9a6e0d7cf0a51111", 16).unwrap();
        for (typed, found) in [
            ("7f1d", true),
            ("7F1D7D38", true),
            ("7f1d7d38-3b3f", true),
            (" 7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a5111 ", true),
            ("7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111", false),
            ("7f1", false),
            ("7f1e", false),
            ("1d7d38", false),
            ("kok", false),
            ("7f1d7d383b3f4f7c9a6e0d7cf0a511112", false),
            ("", false),
        ] {
            assert_eq!(Needle::new(typed).begins_id(id), found, "{typed:?}");
        }
        let whole = Needle::new("/annoncer/7F1D7D38-3b3f-4f7c-9a6e-0d7cf0a51111").id();
        assert_eq!(whole.map(|whole| whole.as_u128()), Some(id));
    }

    #[test]
    fn the_best_first_and_equals_in_their_order() {
        let candidates =
            [(Fit::Within, 'a'), (Fit::Prefix, 'b'), (Fit::Scattered, 'c'), (Fit::Within, 'd'), (Fit::Prefix, 'e')];
        let names = |most| best(candidates.into_iter(), most).into_iter().map(|(_, name)| name).collect::<String>();
        assert_eq!(names(9), "beadc");
        assert_eq!(names(3), "bea");
        assert_eq!(names(2), "be");
        assert_eq!(names(0), "");
    }
}
