//! What can be wrong with a field. A notification with a fault is not sent.

use crate::{locales::notifications as text, ui::CprFault};

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing stands in it.
    Missing,
    /// None of the answers is chosen.
    Unanswered,
    /// It is no id.
    NoId,
    /// A date or a time is missing, or only half written.
    NoTime,
    /// The year is one that services take for "no time".
    NoYear,
    /// It is not on the list, as it was written.
    NotListed(String),
    /// It is no CPR number.
    Cpr(CprFault),
    /// So many of its lines are at fault.
    Lines(usize),
    /// The service refused it, in its own words.
    Refused(String),
}

impl Fault {
    /// In words.
    pub fn words(&self) -> String {
        match self {
            Self::Missing => text::fault_missing().to_owned(),
            Self::Unanswered => text::fault_unanswered().to_owned(),
            Self::NoId => text::fault_no_id().to_owned(),
            Self::NoTime => text::fault_no_time().to_owned(),
            Self::NoYear => text::fault_no_year().to_owned(),
            Self::NotListed(typed) => text::fault_not_listed(typed),
            Self::Cpr(fault) => fault.words(),
            Self::Lines(1) => text::fault_line().to_owned(),
            Self::Lines(count) => text::fault_lines(count),
            Self::Refused(words) => text::fault_refused(words),
        }
    }
}
