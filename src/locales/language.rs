//! Which language the console speaks.

use serde::{Deserialize, Serialize};
use std::cell::Cell;

/// A language of the console.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// Danish, with its dates and numbers.
    #[default]
    Danish,
    /// British English, with its dates and numbers.
    English,
}

thread_local! {
    /// One for the whole console, so that a text can be asked for anywhere, also where there is no page. A browser's
    /// page has one thread; of the native tests each has its own, and none disturbs another.
    static SPOKEN: Cell<Language> = const { Cell::new(Language::Danish) };
}

impl Language {
    /// In the order to offer them.
    pub const EVERY: [Self; 2] = [Self::Danish, Self::English];

    /// What texts are in now.
    pub fn current() -> Self {
        SPOKEN.get()
    }

    /// From now on texts are in this one. What is on the screen already must be drawn anew.
    pub fn speak(self) {
        SPOKEN.set(self);
    }

    /// Its code for `lang` and for storage.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }

    /// What its speakers call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Danish => "Dansk",
            Self::English => "English",
        }
    }

    /// The language with a code; anything unknown is the usual one.
    pub fn from_code(code: &str) -> Self {
        Self::EVERY.into_iter().find(|language| language.code() == code).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_or_unknown_becomes_a_language() {
        for language in Language::EVERY {
            assert_eq!(Language::from_code(language.code()), language);
        }
        assert_eq!(["", "EN", "sv"].map(Language::from_code), [Language::Danish; 3]);
    }

    #[test]
    fn each_thread_speaks_for_itself() {
        Language::English.speak();
        assert_eq!(std::thread::spawn(Language::current).join().unwrap(), Language::Danish);
        assert_eq!(Language::current(), Language::English);
    }
}
