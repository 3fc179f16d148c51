//! Which language the console speaks.

use std::sync::atomic::{AtomicBool, Ordering};

/// A language of the console.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Danish, with its dates and numbers.
    #[default]
    Danish,
    /// British English, with its dates and numbers.
    English,
}

/// One for the whole console, so that a text can be asked for anywhere, also where there is no page.
static SPEAKS_ENGLISH: AtomicBool = AtomicBool::new(false);

impl Language {
    /// In the order to offer them.
    pub const EVERY: [Self; 2] = [Self::Danish, Self::English];

    /// What texts are in now.
    pub fn current() -> Self {
        if SPEAKS_ENGLISH.load(Ordering::Relaxed) { Self::English } else { Self::Danish }
    }

    /// From now on texts are in this one. What is on the screen already must be drawn anew.
    pub fn speak(self) {
        SPEAKS_ENGLISH.store(self == Self::English, Ordering::Relaxed);
    }

    /// Its code for `lang` and for storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }

    /// The language with a code; anything unknown is the usual one.
    pub fn from_code(code: &str) -> Self {
        Self::EVERY.into_iter().find(|language| language.code() == code).unwrap_or_default()
    }
}
