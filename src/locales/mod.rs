//! The words on the screen, and how dates and numbers are written. No other module holds text for people.
//!
//! One file per part of the console. A text is a function, so that a wrong name or argument and a missing language fail the
//! build. It gives the words of the language that is spoken when it is called: call it where the words are shown, and keep
//! what it is about rather than the words.
//!
//! E-mails to those who create ads are Danish whatever the console speaks, and so is what is kept with an ad for
//! colleagues to read: `danish!` declares those.

/// Declares texts, Danish and then English:
///
/// - `name => "…", "…";`
/// - with values, `name(who) => "… {who}", "… {who}";`
/// - with a number, `name[count] => "{count} …" | "{count} …", "{count} …" | "{count} …";`: of one, and of any other number.
macro_rules! texts {
    ($(
        $name:ident $(($($argument:ident),+))? $([$count:ident])?
            => $danish:literal $(| $danish_many:literal)?, $english:literal $(| $english_many:literal)?;
    )+) => {
        $( texts!(@one $name $(($($argument),+))? $([$count])?
            => $danish $(| $danish_many)?, $english $(| $english_many)?); )+
    };
    (@one $name:ident => $danish:literal, $english:literal) => {
        #[doc = $danish]
        pub fn $name() -> &'static str {
            $crate::locales::filling::spoken(&[$danish, $english])
        }
    };
    (@one $name:ident($($argument:ident),+) => $danish:literal, $english:literal) => {
        #[doc = $danish]
        pub fn $name($($argument: impl std::fmt::Display),+) -> String {
            // Never run: the compiler knows from it that every blank is one of the arguments.
            let _ = || (format!($danish), format!($english));
            let text = $crate::locales::filling::spoken(&[$danish, $english]);
            $crate::locales::filling::filled(text, &[$(stringify!($argument)),+], &[$(&$argument),+])
        }
    };
    (@one $name:ident[$count:ident]
        => $danish:literal | $danish_many:literal, $english:literal | $english_many:literal) => {
        #[doc = $danish_many]
        pub fn $name($count: impl TryInto<i64>) -> String {
            let number = $count.try_into().unwrap_or(i64::MAX);
            let $count = $crate::locales::format::integer(number);
            let _ = || [format!($danish), format!($danish_many), format!($english), format!($english_many)];
            let forms = $crate::locales::format::plural(number, &[$danish, $english], &[$danish_many, $english_many]);
            let text = $crate::locales::filling::spoken(forms);
            $crate::locales::filling::filled(text, &[stringify!($count)], &[&$count])
        }
    };
}

/// Declares texts that are Danish whatever the console speaks: `name => "…";` or `name(who) => "… {who}";`.
macro_rules! danish {
    ($( $name:ident $(($($argument:ident),+))? => $danish:literal; )+) => {
        $( danish!(@one $name $(($($argument),+))? => $danish); )+
    };
    (@one $name:ident => $danish:literal) => {
        #[doc = $danish]
        pub const fn $name() -> &'static str {
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

pub mod accessibility;
pub mod advertisement;
pub mod batch;
pub mod citizen;
pub mod code_lists;
pub mod cv;
pub mod cv_errors;
pub mod decision;
pub mod drafts;
pub mod duplicates;
pub mod errors;
mod filling;
pub mod flexjob;
pub mod format;
pub mod guide;
pub mod history;
pub mod jobagent;
pub mod jobagent_errors;
pub mod jobcentres;
pub mod journal;
pub mod keys;
mod language;
pub mod notifications;
pub mod operations;
pub mod outbox;
pub mod palette;
pub mod presence;
pub mod queue;
pub mod session;
pub mod shell;
pub mod statistics;
pub mod templates;

pub use language::Language;

#[cfg(test)]
mod catalogue_tests;
