//! Why something was not done, in words.

use super::{
    dealing::Dealing,
    explain::{explain, explain_unknown, plain},
    fault::Fault,
};
use crate::{
    api::{ApiError, Explanation},
    locales::jobagent as text,
    ui::FieldFault,
};
use leptos::prelude::*;

/// Why something was not done, where it is not about a field. In words only where it is shown, in the language that is spoken then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The service refused, or could not be asked.
    Failed(ApiError),
    /// The service has received the change before and has not done it.
    NotDone,
    /// It cannot be seen whether the change was done.
    Unclear,
    /// A colleague has changed the jobagent.
    ChangedMeanwhile,
    /// A colleague has removed the jobagent.
    DeletedMeanwhile,
}

impl Notice {
    /// In words.
    pub fn words(&self) -> Explanation {
        match self {
            Self::Failed(error) => explain(error),
            Self::NotDone => plain(text::not_done(), text::not_done_next()),
            Self::Unclear => plain(text::unclear(), text::unclear_next()),
            Self::ChangedMeanwhile => plain(text::changed_meanwhile(), text::changed_meanwhile_next()),
            Self::DeletedMeanwhile => plain(text::deleted_meanwhile(), text::deleted_meanwhile_next()),
        }
    }
}

/// Each is followed where it is read.
impl Dealing {
    /// Why something was not done, in words.
    pub fn told(self) -> Option<Explanation> {
        self.notice.with(|notice| notice.as_ref().map(Notice::words))
    }

    /// Why the change that is looked at is of unknown fate, in words.
    pub fn told_of_failure(self) -> Option<Explanation> {
        self.failure.with(|error| error.as_ref().map(explain_unknown))
    }

    /// What is wrong with the form that is open, in words.
    pub fn told_faults(self) -> Vec<FieldFault> {
        self.faults.with(|faults| faults.iter().map(Fault::told).collect())
    }
}
