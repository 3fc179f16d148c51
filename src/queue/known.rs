//! What the rest of the console may know of the ads: how many there are, where each stands, who holds it, and what it
//! is about.

use super::{
    filter::{Counts, Show},
    holders::Holder,
    live::LiveQueue,
    merge::Queue,
    row_state::RowState,
};
use crate::ads::AdSummary;
use contract::{JobannonceId, jobannonce_behandling::JobannonceBehandling};
use leptos::prelude::*;

impl LiveQueue {
    /// How many rows each filter would show.
    pub fn counts(self) -> Counts {
        self.queue.with(Queue::counts)
    }

    /// How many ads wait, in the list or held back from it; ads in the outbox are not counted.
    pub fn waiting_count(self) -> usize {
        self.counts().of(Show::All)
    }

    /// How many ads nobody has begun; `None` before the list has been read.
    pub fn free_count(self) -> Option<usize> {
        self.is_read().then(|| self.counts().of(Show::Free))
    }

    /// Whether the list has been read and does not hold the ad. Ads in the outbox are held.
    pub fn lacks(self, id: JobannonceId) -> bool {
        self.queue.try_with(|queue| queue.is_read() && !queue.holds(id)).unwrap_or(false)
    }

    /// [`Self::lacks`], from where nothing is followed.
    pub fn lacks_untracked(self, id: JobannonceId) -> bool {
        untrack(|| self.lacks(id))
    }

    /// Who has begun an ad, as the list says.
    pub fn behandling(self, id: JobannonceId) -> Option<JobannonceBehandling> {
        self.queue.try_with(|queue| queue.behandling(id).cloned()).flatten()
    }

    /// [`Self::behandling`], from where nothing is followed.
    pub fn behandling_untracked(self, id: JobannonceId) -> Option<JobannonceBehandling> {
        untrack(|| self.behandling(id))
    }

    /// Where a listed ad stands.
    pub fn state(self, id: JobannonceId) -> Option<RowState> {
        self.queue.with(|queue| queue.state(id))
    }

    /// What a listed ad is about, where that is known.
    pub fn summary(self, id: JobannonceId) -> Option<AdSummary> {
        let summary = |queue: &Queue| queue.slots.of(id)?.summary.as_ref().map(|summary| summary.parts());
        self.queue.try_with(summary).flatten()
    }

    /// Who holds ads, with how many each, by name.
    pub fn holders(self) -> Vec<Holder> {
        self.queue.with(Queue::holders)
    }

    /// Every listed ad and where it stands, in the order of arrival.
    pub fn places(self) -> Vec<(JobannonceId, RowState)> {
        self.queue.with(|queue| queue.listed().map(|(_, row, state)| (row.id, state)).collect())
    }

    /// Every listed ad with its folded words (see [`super::Summary::folded`]), empty where they are not known.
    pub fn for_each_ad(self, mut each: impl FnMut(JobannonceId, &str)) {
        self.queue.with(|queue| {
            for (_, row, _) in queue.listed() {
                each(row.id, row.summary.as_ref().map_or("", |summary| summary.folded()));
            }
        });
    }

    /// How many ads can be searched, and how many there are.
    pub fn searchable(self) -> (usize, usize) {
        self.queue.with(|queue| {
            let known = queue.listed().filter(|(_, row, _)| row.summary.is_some()).count();
            (known, queue.counts().of(Show::All))
        })
    }
}
