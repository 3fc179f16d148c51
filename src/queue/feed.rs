//! How the reading of the list goes, and whether what is shown can be called fresh.

use super::{live::LiveQueue, merge::Queue, poll};
use crate::api::ApiError;
use contract::Tidspunkt;
use leptos::prelude::*;

/// How the reading of the list goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Feed {
    /// The first read is under way.
    First,
    /// The latest read came through.
    Fresh {
        /// When it did.
        at: Tidspunkt,
    },
    /// The latest read failed.
    Failing {
        /// Why.
        error: ApiError,
        /// When a read last came through.
        last: Option<Tidspunkt>,
    },
}

impl Feed {
    /// How it goes after a read.
    pub(super) fn after(&self, answer: &Result<(), ApiError>, now: Tidspunkt) -> Self {
        let last = match self {
            Self::First => None,
            Self::Fresh { at } => Some(*at),
            Self::Failing { last, .. } => *last,
        };
        match answer {
            Ok(()) => Self::Fresh { at: now },
            Err(error) => Self::Failing { error: error.clone(), last },
        }
    }
}

impl LiveQueue {
    /// How the reading goes.
    pub fn feed(self) -> Feed {
        self.feed.get()
    }

    /// How many reads in a row have brought nothing, those that are overdue included.
    pub fn missed(self) -> usize {
        self.now.track();
        self.health.with(|health| health.missed(js_sys::Date::now()))
    }

    /// Whether what is shown can no longer be called fresh.
    pub fn is_stale(self) -> bool {
        poll::is_stale(self.missed())
    }

    /// Whether there is surely nothing to do: the latest read came through, is not old, and has no ad in it.
    pub fn is_fresh_and_empty(self) -> bool {
        matches!(self.feed(), Feed::Fresh { .. }) && !self.is_stale() && self.queue.with(Queue::is_empty)
    }

    /// Whether the list has been read.
    pub fn is_read(self) -> bool {
        self.queue.with(Queue::is_read)
    }
}
