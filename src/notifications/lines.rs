//! A pasted list: what each line holds, and the lines that hold nothing usable.

use super::fault::Fault;
use crate::ui::typed_cpr;
use contract::Cpr;
use std::{collections::HashMap, hash::Hash};
use uuid::Uuid;

/// A list as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<T> {
    /// Each value once, in the order of the lines.
    pub values: Vec<T>,
    /// Lines whose value stands in an earlier line too: the line, and the earlier one.
    pub repeats: Vec<(usize, usize)>,
    /// Lines that hold something else, and why. Lines are counted from 1.
    pub faults: Vec<(usize, Fault)>,
}

/// CPR numbers.
pub fn cprs(text: &str) -> Listed<Cpr> {
    read(text, |part| typed_cpr(part).map_err(Fault::Cpr))
}

/// Ids.
pub fn ids(text: &str) -> Listed<Uuid> {
    read(text, |part| Uuid::try_parse(part).map_err(|_| Fault::NoId))
}

/// Reads a list: a value a line, or several between commas, semicolons or tabs, as a sheet gives them. Blank lines are
/// nothing.
fn read<T: Clone + Eq + Hash>(text: &str, read: fn(&str) -> Result<T, Fault>) -> Listed<T> {
    let mut listed = Listed { values: Vec::new(), repeats: Vec::new(), faults: Vec::new() };
    let mut first_line: HashMap<T, usize> = HashMap::new();
    for (line, text) in (1..).zip(text.lines()) {
        for part in text.split([',', ';', '\t']).map(str::trim).filter(|part| !part.is_empty()) {
            match read(part) {
                Ok(value) => match first_line.get(&value) {
                    Some(first) => listed.repeats.push((line, *first)),
                    None => {
                        first_line.insert(value.clone(), line);
                        listed.values.push(value);
                    }
                },
                Err(fault) => listed.faults.push((line, fault)),
            }
        }
    }
    listed
}

/// Where a line lies in a text, in UTF-16 units, as a text area counts: its start and its end.
pub fn place(text: &str, line: usize) -> (u32, u32) {
    let length = |text: &str| text.encode_utf16().count();
    let before: usize = text.split('\n').take(line.saturating_sub(1)).map(|line| length(line) + 1).sum();
    let own = text.split('\n').nth(line.saturating_sub(1)).map_or(0, length);
    let unit = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    (unit(before), unit(before + own))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::CprFault;

    #[test]
    fn good_lines_are_taken_bad_ones_pointed_at_and_repeats_noticed() {
        let listed = cprs("010165-1234\n\n2902011234\n310265-1234\n0101651234,\t0000000000;\n1234\n 290201 1234 \n");
        let values: Vec<&str> = listed.values.iter().map(Cpr::in_full).collect();
        assert_eq!(values, ["0101651234", "2902011234", "0000000000"]);
        assert_eq!(listed.repeats, [(5, 1), (7, 3)]);
        assert_eq!(listed.faults, [(4, Fault::Cpr(CprFault::NoDate)), (6, Fault::Cpr(CprFault::WrongLength(4)))]);
    }

    #[test]
    fn an_id_is_taken_however_it_is_spelt() {
        let id = "0b8f6f3e-9d0c-4a77-b0a4-3a1f6f0f2c21";
        let listed = ids(&format!("{id}\r\n{{{}}}\r\nsag 1", id.to_uppercase()));
        assert_eq!(listed.values, [Uuid::try_parse(id).unwrap()]);
        assert_eq!((listed.repeats, listed.faults), (vec![(2, 1)], vec![(3, Fault::NoId)]));
        for nothing in ["", "\n \n", " , ;\t"] {
            let listed = ids(nothing);
            assert!(listed.values.is_empty() && listed.faults.is_empty(), "{nothing:?}");
        }
    }

    #[test]
    fn ten_thousand_lines_are_no_more_than_that() {
        let text: String = (0..10_000_u128).map(|id| format!("{}\n", Uuid::from_u128(id % 9_999))).collect();
        let listed = ids(&text);
        assert_eq!((listed.values.len(), listed.repeats), (9_999, vec![(10_000, 1)]));
    }

    #[test]
    fn a_line_is_found_as_a_text_area_counts() {
        let text = "æøå\n👩‍🌾\n\n1234";
        assert_eq!([1, 2, 3, 4, 5].map(|line| place(text, line)), [(0, 3), (4, 9), (10, 10), (11, 15), (16, 16)]);
        assert_eq!(place("", 1), (0, 0));
    }
}
