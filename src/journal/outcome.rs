//! How what was done with an ad ended.

use crate::{
    api,
    locales::{Language, journal as text, outbox as outbox_text},
    storage::cpr_guard::without_cpr,
};
use contract::Fejlkode;
use serde::{Deserialize, Serialize};

/// Why nothing was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum NotSent {
    /// A colleague had the ad.
    HeldBy(String),
    /// The ad had left the queue.
    NotWaiting,
    /// The ad could not be locked.
    NotBegun,
    /// It had lain in a closed browser too long.
    TooOld,
}

impl NotSent {
    fn words(&self) -> String {
        match self {
            Self::HeldBy(name) => outbox_text::held_by(name),
            Self::NotWaiting => outbox_text::not_waiting().to_owned(),
            Self::NotBegun => outbox_text::not_begun().to_owned(),
            Self::TooOld => outbox_text::too_old().to_owned(),
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
        /// The reason in words, as it was told.
        words: String,
        /// What they are in.
        #[serde(default)]
        language: Language,
    },
    /// Nothing was sent: the list had shown why it would be in vain.
    NotSent {
        /// The reason.
        #[serde(default)]
        why: Option<NotSent>,
        /// The reason in words, of a line that has no other.
        #[serde(default)]
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
        Self::Refused { code: code.map(Fejlkode::number), words: words.into(), language: Language::current() }
    }

    /// The outcome in words.
    pub fn words(&self) -> String {
        match self {
            Self::Waiting => text::waiting().to_owned(),
            Self::Confirmed => text::confirmed().to_owned(),
            Self::Received => text::received().to_owned(),
            Self::Refused { code: Some(code), words, language } => {
                // Told in the other language: what the code means in this one, without what was told besides.
                let other = Some(*code).filter(|_| *language != Language::current());
                let own = other.and_then(|code| api::meaning(Fejlkode::from(code)));
                text::refused_with_code(code, own.unwrap_or(words))
            }
            Self::Refused { code: None, words, .. } => text::refused(words),
            Self::NotSent { why: Some(why), .. } => outbox_text::not_sent(why.words()),
            Self::NotSent { why: None, words } => outbox_text::not_sent(words),
            Self::Unknown => text::unknown().to_owned(),
            Self::Undone => text::undone().to_owned(),
        }
    }

    pub(super) fn without_cpr(self) -> Self {
        match self {
            Self::Refused { code, words, language } => Self::Refused { code, words: without_cpr(&words), language },
            Self::NotSent { why: Some(NotSent::HeldBy(name)), words } => {
                Self::NotSent { why: Some(NotSent::HeldBy(without_cpr(&name))), words: without_cpr(&words) }
            }
            Self::NotSent { why, words } => Self::NotSent { why, words: without_cpr(&words) },
            other @ (Self::Waiting | Self::Confirmed | Self::Received | Self::Unknown | Self::Undone) => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_is_told_in_the_language_that_is_spoken() {
        let refused = Outcome::refused(Some(Fejlkode::OptagetAfAnden), "Mads Friis behandler annoncen.");
        let not_sent = Outcome::NotSent { why: Some(NotSent::HeldBy("Mads Friis".into())), words: String::new() };
        assert_eq!(refused.words(), "Afvist af tjenesten (121301): Mads Friis behandler annoncen.");
        assert_eq!(not_sent.words(), "Ikke sendt: Mads Friis behandler annoncen.");
        Language::English.speak();
        assert_eq!(refused.words(), "Refused by the service (121301): Someone else is handling the ad.");
        assert_eq!(not_sent.words(), "Not sent: Mads Friis is handling the ad.");
    }

    #[test]
    fn lines_of_before_are_read() {
        let read = |json: &str| serde_json::from_str::<Outcome>(json).unwrap().words();
        assert_eq!(read(r#"{"refused":{"code":null,"words":"Nej."}}"#), "Afvist af tjenesten: Nej.");
        assert_eq!(read(r#"{"notSent":{"words":"den er væk."}}"#), "Ikke sendt: den er væk.");
    }
}
