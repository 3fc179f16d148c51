//! Sorting the queue, in Danish: æ, ø, å come last, and aa is å.

use super::{
    choice::Sort,
    merge::Queue,
    row_state::RowState,
    slots::{Slot, SlotRow},
};
use contract::JobannonceId;

/// Rows in order; those that say nothing of what is sorted by come last, in their order of arrival.
pub fn sorted<'a>(
    queue: &'a Queue,
    rows: impl Iterator<Item = (Slot, &'a SlotRow, RowState)>,
    sort: Sort,
) -> Vec<(Slot, JobannonceId)> {
    let mut keyed: Vec<(Key, Slot, JobannonceId)> =
        rows.map(|(slot, row, state)| (Key::of(queue, row, state, sort), slot, row.id)).collect();
    keyed.sort_by(|(one, ..), (other, ..)| one.cmp(other));
    keyed.into_iter().map(|(_, slot, id)| (slot, id)).collect()
}

/// What a row is sorted by.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// A text as it is sorted.
    Text(Box<[u8]>),
    /// A time in milliseconds.
    Time(i64),
    /// It says nothing.
    Nothing,
}

impl Key {
    fn of(queue: &Queue, row: &SlotRow, state: RowState, sort: Sort) -> Self {
        let text = |text: Option<&str>| {
            text.filter(|text| !text.is_empty()).map_or(Self::Nothing, |text| Self::Text(collated(text)))
        };
        let behandling = || if state.is_handled() { queue.behandling_of(row) } else { None };
        match sort {
            Sort::Arrival => Self::Nothing,
            Sort::Title => text(row.summary.as_ref().map(|summary| summary.title())),
            Sort::Company => text(row.summary.as_ref().map(|summary| summary.company())),
            Sort::Holder => text(behandling().map(|behandling| behandling.behandler.behandler_navn.as_str())),
            Sort::LockedSince => behandling()
                .and_then(|behandling| behandling.behandling_paabegyndt_tidspunkt)
                .map_or(Self::Nothing, |since| Self::Time(since.unix_millis())),
        }
    }
}

/// A text as bytes that sort as Danish does, case and accents aside.
fn collated(text: &str) -> Box<[u8]> {
    let mut bytes = Vec::with_capacity(text.len());
    for character in text.chars() {
        match character {
            'æ' | 'Æ' | 'ä' | 'Ä' => bytes.push(b'{'),
            'ø' | 'Ø' | 'ö' | 'Ö' => bytes.push(b'|'),
            'å' | 'Å' => bytes.push(b'}'),
            'é' | 'è' | 'É' | 'È' | 'ê' | 'ë' => bytes.push(b'e'),
            'ü' | 'Ü' => bytes.push(b'y'),
            'a' | 'A' if bytes.last() == Some(&b'a') => {
                bytes.pop();
                bytes.push(b'}');
            }
            // Dashes, quotation marks and other signs come before letters, as those of ASCII do.
            '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' => bytes.push(b'-'),
            other if other.is_ascii() => bytes.extend(u8::try_from(other.to_ascii_lowercase())),
            other => bytes.extend_from_slice(other.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    bytes.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_letters_come_last() {
        let mut words = ["Åbenrå", "zebra", "Ærø", "Aalborg", "Øster", "ananas", "Bager", "éclair", "Aarhus"];
        words.sort_by_key(|word| collated(word));
        assert_eq!(words, ["ananas", "Bager", "éclair", "zebra", "Ærø", "Øster", "Åbenrå", "Aalborg", "Aarhus"]);
    }

    #[test]
    fn a_dash_comes_before_letters() {
        let mut titles = ["Kokkeelev", "Kok til kantine", "Kok – Vejle", "Åbent køkken", "Kok"];
        titles.sort_by_key(|title| collated(title));
        assert_eq!(titles, ["Kok", "Kok – Vejle", "Kok til kantine", "Kokkeelev", "Åbent køkken"]);
    }
}
