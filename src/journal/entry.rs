//! One line of the journal: what was done with an ad, and how it ended. Never what was written to anyone.

use super::{act::Act, id::JournalId, outcome::Outcome};
use crate::{locales::journal as text, storage::cpr_guard::without_cpr};
use contract::{BehandlerId, JobannonceId, RequestId, Tidspunkt};
use serde::{Deserialize, Serialize};

/// Days that the journal goes back.
pub const KEPT_DAYS: i64 = 90;

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct JournalEntry {
    /// Which line.
    pub id: JournalId,
    /// Whose.
    pub behandler: BehandlerId,
    /// When it was done.
    pub at: Tidspunkt,
    /// With which ad.
    pub ad: JobannonceId,
    /// The ad's title, as it was shown.
    pub title: String,
    /// What was done.
    pub act: Act,
    /// More about it: until when, from whom. No text of an e-mail.
    #[serde(default)]
    pub detail: String,
    /// The `x-requestId` of every call it took.
    #[serde(default)]
    pub request_ids: Vec<String>,
    /// How it ended.
    pub outcome: Outcome,
    /// When that was known.
    #[serde(default)]
    pub settled_at: Option<Tidspunkt>,
}

impl JournalEntry {
    /// A line about what has just been done and waits for its outcome.
    pub fn new(behandler: BehandlerId, at: Tidspunkt, ad: JobannonceId, title: impl Into<String>, act: Act) -> Self {
        Self {
            id: JournalId::new(at),
            behandler,
            at,
            ad,
            title: title.into(),
            act,
            detail: String::new(),
            request_ids: Vec::new(),
            outcome: Outcome::Waiting,
            settled_at: None,
        }
    }

    /// With more about it.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    /// With a call it takes.
    #[must_use]
    pub fn with_request(mut self, id: &RequestId) -> Self {
        self.request_ids.push(id.to_string());
        self
    }

    /// The calls it took, each with what it was for: a decision begins the ad and then decides it. A call by itself
    /// needs no name.
    pub fn named_requests(&self) -> Vec<(Option<&'static str>, &str)> {
        let names = match (self.act, self.request_ids.len()) {
            (Act::Approved | Act::Rejected, 2) => [Some(text::request_begin()), Some(text::request_decide())],
            (Act::Parked, 2) => [Some(text::request_begin()), Some(text::request_park())],
            _ => [None, None],
        };
        let names = names.into_iter().chain(std::iter::repeat(None));
        names.zip(&self.request_ids).map(|(name, id)| (name, id.as_str())).collect()
    }

    /// Takes the outcome in.
    pub fn settle(&mut self, outcome: Outcome, at: Tidspunkt) {
        self.settled_at = (outcome != Outcome::Waiting).then_some(at);
        self.outcome = outcome.without_cpr();
    }

    /// As it may be stored: without what looks like CPR numbers.
    #[must_use]
    pub fn without_cpr(self) -> Self {
        Self {
            title: without_cpr(&self.title),
            detail: without_cpr(&self.detail),
            outcome: self.outcome.without_cpr(),
            ..self
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub fn at(text: &str) -> Tidspunkt {
        text.parse().unwrap()
    }

    pub fn line(time: &str, title: &str, act: Act, outcome: Outcome) -> JournalEntry {
        let me = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111".parse().unwrap();
        let ad = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222".parse().unwrap();
        let request = RequestId::parse("5b0c1f52-0000-4000-8000-000000000001").unwrap();
        let mut line = JournalEntry::new(me, at(time), ad, title, act).with_request(&request);
        line.settle(outcome, at(time));
        line
    }

    #[test]
    fn of_two_calls_each_says_what_it_was_for() {
        let first = "5b0c1f52-0000-4000-8000-000000000001";
        let second = RequestId::parse("5b0c1f52-0000-4000-8000-000000000002").unwrap();
        for (act, name) in [(Act::Approved, "afgør"), (Act::Rejected, "afgør"), (Act::Parked, "parkér")] {
            let one = line("2026-11-22T05:00:00Z", "Kok", act, Outcome::Waiting);
            assert_eq!(one.named_requests(), [(None, first)]);
            let two = one.with_request(&second);
            let named = [(Some("begynd"), first), (Some(name), second.as_str())];
            assert_eq!(two.named_requests(), named);
        }
    }

    #[test]
    fn no_number_is_kept_whatever_brings_it() {
        let refused = Outcome::refused(Some(contract::Fejlkode::OptagetAfAnden), "010165-1234 findes");
        let line = line("2026-11-22T05:00:00Z", "Ring 0101651234", Act::Parked, refused).with_detail("010165 1234");
        let json = serde_json::to_string(&line.without_cpr()).unwrap();
        assert!(!crate::storage::cpr_guard::holds_cpr(&json), "{json}");
        assert!(json.contains("121301"), "{json}");
    }
}
