//! Where the palette's entries come from, and putting them together.

use super::{
    entry::Entry,
    rank::{Fit, Needle, best},
};
use crate::letters::fold;
use std::rc::Rc;

/// Most entries of one source.
pub const MOST_OF_A_SOURCE: usize = 20;
/// Most entries in all.
pub const MOST: usize = 40;

/// Finds entries among what there was when the palette was opened.
pub type Search = Box<dyn Fn(&Needle) -> Vec<(Fit, Entry)>>;

/// Entries of one kind. Asked what there is when the palette is opened, so that nothing moves under the finger
/// and a keystroke only looks.
#[derive(Clone)]
pub struct Source(Rc<dyn Fn() -> Search>);

impl Source {
    /// A few things, all of which are offered when nothing has been typed.
    pub fn listed(things: impl Fn() -> Vec<Entry> + 'static) -> Self {
        Self::searched(move || search(things(), Needle::fit_name))
    }

    /// Things that would only make the list long while nothing has been typed. Their titles are long too: letters that
    /// are scattered in them count for nothing.
    pub fn once_typed(things: impl Fn() -> Vec<Entry> + 'static) -> Self {
        Self::searched(move || {
            let search = search(things(), Needle::fit_text);
            Box::new(move |needle| if needle.is_empty() { Vec::new() } else { search(needle) })
        })
    }

    /// Things with a search of their own, which finds at most [`MOST_OF_A_SOURCE`], the best first.
    pub fn searched(open: impl Fn() -> Search + 'static) -> Self {
        Self(Rc::new(open))
    }

    /// The search of what there is now.
    pub fn open(&self) -> Search {
        self.0()
    }
}

/// How a title that has been folded fits.
type FitTitle = fn(&Needle, &str) -> Option<Fit>;

/// Finds things by their titles, or less well by all that is known about them.
fn search(things: Vec<Entry>, fit_title: FitTitle) -> Search {
    let folded = |entry: Entry| {
        let title = fold(&entry.title);
        // Nothing typed holds a line break, so nothing is found across two of them but word by word.
        let all = format!("{title}\n{}\n{}", fold(&entry.detail), fold(entry.words));
        (title, all, entry)
    };
    let things: Vec<_> = things.into_iter().map(folded).collect();
    Box::new(move |needle| {
        let fit = |title: &str, all: &str| {
            fit_title(needle, title).or_else(|| needle.fit_text(all).map(|fit| fit.max(Fit::Within)))
        };
        let fitting = things.iter().filter_map(|(title, all, entry)| Some((fit(title, all)?, entry)));
        let most = if needle.is_empty() { usize::MAX } else { MOST_OF_A_SOURCE };
        best(fitting, most).into_iter().map(|(fit, entry)| (fit, entry.clone())).collect()
    })
}

/// What is offered for what has been typed, the best first. Of equals a command comes before an ad.
pub fn offered(searches: &[Search], needle: &Needle) -> Vec<Entry> {
    let mut entries: Vec<(Fit, Entry)> = searches.iter().flat_map(|search| search(needle)).collect();
    entries.sort_by_key(|(fit, entry)| (*fit, entry.kind));
    let most = if needle.is_empty() { usize::MAX } else { MOST };
    entries.into_iter().take(most).map(|(_, entry)| entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::palette::entry::EntryKind;

    fn entry(kind: EntryKind, title: &str, detail: &str) -> Entry {
        Entry { kind, title: title.into(), detail: detail.into(), words: "", key: None, run: Rc::new(|| ()) }
    }

    fn titles(sources: &[Source], typed: &str) -> Vec<String> {
        let searches: Vec<_> = sources.iter().map(Source::open).collect();
        offered(&searches, &Needle::new(typed)).into_iter().map(|entry| entry.title).collect()
    }

    #[test]
    fn the_best_of_all_sources_first_and_commands_before_ads() {
        let sources = [
            Source::searched(|| {
                Box::new(|needle| {
                    let ad = entry(EntryKind::Ad, "Godstransport", "");
                    needle.fit_text("godstransport").map(|fit| (fit, ad)).into_iter().collect()
                })
            }),
            Source::listed(|| {
                vec![
                    entry(EntryKind::Command, "Søg i køen", ""),
                    entry(EntryKind::Command, "Godkend", ""),
                    entry(EntryKind::Colleague, "Bo Friis", "Godkender lige nu"),
                ]
            }),
        ];
        assert_eq!(titles(&sources, "god"), ["Godkend", "Godstransport", "Bo Friis"]);
        assert_eq!(titles(&sources, "soeg"), ["Søg i køen"]);
        assert_eq!(titles(&sources, "qq"), Vec::<String>::new());
    }

    #[test]
    fn of_equals_commands_pages_and_ads_come_first() {
        let kinds = [EntryKind::Setting, EntryKind::Flexjob, EntryKind::Draft, EntryKind::Ad, EntryKind::Page];
        let all = Source::once_typed(move || {
            let mut things = kinds.map(|kind| entry(kind, &format!("Kok {kind:?}"), "")).to_vec();
            things.push(entry(EntryKind::Command, "Kok Command", ""));
            things
        });
        let expected = ["Kok Command", "Kok Page", "Kok Ad", "Kok Draft", "Kok Flexjob", "Kok Setting"];
        assert_eq!(titles(std::slice::from_ref(&all), "kok"), expected);
        assert!(titles(&[all], " ").is_empty(), "offered once something is typed");
    }

    #[test]
    fn other_words_find_a_thing_and_scattered_letters_only_a_short_name() {
        let dark = || vec![Entry { words: "tema", ..entry(EntryKind::Setting, "Farver: Mørk", "valgt nu") }];
        let (short, long) = (Source::listed(dark), Source::once_typed(dark));
        for typed in ["mørk", "tema", "mørk tema", "valgt", "tema far"] {
            assert_eq!(titles(std::slice::from_ref(&long), typed), ["Farver: Mørk"], "{typed}");
        }
        assert_eq!(titles(&[short], "fmk").len(), 1);
        assert!(titles(&[long], "fmk").is_empty());
    }

    #[test]
    fn a_long_list_is_whole_until_something_is_typed() {
        let many = Source::listed(|| {
            (0..60).map(|number| entry(EntryKind::Template, &format!("Skabelon {number}"), "")).collect()
        });
        assert_eq!(titles(std::slice::from_ref(&many), "").len(), 60);
        assert_eq!(titles(&[many], "skabelon").len(), MOST_OF_A_SOURCE);
    }
}
