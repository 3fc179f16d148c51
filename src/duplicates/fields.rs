//! The facts of two to four ads in rows, so that what is the same can be folded away.

use super::tokens::tokens;
use crate::ads::Fact;

/// One fact of every ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldRow {
    /// What it is.
    pub name: &'static str,
    /// What each ad says, in their order.
    pub cells: Vec<FieldCell>,
}

/// What one ad says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldCell {
    /// The value; `None` where the ad does not say.
    pub value: Option<String>,
    /// It says otherwise than the first ad, and not only writes it otherwise.
    pub differs: bool,
}

impl FieldRow {
    /// Whether all say the same.
    pub fn is_same(&self) -> bool {
        !self.cells.iter().any(|cell| cell.differs)
    }
}

/// The rows of some ads' facts, in the first ad's order. A fact that only others have comes after the one that stands
/// before it there. An ad that is not known is `None` and says neither the same nor otherwise.
pub fn aligned(ads: &[Option<Vec<Fact>>]) -> Vec<FieldRow> {
    let mut names: Vec<&'static str> = Vec::new();
    for facts in ads.iter().flatten() {
        let mut place = 0;
        for fact in facts {
            match names.iter().position(|name| *name == fact.name) {
                Some(at) => place = at + 1,
                None => {
                    names.insert(place, fact.name);
                    place += 1;
                }
            }
        }
    }
    let row = |name: &'static str| {
        let value = |facts: &Vec<Fact>| facts.iter().find(|fact| fact.name == name).map(|fact| fact.value.clone());
        let told: Vec<Option<Option<String>>> = ads.iter().map(|facts| facts.as_ref().map(value)).collect();
        let key = |told: &Option<String>| told.as_deref().map(key);
        let first = told.first().and_then(|told| told.as_ref()).map(key);
        let cell = |told: Option<Option<String>>| {
            let differs = told.as_ref().map(key).zip(first.as_ref()).is_some_and(|(key, first)| key != *first);
            FieldCell { value: told.flatten(), differs }
        };
        FieldRow { name, cells: told.into_iter().map(cell).collect() }
    };
    names.into_iter().map(row).collect()
}

fn key(value: &str) -> Vec<String> {
    tokens(value).into_iter().map(|token| token.key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(facts: &[(&'static str, &str)]) -> Option<Vec<Fact>> {
        Some(facts.iter().map(|(name, value)| Fact { name, value: (*value).to_owned(), warning: None }).collect())
    }

    fn told(rows: &[FieldRow]) -> Vec<(&'static str, bool)> {
        rows.iter().map(|row| (row.name, row.is_same())).collect()
    }

    #[test]
    fn what_is_written_otherwise_is_the_same() {
        let rows = aligned(&[
            facts(&[("Virksomhed", "Kokken ApS"), ("Sted", "Aarhus – C")]),
            facts(&[("Virksomhed", "KOKKEN  ApS"), ("Sted", "Århus - C")]),
        ]);
        assert_eq!(told(&rows), [("Virksomhed", true), ("Sted", true)]);
    }

    #[test]
    fn what_one_of_four_does_not_say_differs() {
        let with = facts(&[("Sted", "Aarhus"), ("Frist", "1. maj")]);
        let rows = aligned(&[with.clone(), with.clone(), facts(&[("Sted", "Aarhus")]), with]);
        assert_eq!(told(&rows), [("Sted", true), ("Frist", false)]);
        assert_eq!(rows[1].cells.iter().map(|cell| cell.differs).collect::<Vec<_>>(), [false, false, true, false]);
    }

    #[test]
    fn what_only_another_says_has_its_place() {
        let rows =
            aligned(&[facts(&[("A", "1"), ("C", "3")]), facts(&[("A", "1"), ("B", "2"), ("C", "3"), ("D", "4")])]);
        assert_eq!(told(&rows), [("A", true), ("B", false), ("C", true), ("D", false)]);
        assert!(aligned(&[]).is_empty());
    }

    #[test]
    fn an_ad_that_is_not_known_makes_no_difference() {
        let rows = aligned(&[facts(&[("A", "1")]), None, facts(&[("A", "1")])]);
        assert_eq!(told(&rows), [("A", true)]);
        assert_eq!(
            rows[0].cells.iter().map(|cell| cell.value.as_deref()).collect::<Vec<_>>(),
            [Some("1"), None, Some("1")]
        );
    }
}
