//! The occupations that can be wished for, by name: found by what is typed, and named where a service gives the URI.

use crate::letters::{alphabetic, fold};
use contract::{bff, feltregel::is_concept_uri_da};
use std::sync::Arc;
use uuid::Uuid;

/// An occupation as a wish names it, with what to call it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupation {
    /// `conceptUriDa`.
    pub concept_uri_da: String,
    /// `aliasIdentifier`, where it is wished for under another name.
    pub alias_identifier: Option<Uuid>,
    /// Its name; of one that no catalogue knows, its URI.
    pub name: String,
}

impl Occupation {
    /// One known by its URI alone.
    fn unnamed(uri: &str) -> Self {
        Self { concept_uri_da: uri.to_owned(), alias_identifier: None, name: uri.to_owned() }
    }

    /// Tells it from every other.
    pub fn key(&self) -> String {
        match self.alias_identifier {
            Some(alias) => format!("{}#{alias}", self.concept_uri_da),
            None => self.concept_uri_da.clone(),
        }
    }
}

struct Listed {
    occupation: Occupation,
    folded: String,
}

/// The occupations in the order of the alphabet. Empty until they have come, and where nobody tells of any. Cheap to clone.
#[derive(Clone, Default)]
pub struct Catalogue(Arc<Vec<Listed>>);

/// What the occupations are called.
#[derive(Clone, Default)]
pub enum Names {
    /// They have been asked for.
    #[default]
    Awaited,
    /// Nobody tells.
    Missing,
    /// By this catalogue.
    Here(Catalogue),
}

impl Names {
    /// The catalogue; an empty one where there is none.
    pub fn catalogue(&self) -> Catalogue {
        match self {
            Self::Here(catalogue) => catalogue.clone(),
            Self::Awaited | Self::Missing => Catalogue::default(),
        }
    }
}

/// What fits what is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// The best of them.
    pub best: Vec<Occupation>,
    /// How many there are.
    pub count: usize,
}

impl Catalogue {
    /// Puts what the server told in order. Another name stands with its own: `SOSU-assistent (Social- og …)`.
    pub fn new(told: Vec<bff::Occupation>) -> Self {
        let mut listed = Vec::new();
        for bff::Occupation { concept_uri_da, label, aliases } in told {
            for alias in aliases {
                listed.push(Listed::new(Occupation {
                    concept_uri_da: concept_uri_da.clone(),
                    alias_identifier: Some(alias.alias_identifier),
                    name: format!("{} ({label})", alias.label),
                }));
            }
            listed.push(Listed::new(Occupation { concept_uri_da, alias_identifier: None, name: label }));
        }
        listed.sort_by_cached_key(|one| alphabetic(&one.occupation.name));
        Self(Arc::new(listed))
    }

    /// Whether there is anything to choose from by name.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What a wish is called: by its other name if that is known, else by its own, else by its URI.
    pub fn name_of(&self, uri: &str, alias: Option<Uuid>) -> String {
        let of = |alias: Option<Uuid>| self.known(uri, alias).map(|one| one.name.clone());
        of(alias).or_else(|| of(None)).unwrap_or_else(|| uri.to_owned())
    }

    /// The occupation with a key, also one that is known by its URI alone.
    pub fn with_key(&self, key: &str) -> Option<Occupation> {
        let listed = self.0.iter().find(|one| one.occupation.key() == key);
        listed.map(|one| one.occupation.clone()).or_else(|| is_concept_uri_da(key).then(|| Occupation::unnamed(key)))
    }

    /// The best `most` for what is typed: names that begin so, then words that do, then the rest. Nothing typed fits all. A
    /// URI is found as what it names.
    pub fn find(&self, typed: &str, most: usize, is_left_out: impl Fn(&Occupation) -> bool) -> Hits {
        let typed = typed.trim();
        if is_concept_uri_da(typed) {
            let named = self.with_key(typed).filter(|one| !is_left_out(one));
            return Hits { count: usize::from(named.is_some()), best: named.into_iter().collect() };
        }
        let wanted = fold(typed);
        let mut shelves: [Vec<&Listed>; 3] = Default::default();
        for one in self.0.iter().filter(|one| !is_left_out(&one.occupation)) {
            if let Some(shelf) = fit(&one.folded, &wanted).and_then(|fit| shelves.get_mut(fit)) {
                shelf.push(one);
            }
        }
        let count = shelves.iter().map(Vec::len).sum();
        let best = shelves.into_iter().flatten().take(most).map(|one| one.occupation.clone()).collect();
        Hits { best, count }
    }

    fn known(&self, uri: &str, alias: Option<Uuid>) -> Option<&Occupation> {
        let is_it = |one: &&Occupation| one.concept_uri_da == uri && one.alias_identifier == alias;
        self.0.iter().map(|one| &one.occupation).find(is_it)
    }
}

impl Listed {
    fn new(occupation: Occupation) -> Self {
        Self { folded: fold(&occupation.name), occupation }
    }
}

/// How a name fits, the best first; `None` where a word that was typed is not in it.
fn fit(folded: &str, wanted: &str) -> Option<usize> {
    if folded.starts_with(wanted) {
        return Some(0);
    }
    if !wanted.split(' ').all(|word| folded.contains(word)) {
        return None;
    }
    let begins_word = folded.split([' ', '(', '/']).any(|word| word.starts_with(wanted));
    Some(if begins_word { 1 } else { 2 })
}

#[cfg(test)]
pub mod tests {
    use super::*;

    pub const COOK: &str = "http://data.star.dk/esco/occupation/5b0c6a1e-7d42-4f0b-9c3e-1a2b6f0de101";
    pub const CARER: &str = "http://data.star.dk/esco/occupation/5b0c6a1e-7d42-4f0b-9c3e-1a2b6f0de102";
    pub const ALIAS: Uuid = Uuid::from_u128(7);

    /// Three occupations, one of which has another name.
    pub fn catalogue() -> Catalogue {
        let alias = bff::OccupationAlias { alias_identifier: ALIAS, label: "SOSU-hjælper".into() };
        let one = |uri: &str, label: &str, aliases| bff::Occupation {
            concept_uri_da: uri.into(),
            label: label.into(),
            aliases,
        };
        Catalogue::new(vec![
            one("x", "Økologisk landmand", Vec::new()),
            one(CARER, "Social- og sundhedshjælper", vec![alias]),
            one(COOK, "Kok", Vec::new()),
        ])
    }

    fn names(typed: &str) -> Vec<String> {
        catalogue().find(typed, 10, |_| false).best.into_iter().map(|one| one.name).collect()
    }

    #[test]
    fn names_are_found_by_beginning_by_word_and_by_part_in_that_order() {
        let (cook, alias, carer, farmer) =
            ("Kok", "SOSU-hjælper (Social- og sundhedshjælper)", "Social- og sundhedshjælper", "Økologisk landmand");
        assert_eq!(names(""), [cook, carer, alias, farmer]);
        assert_eq!(names("so"), [carer, alias]);
        assert_eq!(names("SUNDHEDS"), [carer, alias]);
        assert_eq!(names("hjaelper sosu"), [alias]);
        assert_eq!(names("oekologisk"), [farmer]);
        assert_eq!(names("ko"), [cook, farmer], "a part comes last");
        assert!(names("astronaut").is_empty());
        let hits = catalogue().find("", 2, |one| one.name == cook);
        assert_eq!((hits.best.len(), hits.count), (2, 3));
    }

    #[test]
    fn a_uri_finds_what_it_names_also_where_there_is_no_catalogue() {
        assert_eq!(names(&format!(" {COOK} ")), ["Kok"]);
        let found = Catalogue::default().find(COOK, 10, |_| false).best;
        assert_eq!(found, [Occupation::unnamed(COOK)]);
        assert!(Catalogue::default().find("Kok", 10, |_| false).best.is_empty());
        assert_eq!(catalogue().find(COOK, 10, |one| one.concept_uri_da == COOK), Hits::default());
    }

    #[test]
    fn a_wish_is_called_by_the_name_it_was_given() {
        let all = catalogue();
        assert_eq!(all.name_of(COOK, None), "Kok");
        assert_eq!(all.name_of(CARER, Some(ALIAS)), "SOSU-hjælper (Social- og sundhedshjælper)");
        assert_eq!(all.name_of(CARER, Some(Uuid::nil())), "Social- og sundhedshjælper");
        assert_eq!(Catalogue::default().name_of(COOK, None), COOK);
        let key = all.find("sosu", 1, |_| false).best[0].key();
        assert_eq!(all.with_key(&key).unwrap().alias_identifier, Some(ALIAS));
        assert_eq!(all.with_key("Kok"), None);
    }
}
