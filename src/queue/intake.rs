//! Taking in what has been read: in slices, so that a key is acted on meanwhile, and the beginning of a long list before
//! the rest has come.

use super::{
    choice::Sort,
    fresh::Health,
    live::LiveQueue,
    overview::Overview,
    reading::{Progress, Reading},
};
use crate::{
    api::{ApiError, Opened},
    ui::{Slice, painted},
};
use leptos::prelude::*;

/// Rows that fill any screen: of a long list they are shown before the rest has come.
const BEGINNING_ROWS: usize = 100;
/// How long the whole of a list is waited for before its beginning is shown, in milliseconds.
const PATIENCE_MILLIS: f64 = 150.0;

/// What a body is put into, piece by piece.
pub(super) trait Intake {
    fn feed(&mut self, piece: &[u8]);
    /// Takes in what is here, until the slice is over; `None` when the queue is gone.
    fn take_in(&mut self, queue: LiveQueue, slice: Slice) -> Option<Result<Progress, String>>;
    /// Shows what can be shown of it already, and says whether that is anything new.
    fn show(&self, _queue: LiveQueue) -> bool {
        false
    }
}

impl Intake for Reading {
    fn feed(&mut self, piece: &[u8]) {
        Self::feed(self, piece);
    }

    fn take_in(&mut self, queue: LiveQueue, slice: Slice) -> Option<Result<Progress, String>> {
        queue.queue.try_update_untracked(|queue| Self::take_in(self, &mut queue.slots, || slice.is_over()))
    }

    fn show(&self, queue: LiveQueue) -> bool {
        queue.show_beginning(self)
    }
}

impl Intake for Overview {
    fn feed(&mut self, piece: &[u8]) {
        Self::feed(self, piece);
    }

    fn take_in(&mut self, queue: LiveQueue, slice: Slice) -> Option<Result<Progress, String>> {
        queue.queue.try_update_untracked(|queue| Self::take_in(self, &mut queue.slots, || slice.is_over()))
    }
}

impl LiveQueue {
    /// Takes in a whole body in slices; the browser has had its turn when it is done.
    pub(super) async fn take_in(self, opened: &mut Opened, intake: &mut dyn Intake) -> Result<(), ApiError> {
        let mut slice = Slice::start();
        while let Some(piece) = opened.pieces.next().await? {
            intake.feed(&piece);
            loop {
                let progress = match intake.take_in(self, slice) {
                    Some(Ok(progress)) => progress,
                    Some(Err(words)) => return Err(ApiError::Unreadable(words)),
                    // Nobody waits for it any more.
                    None => return Err(ApiError::Unreachable),
                };
                if progress == Progress::TimeIsUp || slice.is_over() {
                    if intake.show(self) {
                        // Turns alone are taken by what comes from the network, which is a great deal now.
                        painted().await;
                    }
                    slice = Slice::give_way().await;
                }
                if progress == Progress::NeedsMore {
                    break;
                }
            }
        }
        Slice::give_way().await;
        Ok(())
    }

    /// Shows the beginning of the first read, once, if the rest is long in coming and the rows come in the order in which
    /// they are shown.
    fn show_beginning(self, reading: &Reading) -> bool {
        let waited = js_sys::Date::now() - self.health.with_untracked(Health::last_started);
        let as_told = self.choice.with_untracked(|choice| choice.sort == Sort::Arrival);
        if reading.len() < BEGINNING_ROWS || waited < PATIENCE_MILLIS || !as_told {
            return false;
        }
        let now = self.server_now();
        let merged = self.queue.try_update_untracked(|queue| {
            (!queue.is_read() && queue.lists_nothing()).then(|| queue.list_beginning(reading, now))
        });
        let shown = merged.flatten();
        let is_shown = shown.is_some();
        self.take_over(shown);
        is_shown
    }
}
