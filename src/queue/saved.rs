//! Filters that are kept in this browser under a name and, if wanted, a digit.

use super::choice::Choice;
use crate::storage::cpr_guard::holds_cpr;
use serde::{Deserialize, Serialize};

/// Longest name, in characters.
pub const LONGEST_NAME: usize = 40;
/// Most filters.
const MOST: usize = 30;

/// A filter that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SavedFilter {
    /// What it is called; no two have the same name.
    pub name: String,
    /// The digit that shows it, 1 to 9.
    pub digit: Option<u8>,
    /// The address's parameters.
    pub parameters: Vec<(String, String)>,
}

/// The filters that are kept, in the order they were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedFilters(Vec<SavedFilter>);

/// Why a filter can't be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSaved {
    /// It has no name.
    Nameless,
    /// Its name or its search looks like it has a CPR number in it.
    HoldsCpr,
    /// There are too many.
    Full,
}

impl SavedFilter {
    /// What it shows.
    pub fn choice(&self) -> Choice {
        Choice::from_address(|name| {
            let parameter = self.parameters.iter().find(|(other, _)| other == name);
            parameter.map(|(_, value)| value.clone())
        })
    }
}

impl SavedFilters {
    /// Reads what was kept; what cannot be read is nothing.
    pub fn from_stored(text: &str) -> Self {
        let mut read: Vec<SavedFilter> = crate::decoding::from_text(text).unwrap_or_default();
        read.truncate(MOST);
        let mut filters = Self::default();
        for filter in read {
            let digit = filter.digit.filter(|digit| (1..=9).contains(digit));
            // As strict as when it was kept: storage can be written by anyone at the machine.
            filters.save(&filter.name, digit, &filter.choice()).ok();
        }
        filters
    }

    /// What to keep.
    pub fn stored(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }

    /// Every filter.
    pub fn all(&self) -> &[SavedFilter] {
        &self.0
    }

    /// The filter of a digit.
    pub fn of_digit(&self, digit: u8) -> Option<&SavedFilter> {
        self.0.iter().find(|filter| filter.digit == Some(digit))
    }

    /// The first digit that is not taken.
    pub fn free_digit(&self) -> Option<u8> {
        (1..=9).find(|digit| self.of_digit(*digit).is_none())
    }

    /// Keeps a choice. A filter of the same name is replaced, and one with the same digit loses it.
    pub fn save(&mut self, name: &str, digit: Option<u8>, choice: &Choice) -> Result<(), NotSaved> {
        let name = tidy(name)?;
        if holds_cpr(&choice.search) {
            return Err(NotSaved::HoldsCpr);
        }
        let parameters = choice.parameters().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        self.free(digit);
        let filter = SavedFilter { name, digit, parameters };
        let is_full = self.0.len() >= MOST;
        match self.0.iter_mut().find(|other| other.name == filter.name) {
            Some(same) => *same = filter,
            None if is_full => return Err(NotSaved::Full),
            None => self.0.push(filter),
        }
        Ok(())
    }

    /// Calls a filter something else. Another of that name goes.
    pub fn rename(&mut self, name: &str, new: &str) -> Result<(), NotSaved> {
        let new = tidy(new)?;
        if new != name {
            self.0.retain(|filter| filter.name != new);
        }
        for filter in self.0.iter_mut().filter(|filter| filter.name == name) {
            filter.name.clone_from(&new);
        }
        Ok(())
    }

    /// Gives a filter a digit, or takes it away. One with the same digit loses it.
    pub fn set_digit(&mut self, name: &str, digit: Option<u8>) {
        self.free(digit);
        for filter in self.0.iter_mut().filter(|filter| filter.name == name) {
            filter.digit = digit;
        }
    }

    /// Forgets a filter.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|filter| filter.name != name);
    }

    fn free(&mut self, digit: Option<u8>) {
        for other in self.0.iter_mut().filter(|other| digit.is_some() && other.digit == digit) {
            other.digit = None;
        }
    }
}

fn tidy(name: &str) -> Result<String, NotSaved> {
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_NAME).collect();
    if name.is_empty() {
        Err(NotSaved::Nameless)
    } else if holds_cpr(&name) {
        Err(NotSaved::HoldsCpr)
    } else {
        Ok(name)
    }
}

#[cfg(test)]
mod tests {
    use super::{super::filter::Show, *};

    fn searching(words: &str) -> Choice {
        Choice { show: Show::Free, search: words.to_owned(), ..Choice::default() }
    }

    fn names(filters: &SavedFilters) -> Vec<(&str, Option<u8>)> {
        filters.all().iter().map(|filter| (filter.name.as_str(), filter.digit)).collect()
    }

    #[test]
    fn kept_and_read_again() {
        let mut filters = SavedFilters::default();
        assert_eq!(filters.free_digit(), Some(1));
        filters.save("  Kokke  i Ribe ", Some(1), &searching("kok ribe")).unwrap();
        filters.save("Alt", None, &Choice::default()).unwrap();
        assert_eq!(names(&filters), [("Kokke i Ribe", Some(1)), ("Alt", None)]);
        let read = SavedFilters::from_stored(&filters.stored());
        assert_eq!(read, filters);
        assert_eq!(read.of_digit(1).unwrap().choice(), searching("kok ribe"));
        assert_eq!(read.free_digit(), Some(2));
        for nonsense in ["", "[1]", "{}", r#"[{"name":"A"}]"#] {
            assert_eq!(SavedFilters::from_stored(nonsense), SavedFilters::default());
        }
    }

    #[test]
    fn names_and_digits_are_of_one_filter_each() {
        let mut filters = SavedFilters::default();
        filters.save("A", Some(1), &searching("a")).unwrap();
        filters.save("B", Some(1), &searching("b")).unwrap();
        assert_eq!(names(&filters), [("A", None), ("B", Some(1))]);
        filters.save("A", Some(2), &searching("c")).unwrap();
        assert_eq!(names(&filters), [("A", Some(2)), ("B", Some(1))]);
        filters.set_digit("A", Some(1));
        assert_eq!(names(&filters), [("A", Some(1)), ("B", None)]);
        filters.rename("A", "B").unwrap();
        assert_eq!(names(&filters), [("B", Some(1))]);
        filters.rename("B", "B").unwrap();
        assert_eq!(filters.rename("B", " "), Err(NotSaved::Nameless));
        filters.remove("B");
        assert!(filters.all().is_empty());
    }

    #[test]
    fn no_cpr_number_is_kept() {
        let mut filters = SavedFilters::default();
        assert_eq!(filters.save("Søgning", None, &searching("010165-1234")), Err(NotSaved::HoldsCpr));
        assert_eq!(filters.save("010165-1234", None, &searching("kok")), Err(NotSaved::HoldsCpr));
        filters.save("A", None, &searching("kok")).unwrap();
        assert_eq!(filters.rename("A", "0101651234"), Err(NotSaved::HoldsCpr));
        let planted = r#"[{"name":"A","digit":12,"parameters":[["q","0101651234"],["vis","mine"]]}]"#;
        let read = SavedFilters::from_stored(planted);
        assert_eq!(names(&read), [("A", None)]);
        assert!(!read.stored().contains("0101651234"));
    }
}
