//! Which rows to show and in what order. The choice lives in the address.

use super::{filter::Show, search::Search};
use crate::storage::cpr_guard::holds_cpr;
use contract::BehandlerId;

/// By what to sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Oldest arrival first, as the list is told.
    #[default]
    Arrival,
    /// By headline.
    Title,
    /// By company.
    Company,
    /// By who holds it; free ads last.
    Holder,
    /// Longest locked first; free ads last.
    LockedSince,
}

impl Sort {
    /// In the order to offer them.
    pub const EVERY: [Self; 5] = [Self::Arrival, Self::Title, Self::Company, Self::Holder, Self::LockedSince];

    /// The value in the address; `None` for the usual one, which the address leaves out.
    pub const fn in_address(self) -> Option<&'static str> {
        match self {
            Self::Arrival => None,
            Self::Title => Some("titel"),
            Self::Company => Some("firma"),
            Self::Holder => Some("behandler"),
            Self::LockedSince => Some("laast"),
        }
    }

    /// Reads the address; anything unknown is the usual one.
    pub fn from_address(value: Option<&str>) -> Self {
        Self::EVERY.into_iter().find(|sort| sort.in_address() == value).unwrap_or_default()
    }
}

/// How old something must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Age {
    /// Locked for longer than so many minutes.
    Locked(u32),
    /// Waiting, since the ad was made, for longer than so many minutes.
    Waiting(u32),
}

impl Age {
    /// In the order to offer them.
    pub const EVERY: [Self; 6] = [
        Self::Locked(15),
        Self::Locked(60),
        Self::Locked(240),
        Self::Waiting(1_440),
        Self::Waiting(2_880),
        Self::Waiting(10_080),
    ];

    /// The value in the address.
    pub fn in_address(self) -> String {
        match self {
            Self::Locked(minutes) => format!("laast-{minutes}"),
            Self::Waiting(minutes) => format!("ventet-{minutes}"),
        }
    }

    /// Reads the address.
    pub fn from_address(value: &str) -> Option<Self> {
        let (what, minutes) = value.split_once('-')?;
        let minutes = minutes.parse().ok().filter(|minutes| *minutes > 0)?;
        match what {
            "laast" => Some(Self::Locked(minutes)),
            "ventet" => Some(Self::Waiting(minutes)),
            _ => None,
        }
    }
}

/// Names of the address's parameters.
pub mod parameter {
    pub use crate::routes::FILTER_PARAMETER as SHOW;
    /// Who holds the ads.
    pub const HOLDER: &str = "behandler";
    /// How old something must be.
    pub const AGE: &str = "alder";
    /// What is searched for.
    pub const SEARCH: &str = "q";
    /// By what to sort.
    pub const SORT: &str = "sorter";
    /// The page of the table.
    pub const PAGE: &str = "side";
}

/// Which rows to show and in what order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Whose.
    pub show: Show,
    /// Only what this caseworker holds.
    pub holder: Option<BehandlerId>,
    /// Only what is so old.
    pub age: Option<Age>,
    /// Only what has these words.
    pub search: String,
    /// In what order.
    pub sort: Sort,
}

impl Choice {
    /// Reads the address, parameter by parameter. What looks like a CPR number is not taken from it.
    pub fn from_address(parameter: impl Fn(&str) -> Option<String>) -> Self {
        Self {
            show: Show::from_address(parameter(parameter::SHOW).as_deref()),
            holder: parameter(parameter::HOLDER).and_then(|id| id.parse().ok()),
            age: parameter(parameter::AGE).and_then(|age| Age::from_address(&age)),
            search: parameter(parameter::SEARCH).filter(|words| !holds_cpr(words)).unwrap_or_default(),
            sort: Sort::from_address(parameter(parameter::SORT).as_deref()),
        }
    }

    /// The parameters for the address. A search that looks like it has a CPR number in it is left out.
    pub fn parameters(&self) -> Vec<(&'static str, String)> {
        let search = self.search.trim();
        let search = (!search.is_empty() && !holds_cpr(search)).then(|| search.to_owned());
        [
            (parameter::SHOW, self.show.in_address().map(str::to_owned)),
            (parameter::HOLDER, self.holder.map(|id| id.to_string())),
            (parameter::AGE, self.age.map(Age::in_address)),
            (parameter::SEARCH, search),
            (parameter::SORT, self.sort.in_address().map(str::to_owned)),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)))
        .collect()
    }

    /// Whether every ad is shown.
    pub fn shows_all(&self) -> bool {
        Self { sort: self.sort, ..Self::default() } == Self { search: self.search.trim().to_owned(), ..self.clone() }
    }

    /// What is searched for; nothing where it looks like a CPR number.
    pub fn searched(&self) -> Search {
        if holds_cpr(&self.search) { Search::default() } else { Search::new(&self.search) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn the_address_and_back() {
        let everything = Choice {
            show: Show::Colleagues,
            holder: "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111".parse().ok(),
            age: Some(Age::Locked(60)),
            search: "kok & bager".to_owned(),
            sort: Sort::Holder,
        };
        for choice in [Choice::default(), everything] {
            let address: HashMap<_, _> = choice.parameters().into_iter().collect();
            assert_eq!(Choice::from_address(|name| address.get(name).cloned()), choice);
        }
        assert_eq!(Choice::default().parameters(), []);
        for sort in Sort::EVERY {
            assert_eq!(Sort::from_address(sort.in_address()), sort);
        }
        for age in Age::EVERY {
            assert_eq!(Age::from_address(&age.in_address()), Some(age));
        }
        for nonsense in ["", "laast", "laast-", "laast-0", "laast--5", "ventet-99999999999", "nyt-5"] {
            assert_eq!(Age::from_address(nonsense), None);
        }
    }

    #[test]
    fn no_cpr_number_goes_to_or_comes_from_the_address() {
        let choice = Choice { search: "010165-1234".to_owned(), ..Choice::default() };
        assert_eq!(choice.parameters(), []);
        assert!(choice.searched().is_empty());
        assert_eq!(Choice::from_address(|_| Some("0101651234".to_owned())).search, "");
    }

    #[test]
    fn what_narrows_the_view_is_known() {
        assert!(Choice::default().shows_all());
        assert!(Choice { sort: Sort::Title, search: " ".to_owned(), ..Choice::default() }.shows_all());
        assert!(!Choice { search: "kok".to_owned(), ..Choice::default() }.shows_all());
        assert!(!Choice { show: Show::Free, ..Choice::default() }.shows_all());
    }
}
