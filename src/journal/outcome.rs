//! How what was done with an ad ended.

use crate::{locales::journal as text, storage::cpr_guard::without_cpr};
use contract::Fejlkode;
use serde::{Deserialize, Serialize};

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

    pub(super) fn without_cpr(self) -> Self {
        match self {
            Self::Refused { code, words } => Self::Refused { code, words: without_cpr(&words) },
            Self::NotSent { words } => Self::NotSent { words: without_cpr(&words) },
            other @ (Self::Waiting | Self::Confirmed | Self::Received | Self::Unknown | Self::Undone) => other,
        }
    }
}
