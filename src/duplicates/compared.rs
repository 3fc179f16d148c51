//! Some ads compared with the one on the desk.

use super::{
    fields::{FieldRow, aligned},
    plain_text::plain_text,
    rows::{Other, Part, Row, rows},
    similarity::{Similarity, similarity},
    word_diff::{WordDiff, word_diff},
};
use crate::ads::facts;
use contract::annoncekilde::Jobannonce;
use std::sync::Arc;

/// An ad and what its text says.
#[derive(Clone, Debug)]
pub struct Readable {
    ad: Arc<Jobannonce>,
    text: String,
}

impl Readable {
    /// An ad whose text has been cleaned.
    pub fn new(ad: Arc<Jobannonce>, clean: &str) -> Self {
        Self { ad, text: plain_text(clean) }
    }
}

/// What differs. Every list has a place for each of the other ads; one that is not known leaves its places empty.
#[derive(Clone, Debug)]
pub struct Compared {
    /// How alike they are.
    pub similarities: Vec<Option<Similarity>>,
    /// Their facts.
    pub fields: Vec<FieldRow>,
    /// Their titles.
    pub title: Vec<Row>,
    /// Their texts.
    pub text: Vec<Row>,
}

/// A difference in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Counted from 1.
    pub number: usize,
    /// Which of the other ads has it, counted from 0.
    pub other: usize,
    /// What only the ad on the desk has; long ones in short.
    pub removed: String,
    /// What only the other has; long ones in short.
    pub added: String,
}

impl Compared {
    /// Compares some ads with one. `give_way` is awaited between pieces of work that long texts make long.
    pub async fn new(own: &Readable, others: &[Option<Readable>], give_way: impl AsyncFn()) -> Self {
        let (mut titles, mut texts) = (Vec::new(), Vec::new());
        for other in others {
            titles.push(other.as_ref().map(|other| word_diff(&own.ad.title, &other.ad.title)));
            texts.push(other.as_ref().map(|other| word_diff(&own.text, &other.text)));
            give_way().await;
        }
        let mut differences = 0;
        let mut rows_of = |read: fn(&Readable) -> &str, diffs: &[Option<WordDiff>]| {
            let nothing = WordDiff::default();
            let others: Vec<Other<'_>> = others
                .iter()
                .zip(diffs)
                .map(|(other, diff)| Other {
                    text: other.as_ref().map(read).unwrap_or_default(),
                    diff: diff.as_ref().unwrap_or(&nothing),
                })
                .collect();
            rows(read(own), &others, &mut differences)
        };
        let (title, text) = (rows_of(|it| &it.ad.title, &titles), rows_of(|it| &it.text, &texts));
        give_way().await;
        let similarities = others
            .iter()
            .zip(&texts)
            .map(|(other, diff)| Some(similarity(&own.ad, &other.as_ref()?.ad, diff.as_ref()?)))
            .collect();
        let known = std::iter::once(Some(own)).chain(others.iter().map(Option::as_ref));
        let fields = aligned(&known.map(|it| it.map(|it| facts(&it.ad))).collect::<Vec<_>>());
        Self { similarities, fields, title, text }
    }

    /// Every difference of title and text in order, for a list.
    pub fn told(&self) -> Vec<Told> {
        let cells = self.title.iter().chain(&self.text).flat_map(|row| row.others.iter().enumerate());
        let parts = cells.flat_map(|(other, parts)| parts.iter().map(move |part| (other, part)));
        parts
            .filter_map(|(other, part)| match part {
                Part::Same(_) => None,
                Part::Change { number, removed, added } => {
                    Some(Told { number: *number, other, removed: shortened(removed), added: shortened(added) })
                }
            })
            .collect()
    }
}

/// Most characters of a difference in a list.
const LONGEST_TOLD: usize = 160;

/// The words on one line, cut where they are many.
fn shortened(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST_TOLD) {
        Some((end, _)) => format!("{} …", line.get(..end).unwrap_or_default().trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::executor::block_on;

    fn readable(title: &str, body: &str, company: &str) -> Readable {
        let json = format!(
            r#"{{"id":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","title":"{title}","approvalStatus":"UnderBehandling",
                "body":"{body}","employer":{{"name":"{company}"}}}}"#
        );
        let ad: Jobannonce = serde_json::from_str(&json).unwrap();
        let clean = ad.body.clone();
        Readable::new(Arc::new(ad), &clean)
    }

    #[test]
    fn one_ad_beside_two_others_of_which_one_is_not_here_yet() {
        let own = readable("Kok", "<p>37 timer</p><p>Ring</p>", "Kokken");
        let other = readable("Kok!", "<p>30 timer</p><p>ring</p>", "KOKKEN");
        let compared = block_on(Compared::new(&own, &[None, Some(other)], async || {}));
        assert!(compared.similarities[0].is_none() && compared.similarities[1].is_some());
        assert_eq!(compared.text.iter().map(Row::is_same).collect::<Vec<_>>(), [false, true]);
        assert!(compared.fields.iter().all(FieldRow::is_same));
        let told = compared.told();
        let words: Vec<_> =
            told.iter().map(|told| (told.number, told.other, told.removed.as_str(), told.added.as_str())).collect();
        assert_eq!(words, [(1, 1, "", "!"), (2, 1, "37", "30")]);
    }

    #[test]
    fn a_long_difference_is_told_in_short() {
        assert_eq!(shortened(" to\nlinjer "), "to linjer");
        let long = shortened(&"ø".repeat(LONGEST_TOLD + 1));
        assert_eq!((long.chars().count(), long.ends_with("ø …")), (LONGEST_TOLD + 2, true));
    }
}
