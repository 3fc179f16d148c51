//! Reading the list and the summaries.

use super::{
    fresh::Outcome,
    live::LiveQueue,
    merge::{Queue, ReadNumber},
    overview::Overview,
    poll,
    reading::Reading,
};
use crate::api::{ApiError, Client, ETag, ListAnswer, Opened};
use futures::lock::Mutex;
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// What is kept from read to read.
#[derive(Clone, Debug)]
pub struct Reads {
    /// The version of the list that was applied last.
    list: Option<ETag>,
    /// The version of the summaries that was read last.
    summaries: Option<ETag>,
    /// When they were last asked for, in milliseconds; `INFINITY` where nobody can tell.
    summaries_asked: f64,
    /// One answer is taken in at a time: the rows of two would get mixed.
    alone: Arc<Mutex<()>>,
}

impl Default for Reads {
    fn default() -> Self {
        Self { list: None, summaries: None, summaries_asked: f64::NEG_INFINITY, alone: Arc::default() }
    }
}

impl LiveQueue {
    /// Reads the list now.
    pub async fn read(self) -> Result<(), ApiError> {
        let (Some(client), Some(number)) =
            (self.client.try_get_value(), self.queue.try_update_untracked(Queue::start_read))
        else {
            return Ok(());
        };
        let started = js_sys::Date::now();
        self.health.try_update_untracked(|health| health.start(started));
        let known = self.reads.try_with_value(|reads| reads.list.clone()).flatten();
        let answer = match client.open_afventende_jobannoncer(known.as_ref()).await {
            Ok(ListAnswer::Unchanged) => {
                let now = client.now();
                self.take_over(self.queue.try_update_untracked(|queue| queue.apply_unchanged(number, now)));
                Ok(())
            }
            Ok(ListAnswer::Changed(opened)) => self.take_in_list(number, opened).await,
            Err(error) => Err(error),
        };
        self.now.try_set(client.now());
        let outcome = if answer.is_ok() { Outcome::Came } else { Outcome::Missed };
        self.health.try_update(|health| health.end(started, outcome));
        self.feed.try_update(|feed| *feed = feed.after(&answer, client.now()));
        if answer.is_ok() {
            self.read_summaries_if_due(client);
        }
        answer
    }

    async fn take_in_list(self, number: ReadNumber, mut opened: Opened) -> Result<(), ApiError> {
        let Some(alone) = self.reads.try_with_value(|reads| Arc::clone(&reads.alone)) else { return Ok(()) };
        let _alone = alone.lock().await;
        if self.queue.try_with_untracked(|queue| queue.is_late(number)) != Some(false) {
            return Ok(());
        }
        let mut reading = Reading::new();
        self.take_in(&mut opened, &mut reading).await?;
        reading.finish().map_err(ApiError::Unreadable)?;
        let now = self.server_now();
        let merged = self.queue.try_update_untracked(|queue| queue.apply(number, reading, now));
        self.reads.try_update_value(|reads| reads.list = opened.etag);
        self.take_over(merged);
        Ok(())
    }

    /// Asks for the summaries when there are ads without, but not at every change: most rows in sight have been
    /// fetched one by one before.
    fn read_summaries_if_due(self, client: Client) {
        let now = js_sys::Date::now();
        let due = self.reads.try_with_value(|reads| poll::are_summaries_due(now - reads.summaries_asked));
        let all_known = || self.queue.try_with_untracked(|queue| queue.slots.all_have_summaries());
        if due == Some(true) && all_known() == Some(false) {
            self.reads.try_update_value(|reads| reads.summaries_asked = now);
            spawn_local(async move {
                // Without them only what has been fetched can be searched, and the search says so.
                if self.read_summaries(client).await.is_err_and(|error| error.is_absent()) {
                    self.reads.try_update_value(|reads| reads.summaries_asked = f64::INFINITY);
                }
            });
        }
    }

    async fn read_summaries(self, client: Client) -> Result<(), ApiError> {
        let known = self.reads.try_with_value(|reads| reads.summaries.clone()).flatten();
        let Some(mut opened) = client.open_summaries(known.as_ref()).await? else { return Ok(()) };
        let Some(alone) = self.reads.try_with_value(|reads| Arc::clone(&reads.alone)) else { return Ok(()) };
        let alone = alone.lock().await;
        let mut overview = Overview::new();
        let taken_in = self.take_in(&mut opened, &mut overview).await;
        drop(alone);
        self.take_over_summaries();
        taken_in?;
        overview.finish().map_err(ApiError::Unreadable)?;
        self.reads.try_update_value(|reads| reads.summaries = opened.etag);
        Ok(())
    }

    /// Reads the list now, without waiting for it.
    pub fn read_soon(self) {
        // A failure is shown by the feed.
        spawn_local(async move { drop(self.read().await) });
    }
}
