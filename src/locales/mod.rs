//! The words on the screen, and how dates and numbers are written. No other module holds text for people.
//!
//! One file per part of the console. A text is a function, so that a wrong name or argument fails the build and
//! a second language can be chosen while the console runs.

/// Declares texts: `name => "…";`, or with arguments `name(who) => "… {who}";`.
macro_rules! texts {
    ($( $name:ident $(($($argument:ident),+))? => $danish:literal; )+) => {
        $( texts!(@one $name $(($($argument),+))? => $danish); )+
    };
    (@one $name:ident => $danish:literal) => {
        #[doc = $danish]
        pub fn $name() -> &'static str {
            $danish
        }
    };
    (@one $name:ident($($argument:ident),+) => $danish:literal) => {
        #[doc = $danish]
        pub fn $name($($argument: impl std::fmt::Display),+) -> String {
            format!($danish)
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
pub mod outbox;
pub mod palette;
pub mod presence;
pub mod queue;
pub mod session;
pub mod shell;
pub mod statistics;
pub mod templates;
