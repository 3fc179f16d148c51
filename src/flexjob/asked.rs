//! What a text names: a case, or why it names none.

use crate::{storage::cpr_guard::holds_cpr, written_id::written_id};
use contract::CaseElementId;

/// What is asked for, by the address or in the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Nothing.
    Nothing,
    /// This offer or allocation.
    Case(CaseElementId),
    /// A text that holds no id.
    NoId(String),
    /// A CPR number. It is not repeated: cases are looked up by their id, and the number must not travel.
    Cpr,
}

impl Asked {
    /// Reads a text: an id however it is spelt, or an address that holds one, such as the case's in VITAS.
    pub fn from_text(text: &str) -> Self {
        let text = text.trim();
        match written_id(text) {
            Some(id) => Self::Case(CaseElementId::new(id)),
            None if text.is_empty() => Self::Nothing,
            None if holds_cpr(text) => Self::Cpr,
            None => Self::NoId(text.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_found_however_it_is_written() {
        let id = "f1e8a110-0000-4000-8000-000000000001";
        for text in [
            id,
            " f1e8a110-0000-4000-8000-000000000001\t",
            "F1E8A110-0000-4000-8000-000000000001",
            "f1e8a110000040008000000000000001",
            "{f1e8a110-0000-4000-8000-000000000001}",
            "https://vitas.example/fleksjob/f1e8a110-0000-4000-8000-000000000001",
            "https://vitas.example/fleksjob/f1e8a110-0000-4000-8000-000000000001/?fane=2#job",
        ] {
            assert_eq!(Asked::from_text(text), Asked::Case(id.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn what_is_no_id_is_kept_but_a_cpr_number_is_not() {
        assert_eq!(Asked::from_text(" \n"), Asked::Nothing);
        for text in ["FJ-2026-012345", "f1e8a110-0000-4000-8000-00000000000", "https://vitas.example/", "æøå"] {
            assert_eq!(Asked::from_text(text), Asked::NoId(text.to_owned()));
        }
        for text in ["0101651234", "010165-1234", "borger 010165 1234", "sag/010165-1234"] {
            assert_eq!(Asked::from_text(text), Asked::Cpr);
        }
    }
}
