//! Sending what is due: the list is read first, each state is kept before its call is made, and each call keeps
//! its id for as long as it is tried.

use super::{
    entries::{Outbox, now},
    entry::{Act, Entry, EntryId, State, Step},
    keeper::Claim,
    news::News,
    timing,
    verdict::{self, Listed, Next},
};
use crate::{
    api::{ApiError, Client},
    queue::Change,
};
use contract::{Godkendelsesstatus, handling::Handling, jobannonce_behandling::JobannonceBehandling};
use leptos::{prelude::*, task::spawn_local};
use std::pin::Pin;

/// Most decisions on the line at once. Browsers give a host six connections; two stay free for reading.
const MOST_AT_ONCE: usize = 4;

impl Outbox {
    /// Starts what is due.
    pub(super) fn send_due(self, entries: &[Entry], at: i64) {
        for entry in entries.iter().filter(|entry| timing::is_due(&entry.state, at)) {
            let id = entry.id;
            let is_started = self.in_flight.try_update_value(|ids| ids.len() < MOST_AT_ONCE && ids.insert(id));
            if is_started == Some(true) {
                let sending: Pin<Box<dyn Future<Output = ()>>> = Box::pin(async move {
                    self.send(id).await;
                    self.in_flight.try_update_value(|ids| ids.remove(&id));
                });
                spawn_local(sending);
            }
        }
    }

    async fn send(self, id: EntryId) {
        let Some(mut entry) = self.find(id) else { return };
        let Some(keeper) = self.keeper.try_get_value() else { return };
        let mut next = match entry.state {
            State::Sending { step, .. } => Next::Call(step),
            State::Waiting { tries, .. } => {
                let listed = match self.read_list(&entry).await {
                    Ok(listed) => listed,
                    Err(_) => {
                        let until = timing::next_try(tries, now());
                        self.set_state_here(id, State::Waiting { until, tries: tries + 1 });
                        return;
                    }
                };
                verdict::at_first(&listed)
            }
            State::Done { .. } | State::Refused(_) | State::Unknown => return,
        };
        // Undone while the list was read.
        if self.find(id).is_none() {
            return;
        }
        loop {
            match next {
                Next::Call(step) => {
                    let tries = match entry.state {
                        State::Sending { step: before, tries, .. } if before == step => tries,
                        _ => 0,
                    };
                    entry.state = Self::sending(step, tries);
                    // Nothing is sent that the browser has not kept; and of two tabs, or of sending and undoing,
                    // one wins.
                    match keeper.claim(&entry).await {
                        Claim::Ours => {}
                        Claim::Gone => {
                            self.forget(id);
                            return;
                        }
                        // The next tick tries again.
                        Claim::NotNow => return,
                    }
                    self.set_state_here(id, entry.state.clone());
                    let Some(client) = self.client.try_get_value() else { return };
                    next = match call(&client, &entry, step).await {
                        Ok(()) if step == Step::Begin => {
                            self.show_begun(&entry, &client);
                            Next::Call(Step::Act)
                        }
                        Ok(()) => Next::Done { received_before: false },
                        Err(error) => self.judge(&entry, step, error).await,
                    };
                }
                Next::Again | Next::SignIn => {
                    let State::Sending { step, tries, .. } = entry.state else { return };
                    self.set_state(id, State::Sending { step, tries: tries + 1, next: timing::next_try(tries, now()) });
                    return;
                }
                Next::Done { received_before } => {
                    self.show_done(&entry);
                    self.settle(id, State::Done { at: now(), received_before }, News::Done { received_before });
                    self.queue.read_soon();
                    return;
                }
                Next::Refused(reason) => {
                    self.settle(id, State::Refused(reason.clone()), News::Refused(reason));
                    return;
                }
                Next::Unknown => {
                    self.settle(id, State::Unknown, News::Unknown);
                    return;
                }
            }
        }
    }

    async fn judge(self, entry: &Entry, step: Step, error: ApiError) -> Next {
        if !verdict::needs_list(&error) {
            return verdict::after_failure(step, entry.act, error, &Listed::Gone);
        }
        match self.read_list(entry).await {
            Ok(listed) => verdict::after_failure(step, entry.act, error, &listed),
            // Without the list nothing can be said; the call is made again, which says the same once more.
            Err(_) => Next::Again,
        }
    }

    /// What the list says of the ad, read now.
    async fn read_list(self, entry: &Entry) -> Result<Listed, ApiError> {
        self.queue.read().await?;
        self.listed(entry).ok_or(ApiError::Unreachable)
    }

    /// What the list says of the ad, as it was read last; `None` when the console has been left.
    pub(super) fn listed(self, entry: &Entry) -> Option<Listed> {
        let behandling = self.queue.behandling_untracked(entry.ad);
        let is_waiting = !self.queue.lacks_untracked(entry.ad);
        let now = self.client.try_with_value(Client::now)?;
        Some(Listed::of(is_waiting.then(|| Handling::at(now, behandling.as_ref())), self.me))
    }

    /// The list shows at once what has been carried out, and does not take it back for a read that began before.
    pub(super) fn show_done(self, entry: &Entry) {
        match entry.act {
            Act::Approve | Act::Reject => self.queue.change(entry.ad, Change::Decided),
            Act::Park { .. } => {}
        }
    }

    fn show_begun(self, entry: &Entry, client: &Client) {
        let handled = JobannonceBehandling {
            behandler: entry.by.clone(),
            behandling_paabegyndt_tidspunkt: Some(client.now()),
            parkeret_til_tidspunkt: None,
        };
        self.queue.change(entry.ad, Change::Handled(handled));
    }
}

async fn call(client: &Client, entry: &Entry, step: Step) -> Result<(), ApiError> {
    let status = match (step, entry.act) {
        (Step::Begin, _) => {
            return client.paabegynd_behandling(entry.ad, entry.begin_id.clone(), &entry.begin_request()).await;
        }
        (Step::Act, Act::Park { minutes }) => {
            return client.parker_jobannonce(entry.ad, entry.act_id.clone(), &entry.park_request(minutes)).await;
        }
        (Step::Act, Act::Approve) => Godkendelsesstatus::Godkendt,
        (Step::Act, Act::Reject) => Godkendelsesstatus::IkkeGodkendt,
    };
    let body = entry.status_request(status);
    client.update_jobannonce_godkendelses_status(entry.ad, entry.act_id.clone(), &body).await
}
