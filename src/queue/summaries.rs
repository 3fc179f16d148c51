//! What the listed ads are about, in few bytes: the only place that knows how that is kept.

use crate::{ads::AdSummary, letters::fold_into};
use contract::{Tidspunkt, annoncekilde::Jobannonce};

/// Between the parts. No part has a line break (see [`AdSummary`]).
const BETWEEN: char = '\n';

/// What one ad is about. 50,000 of them are kept, so the parts share one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    words: Box<str>,
    folded: Box<str>,
    created: Option<Tidspunkt>,
}

impl Summary {
    /// Keeps what an ad is about.
    pub fn new(summary: &AdSummary, created: Option<Tidspunkt>) -> Self {
        let words = [summary.title.as_str(), summary.company.as_str(), summary.place.as_str()];
        let mut folded = String::new();
        for part in words {
            fold_into(&mut folded, part);
            folded.push(BETWEEN);
        }
        let words = words.map(|part| part.replace(BETWEEN, " ")).join("\n");
        Self { folded: folded.into(), words: words.into(), created }
    }

    /// The parts, as a list shows them.
    pub fn parts(&self) -> AdSummary {
        AdSummary { title: self.title().to_owned(), company: self.company().to_owned(), place: self.part(2).to_owned() }
    }

    /// Headline.
    pub fn title(&self) -> &str {
        self.part(0)
    }

    /// Company.
    pub fn company(&self) -> &str {
        self.part(1)
    }

    /// When the ad was made.
    pub const fn created(&self) -> Option<Tidspunkt> {
        self.created
    }

    /// All the words in the form that is searched.
    pub const fn folded(&self) -> &str {
        &self.folded
    }

    fn part(&self, number: usize) -> &str {
        self.words.split(BETWEEN).nth(number).unwrap_or_default()
    }
}

impl From<&Jobannonce> for Summary {
    fn from(ad: &Jobannonce) -> Self {
        Self::new(&AdSummary::from(ad), ad.created_date_time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_come_back_as_they_were() {
        let parts =
            AdSummary { title: "Kok – «à la carte»".into(), company: String::new(), place: "Ærø".into() };
        let summary = Summary::new(&parts, None);
        assert_eq!(summary.parts(), parts);
        assert_eq!(summary.folded(), "kok «a la carte»\n\naeroe\n");
        let broken = AdSummary { title: "To\nlinjer".into(), company: "Firma".into(), place: String::new() };
        assert_eq!(Summary::new(&broken, None).company(), "Firma");
    }
}
