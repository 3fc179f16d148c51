//! Finding ads among very many: their words are folded once, so that a keystroke only looks.

use super::{
    entry::{Entry, EntryKind},
    rank::{Fit, Needle, begins_word, best},
    source::{MOST_OF_A_SOURCE, Source},
};
use crate::{letters::fold_into, locales::palette as text};
use contract::JobannonceId;
use std::{cell::OnceCell, ops::Range, rc::Rc};

/// What an ad is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownAd {
    /// Its title; empty where it is not known.
    pub title: String,
    /// Its company; empty where it is not known.
    pub company: String,
}

/// Ads by title, company and id. The words of all of them lie in one text: a string of its own for each of 50,000
/// would take twice the memory.
#[derive(Clone, Debug, Default)]
pub struct AdIndex {
    words: String,
    ads: Vec<(JobannonceId, Range<u32>)>,
}

impl AdIndex {
    /// The index of some ads.
    pub fn new<'ad>(ads: impl Iterator<Item = (JobannonceId, &'ad str, &'ad str)>) -> Self {
        let mut index = Self::default();
        for (id, title, company) in ads {
            index.add(id, title, company);
        }
        index
    }

    /// Adds an ad.
    pub fn add(&mut self, id: JobannonceId, title: &str, company: &str) {
        let start = self.words.len();
        fold_into(&mut self.words, title);
        self.words.push('\n');
        fold_into(&mut self.words, company);
        self.end(id, start);
    }

    /// Adds an ad whose words have been folded, the title first and a line break after each part.
    pub fn add_folded(&mut self, id: JobannonceId, words: &str) {
        let start = self.words.len();
        self.words.push_str(words);
        self.end(id, start);
    }

    fn end(&mut self, id: JobannonceId, start: usize) {
        let end = self.words.len();
        // Nothing typed holds a line break, so nothing is found across two ads.
        self.words.push('\n');
        // Past 4 GB of titles there is nothing to be found by them.
        if let (Ok(start), Ok(end)) = (u32::try_from(start), u32::try_from(end)) {
            self.ads.push((id, start..end));
        }
    }

    /// The best `most` ads, the best first; equals in the order they were added.
    pub fn find(&self, needle: &Needle, most: usize) -> Vec<(Fit, JobannonceId)> {
        if needle.is_empty() {
            return Vec::new();
        }
        let by_id = self.ads.iter().filter(|(id, _)| needle.begins_id(id.uuid().as_u128()));
        let by_id = by_id.map(|(id, _)| (Fit::Prefix, *id));
        let by_words = self.having(needle.folded()).filter_map(|(fit, place)| Some((fit, self.ads.get(place)?.0)));
        let by_words = by_words.filter(|(_, id)| !needle.begins_id(id.uuid().as_u128()));
        let mut found = best(by_id.chain(by_words), most);
        if found.len() < most {
            let every_word = self.having_every(needle).into_iter().filter_map(|place| Some(self.ads.get(place)?.0));
            let others: Vec<_> =
                every_word.filter(|id| found.iter().all(|(_, other)| other != id)).take(most).collect();
            found.extend(others.into_iter().take(most - found.len()).map(|id| (Fit::EveryWord, id)));
        }
        found
    }

    /// The ads that have these letters, by their places. One search through all the words, not one for each ad:
    /// setting up 50,000 searches takes far longer than searching.
    fn having(&self, letters: &str) -> impl Iterator<Item = (Fit, usize)> {
        let mut hits = self.words.match_indices(letters).map(|(at, _)| at).peekable();
        let mut ads = self.ads.iter().enumerate().filter_map(|(place, (_, words))| {
            Some((place, usize::try_from(words.start).ok()?..usize::try_from(words.end).ok()?))
        });
        std::iter::from_fn(move || {
            let first = *hits.peek()?;
            let (place, words) = ads.find(|(_, words)| first < words.end)?;
            let mut fit = if first == words.start { Fit::Prefix } else { Fit::Within };
            while let Some(at) = hits.next_if(|at| *at < words.end) {
                if fit == Fit::Within && begins_word(&self.words, at) {
                    fit = Fit::WordStart;
                }
            }
            Some((fit, place))
        })
    }

    /// The ads that have every one of several words, by their places.
    fn having_every(&self, needle: &Needle) -> Vec<usize> {
        let places = |word| self.having(word).map(|(_, place)| place).collect::<Vec<_>>();
        let Some(mut each) = needle.several_words().map(|words| words.map(places)) else { return Vec::new() };
        let first = each.next().unwrap_or_default();
        each.fold(first, |both, places| both.into_iter().filter(|place| places.binary_search(place).is_ok()).collect())
    }
}

/// The ads as a source. `index` is asked once for each opening, when something is first typed; `describe` says what
/// an ad is called; `open` opens it.
pub fn ads(
    index: impl Fn() -> Rc<AdIndex> + 'static,
    describe: impl Fn(JobannonceId) -> KnownAd + 'static,
    open: impl Fn(JobannonceId) + 'static,
) -> Source {
    let (index, describe, open) = (Rc::new(index), Rc::new(describe), Rc::new(open));
    Source::searched(move || {
        let (index, describe, open) = (Rc::clone(&index), Rc::clone(&describe), Rc::clone(&open));
        let found = OnceCell::new();
        Box::new(move |needle| {
            if needle.is_empty() {
                return Vec::new();
            }
            let entry = |(fit, id): (Fit, JobannonceId)| {
                let KnownAd { title, company } = describe(id);
                let title = if title.is_empty() { text::ad_without_title(id.short()) } else { title };
                let open = Rc::clone(&open);
                let run = Rc::new(move || open(id));
                (fit, Entry { kind: EntryKind::Ad, title, detail: company, words: "", key: None, run })
            };
            found.get_or_init(|| index()).find(needle, MOST_OF_A_SOURCE).into_iter().map(entry).collect()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ad(number: u128) -> JobannonceId {
        JobannonceId::new(uuid::Uuid::from_u128(number))
    }

    fn found(index: &AdIndex, typed: &str) -> Vec<u128> {
        index.find(&Needle::new(typed), 20).into_iter().map(|(_, id)| id.uuid().as_u128()).collect()
    }

    #[test]
    fn by_title_company_or_id() {
        let mut index = AdIndex::new(
            [
                (ad(1), "Kok til bistro", "Havnens Bistro ApS"),
                (ad(2), "Pædagog", "Århus Kommune"),
                (ad(0x7f1d_7d38 << 96), "", ""),
                (ad(4), "Bistroleder", "Kok & Ko"),
            ]
            .into_iter(),
        );
        assert_eq!(found(&index, "kok"), [1, 4], "a title that begins so comes before a company");
        assert_eq!(found(&index, "bistro"), [4, 1]);
        assert_eq!(found(&index, "aarhus"), [2]);
        assert_eq!(found(&index, "paedagog"), [2]);
        assert_eq!(found(&index, "havnens kok"), [1], "words of title and company together");
        assert_eq!(found(&index, "kok til"), [1]);
        assert_eq!(found(&index, "leder"), [4], "within a word");
        assert_eq!(found(&index, "aps paedagog"), Vec::<u128>::new(), "never across two ads");
        assert_eq!(found(&index, "koklaerling"), Vec::<u128>::new());
        assert_eq!(found(&index, "7f1d7d38"), [0x7f1d_7d38 << 96]);
        index.add(ad(0xdada << 112), "Dadaist", "");
        assert_eq!(found(&index, "dada"), [0xdada << 112], "once, though both fit");
        index.add_folded(ad(6), "gartner\nroskilde planteskole\nroskilde\n");
        assert_eq!(found(&index, "roskilde gartner"), [6]);
        assert_eq!(found(&index, ""), Vec::<u128>::new());
    }

    #[test]
    fn no_more_than_asked_for_of_50_000() {
        let mut index = AdIndex::default();
        let begun = std::time::Instant::now();
        for number in 0..50_000 {
            index.add(ad(number), "Social- og sundhedsassistent til plejecenter", "Frederikshavn Kommune");
        }
        let built = begun.elapsed();
        assert_eq!(index.find(&Needle::new("vikar"), 20).len(), 0);
        assert_eq!(index.find(&Needle::new("frederikshavn"), 20).len(), 20);
        println!("50,000 ads: built in {built:?}, two looks in {:?}", begun.elapsed() - built);
    }
}
