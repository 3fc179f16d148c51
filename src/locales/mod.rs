//! The words on the screen, and how dates and numbers are written. No other module holds text for people.
//!
//! One file per part of the console. A text is a function, so that a wrong name or argument fails the build and
//! a second language can be chosen while the console runs.

/// Declares texts, Danish and English: `name => "…", "…";`, or with arguments `name(who) => "… {who}", "… {who}";`.
macro_rules! texts {
    ($( $name:ident $(($($argument:ident),+))? => $danish:literal $(, $english:literal)?; )+) => {
        $( texts!(@one $name $(($($argument),+))? => $danish $(, $english)?); )+
    };
    (@one $name:ident $(($($argument:ident),+))? => $danish:literal) => {
        texts!(@one $name $(($($argument),+))? => $danish, $danish);
    };
    (@one $name:ident => $danish:literal, $english:literal) => {
        #[doc = $danish]
        pub fn $name() -> &'static str {
            match $crate::locales::Language::current() {
                $crate::locales::Language::Danish => $danish,
                $crate::locales::Language::English => $english,
            }
        }
    };
    (@one $name:ident($($argument:ident),+) => $danish:literal, $english:literal) => {
        #[doc = $danish]
        pub fn $name($($argument: impl std::fmt::Display),+) -> String {
            match $crate::locales::Language::current() {
                $crate::locales::Language::Danish => format!($danish),
                $crate::locales::Language::English => format!($english),
            }
        }
    };
}

pub mod advertisement;
pub mod batch;
pub mod decision;
pub mod drafts;
pub mod duplicates;
pub mod errors;
pub mod flexjob;
pub mod format;
pub mod history;
pub mod journal;
pub mod keys;
mod language;
pub mod outbox;
pub mod palette;
pub mod presence;
pub mod queue;
pub mod session;
pub mod shell;
pub mod statistics;
pub mod templates;

pub use language::Language;
