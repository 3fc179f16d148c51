//! Everything that a caseworker does to an ad goes through here, bound to the ad when the key went down.

use super::{
    capability::{Act as Doing, Situation},
    failure::Failure,
    place::{Landing, Place},
    standing::Standing,
};
use crate::{
    ads::{AdStore, AdSummary},
    api::{ApiError, Client, new_request_id},
    drafts::Drafts,
    journal::{Act as Line, Journal, JournalEntry, Outcome},
    locales::{errors as text, outbox as outbox_text},
    outbox::{Act, Entry, EntryId, Listed, News, Outbox, Reason, Texts},
    queue::{Change, LiveQueue},
    session::SignedIn,
    ui::{Toasts, UndoTime},
};
use contract::{
    BehandlerId, JobannonceId,
    handling::Handling,
    jobannonce_behandling::{Behandler, JobannonceBehandling, PaabegyndBehandlingRequest},
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
    client: StoredValue<Client>,
    me: StoredValue<Behandler>,
    may_write: bool,
    ads: AdStore,
    journal: Journal,
    undo_time: RwSignal<UndoTime>,
    places: StoredValue<HashMap<EntryId, Place>>,
    landing: StoredValue<Option<Landing>>,
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

    /// Puts a decision into the outbox; `false` when it cannot be made now. Nothing waits for the network.
    pub fn decide(self, ad: JobannonceId, act: Act, texts: Texts) -> bool {
        let doing = if matches!(act, Act::Park { .. }) { Doing::Park } else { Doing::Decide };
        if !self.can(doing, ad) {
            return false;
        }
        let entry = self.entry(ad, act, texts, None);
        self.places.update_value(|places| {
            places.insert(entry.id, Place::here());
        });
        self.outbox.add(vec![entry]);
        true
    }

    /// Puts one decision about several ads into the outbox, to be undone together.
    pub fn decide_all(self, decisions: Vec<(JobannonceId, Texts)>, act: Act) {
        let batch = EntryId::new();
        let entries = decisions.into_iter().map(|(ad, texts)| self.entry(ad, act, texts, Some(batch))).collect();
        self.outbox.add(entries);
    }

    fn entry(self, ad: JobannonceId, act: Act, texts: Texts, batch: Option<EntryId>) -> Entry {
        let seconds = self.undo_time.get_untracked().seconds();
        Entry {
            id: EntryId::new(),
            ad,
            title: self.name(ad),
            by: self.me.get_value(),
            act,
            texts,
            begin_id: new_request_id(),
            act_id: new_request_id(),
            at: crate::api::now().timestamp_millis(),
            batch,
            state: Outbox::waiting(seconds),
        }
    }

    /// Says where reading is to start in the ad that is about to be opened.
    pub fn land_at(self, landing: Landing) {
        self.landing.set_value(Some(landing));
    }

    /// Starts reading in the ad that has just been opened.
    pub fn land(self) {
        if let Some(landing) = self.landing.try_update_value(Option::take).flatten() {
            landing.land();
        }
    }

    /// Takes back the latest decision; gives the ad to show again and where the caseworker was in it.
    pub fn undo(self) -> Option<(JobannonceId, Place)> {
        let undone = self.outbox.undo_latest();
        let last = undone.last().map(|entry| (entry.ad, self.place_of(entry.id)));
        match undone.as_slice() {
            [] => self.toasts.tell(outbox_text::nothing_to_undo()),
            [one] => self.toasts.tell(outbox_text::undone(&one.title)),
            many => self.toasts.tell(outbox_text::undone_many(many.len())),
        }
        last
    }

    /// Takes back one decision.
    pub fn undo_one(self, id: EntryId) -> Option<(JobannonceId, Place)> {
        let entry = self.outbox.undo(id)?;
        self.toasts.tell(outbox_text::undone(&entry.title));
        Some((entry.ad, self.place_of(id)))
    }

    fn place_of(self, id: EntryId) -> Place {
        self.places.try_update_value(|places| places.remove(&id)).flatten().unwrap_or_default()
    }

    /// What the outbox has to tell: the caseworker's text comes back with an ad that was not decided.
    pub fn take_news(self, entry: &Entry, news: &News) {
        match news {
            News::Added | News::Found => {}
            News::Done { .. } => {
                match entry.act {
                    Act::Park { .. } => self.drafts.drop_parked(self.me(), entry.ad, entry.texts.kommentar.as_deref()),
                    Act::Approve | Act::Reject => self.drafts.drop_sent(self.me(), entry.ad),
                }
                self.place_of(entry.id);
            }
            News::Undone => self.give_text_back(entry),
            News::TooLate => self.toasts.tell(outbox_text::too_late(&entry.title)),
            News::Refused(Reason::HeldBy(name)) => {
                self.give_text_back(entry);
                self.toasts.tell(outbox_text::quicker(name, &entry.title));
            }
            News::Refused(_) | News::Unknown => {
                self.give_text_back(entry);
                self.toasts.tell(outbox_text::came_back(&entry.title));
            }
        }
    }

    /// The draft is kept until the decision is carried out; only one that has expired meanwhile is written again.
    fn give_text_back(self, entry: &Entry) {
        let draft = self.drafts.of(self.me(), entry.ad);
        let is_empty = draft.with_untracked(|draft| draft.email.is_empty() && draft.kommentar.is_empty());
        if is_empty && entry.texts != Texts::default() {
            let Texts { kommentar, email_broedtekst, has_refusal_template } = entry.texts.clone();
            draft.update(|draft| {
                draft.kommentar = kommentar.unwrap_or_default();
                draft.email = email_broedtekst.unwrap_or_default();
                draft.has_refusal_template = has_refusal_template;
            });
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

    /// Begins the ad, or takes it over.
    pub async fn begin(self, ad: JobannonceId, take_over: bool) -> Result<(), Failure> {
        let (Some(client), Some(me)) = (self.client.try_get_value(), self.me.try_get_value()) else { return Ok(()) };
        let body = PaabegyndBehandlingRequest { behandler: me.clone(), overtag_behandling: take_over };
        let request_id = new_request_id();
        let kind = if take_over { Line::TakenOver } else { Line::Begun };
        let line =
            JournalEntry::new(me.behandler_identifier, client.now(), ad, self.name(ad), kind).with_request(&request_id);
        let id = line.id.clone();
        self.journal.record(line);
        let answer = client.paabegynd_behandling(ad, request_id, &body).await;
        let settled = self.settle(ad, answer, &client).await;
        self.journal.settle(
            &id,
            match &settled {
                Ok(()) => Outcome::Confirmed,
                Err(failure) => Outcome::refused(failure.error.fejlkode(), failure.words().happened),
            },
        );
        settled?;
        let handled = JobannonceBehandling {
            behandler: me,
            behandling_paabegyndt_tidspunkt: Some(client.now()),
            parkeret_til_tidspunkt: None,
        };
        self.queue.change(ad, Change::Handled(handled));
        self.queue.read_soon();
        Ok(())
    }

    /// A refusal means that the list on the screen is behind: it is read before the reason is shown. An answer
    /// that does not say what happened is settled by what the list says.
    async fn settle(self, ad: JobannonceId, answer: Result<(), ApiError>, client: &Client) -> Result<(), Failure> {
        let Err(error) = answer else {
            return Ok(());
        };
        let listed = self.queue.read().await.is_ok();
        let behandling = self.queue.behandling_untracked(ad);
        let waiting = !self.queue.lacks_untracked(ad);
        let handling = waiting.then(|| Handling::at(client.now(), behandling.as_ref()));
        let open_outcome = matches!(error, ApiError::ReceivedBefore | ApiError::TimedOut | ApiError::Unreadable(_));
        if open_outcome && listed && matches!(Listed::of(handling, self.me()), Listed::Mine { .. }) {
            return Ok(());
        }
        let holder = handling.and_then(Handling::handler).map(|holder| holder.behandler_navn.clone());
        Err(Failure { error, holder })
    }
}
