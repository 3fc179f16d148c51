//! Everything that a caseworker does to an ad goes through [`Acting`], bound to the ad when the key went down. What can
//! be done and how a failure is told stand here; each thing that is done has a file of its own.

use super::{
    capability::{Act as Doing, Situation},
    failure::Failure,
    place::{Landing, Place},
    standing::Standing,
};
use crate::{
    ads::{AdStore, AdSummary},
    api::Client,
    drafts::Drafts,
    journal::Journal,
    locales::errors as text,
    outbox::{EntryId, Outbox},
    queue::LiveQueue,
    session::SignedIn,
    ui::{Toasts, UndoTime},
};
use contract::{
    BehandlerId, JobannonceId,
    handling::Handling,
    jobannonce_behandling::{Behandler, JobannonceBehandling},
};
use leptos::prelude::*;
use std::collections::HashMap;

/// Acting as the signed-in caseworker. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Acting {
    /// The queue.
    pub queue: LiveQueue,
    /// What has been decided and is on its way.
    pub outbox: Outbox,
    /// What has been written.
    pub drafts: Drafts,
    /// Where to tell what has been done.
    pub toasts: Toasts,
    pub(super) client: StoredValue<Client>,
    pub(super) me: StoredValue<Behandler>,
    may_write: bool,
    ads: AdStore,
    pub(super) journal: Journal,
    pub(super) undo_time: RwSignal<UndoTime>,
    pub(super) places: StoredValue<HashMap<EntryId, Place>>,
    pub(super) landing: StoredValue<Option<Landing>>,
    /// The ad that the desk is to open with its rejection ready.
    pub(super) rejecting: StoredValue<Option<JobannonceId>>,
}

impl Acting {
    /// Acting on what the context holds.
    pub fn provide() -> Self {
        let signed_in = SignedIn::expect();
        let acting = Self {
            queue: LiveQueue::expect(),
            outbox: Outbox::expect(),
            drafts: Drafts::expect(),
            toasts: Toasts::expect(),
            client: StoredValue::new(Client::expect()),
            me: StoredValue::new(signed_in.behandler().clone()),
            may_write: signed_in.may_write(),
            ads: AdStore::expect(),
            journal: Journal::expect(),
            undo_time: UndoTime::expect(),
            places: StoredValue::new(HashMap::new()),
            landing: StoredValue::new(None),
            rejecting: StoredValue::new(None),
        };
        provide_context(acting);
        acting
    }

    /// The acting in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The signed-in caseworker.
    pub const fn me(self) -> BehandlerId {
        self.queue.me()
    }

    /// How an ad stands for the caseworker. Followed where it is read.
    pub fn standing(self, ad: JobannonceId) -> Standing {
        let now = self.queue.now();
        let behandling = self.queue.behandling(ad);
        Standing::of(&self.situation(ad, behandling.as_ref()), now)
    }

    /// Whether something can be done with an ad now.
    pub fn can(self, doing: Doing, ad: JobannonceId) -> bool {
        untrack(|| {
            let behandling = self.queue.behandling(ad);
            self.situation(ad, behandling.as_ref()).can(doing)
        })
    }

    fn situation(self, ad: JobannonceId, behandling: Option<&JobannonceBehandling>) -> Situation<'_> {
        Situation {
            me: self.me(),
            may_write: self.may_write,
            queue_known: self.queue.is_read(),
            waiting: !self.queue.lacks(ad),
            awaited: self.ads.is_awaited(ad),
            on_its_way: self.outbox.about(ad).is_some_and(|entry| entry.hides_ad()),
            handling: Handling::at(untrack(|| self.queue.now()), behandling),
        }
    }

    /// What to call an ad.
    pub fn name(self, ad: JobannonceId) -> String {
        let title = self.ads.known(ad).map(|ad| AdSummary::from(ad.as_ref()).title);
        let listed = || untrack(|| self.queue.summary(ad)).map(|summary| summary.title);
        let is_there = |title: &String| !title.is_empty();
        title.filter(is_there).or_else(listed).filter(is_there).unwrap_or_else(|| ad.short())
    }

    /// Tells of a failure where it was asked for, or, when the caseworker has gone on to another ad, in a message
    /// that names this one.
    pub fn report(
        self,
        ad: JobannonceId,
        failure: Failure,
        shown: RwSignal<Option<(JobannonceId, Failure)>>,
        is_open: bool,
    ) {
        let words = failure.words();
        if !is_open || shown.try_set(Some((ad, failure))).is_some() {
            self.toasts.tell(text::elsewhere(self.name(ad), words.happened, words.next));
        }
    }
}
