//! What is told of a decision on its way, and to whom.

use super::{
    entries::Outbox,
    entry::{Entry, Reason},
};
use leptos::prelude::*;

/// What became of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// It has been taken in.
    Added,
    /// An earlier page, or another tab, has made it.
    Found,
    /// It was taken back before it was sent.
    Undone,
    /// It was taken back, but had been sent a moment before.
    TooLate,
    /// It has been carried out.
    Done {
        /// The service had received it before; the list says that it was carried out.
        received_before: bool,
    },
    /// It was not carried out.
    Refused(Reason),
    /// The service has received it, and the list does not say what came of it.
    Unknown,
}

impl Outbox {
    /// Calls `told` with what becomes of each decision, in the tab where it becomes known.
    pub fn on_news(self, told: Callback<(Entry, News)>) {
        self.told.set_value(Some(told));
    }

    pub(super) fn tell(self, entry: &Entry, news: News) {
        if let Some(told) = self.told.try_get_value().flatten() {
            told.try_run((entry.clone(), news));
        }
    }
}
