//! One line of the journal: what was done with an ad, and how it ended. Never what was written to anyone.

use crate::{locales::journal as text, storage::cpr_guard::without_cpr};
use contract::{BehandlerId, Fejlkode, JobannonceId, RequestId, Tidspunkt};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Days that the journal goes back.
pub const KEPT_DAYS: i64 = 90;

/// Which line. Lines sort by it as by their time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct JournalId(String);

impl JournalId {
    /// The id of a line written at a time.
    pub fn new(at: Tidspunkt) -> Self {
        let mut chance = Uuid::new_v4().simple().to_string();
        chance.truncate(8);
        Self(format!("{}-{chance}", Self::time(at)))
    }

    /// The id of a line about something that has a key of its own, written at a time.
    pub fn of(at: Tidspunkt, key: &str) -> Self {
        Self(format!("{}-{key}", Self::time(at)))
    }

    /// Where the ids of a time begin.
    pub fn time(at: Tidspunkt) -> String {
        format!("{:015}", at.unix_millis())
    }

    /// The line's key in the store.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Act {
    /// Begun.
    Begun,
    /// Taken over from a colleague.
    TakenOver,
    /// Parked.
    Parked,
    /// Approved.
    Approved,
    /// Rejected.
    Rejected,
    /// A decision taken back before it was sent.
    Undone,
}

impl Act {
    /// The act in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Begun => text::begun(),
            Self::TakenOver => text::taken_over(),
            Self::Parked => text::parked(),
            Self::Approved => text::approved(),
            Self::Rejected => text::rejected(),
            Self::Undone => text::undone_act(),
        }
    }
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// It has not been sent, or not been answered yet.
    Waiting,
    /// The service has answered that it is done.
    Confirmed,
    /// The service has had it before, and the list shows it done.
    Received,
    /// The service said no.
    Refused {
        /// The service's code, if it gave one.
        code: Option<i32>,
        /// The reason in words.
        words: String,
    },
    /// Nothing was sent: the list had shown why it would be in vain.
    NotSent {
        /// The reason in words.
        words: String,
    },
    /// Nobody can say.
    Unknown,
    /// It was taken back before it was sent.
    Undone,
}

impl Outcome {
    /// A refusal as the caseworker was told it.
    pub fn refused(code: Option<Fejlkode>, words: impl Into<String>) -> Self {
        Self::Refused { code: code.map(Fejlkode::number), words: words.into() }
    }

    /// The outcome in words.
    pub fn words(&self) -> String {
        match self {
            Self::Waiting => text::waiting().to_owned(),
            Self::Confirmed => text::confirmed().to_owned(),
            Self::Received => text::received().to_owned(),
            Self::Refused { code: Some(code), words } => text::refused_with_code(code, words),
            Self::Refused { code: None, words } => text::refused(words),
            Self::NotSent { words } => crate::locales::outbox::not_sent(words),
            Self::Unknown => text::unknown().to_owned(),
            Self::Undone => text::undone().to_owned(),
        }
    }

    fn without_cpr(self) -> Self {
        match self {
            Self::Refused { code, words } => Self::Refused { code, words: without_cpr(&words) },
            Self::NotSent { words } => Self::NotSent { words: without_cpr(&words) },
            other @ (Self::Waiting | Self::Confirmed | Self::Received | Self::Unknown | Self::Undone) => other,
        }
    }
}

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
    fn ids_sort_by_time() {
        let times =
            ["1999-12-31T00:00:00Z", "2001-09-09T01:46:39Z", "2026-11-22T05:00:00Z", "2026-11-22T05:00:00.001Z"];
        let ids: Vec<JournalId> = times.map(|time| JournalId::new(at(time))).into();
        assert!(ids.is_sorted(), "{ids:?}");
        assert!(ids[2].as_str() > JournalId::time(at(times[2])).as_str());
        assert_ne!(JournalId::new(at(times[0])), JournalId::new(at(times[0])));
    }

    #[test]
    fn no_number_is_kept_whatever_brings_it() {
        let refused = Outcome::Refused { code: Some(121_301), words: "010165-1234 findes".into() };
        let line = line("2026-11-22T05:00:00Z", "Ring 0101651234", Act::Parked, refused).with_detail("010165 1234");
        let json = serde_json::to_string(&line.without_cpr()).unwrap();
        assert!(!crate::storage::cpr_guard::holds_cpr(&json), "{json}");
        assert!(json.contains("121301"), "{json}");
    }
}
