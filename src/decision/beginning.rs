//! Beginning an ad, or taking it over: the one act that waits for its answer.

use super::{acting::Acting, failure::Failure};
use crate::{
    api::{ApiError, Client, new_request_id},
    journal::{Act, JournalEntry, Outcome},
    outbox::Listed,
    queue::Change,
};
use contract::{
    JobannonceId,
    handling::Handling,
    jobannonce_behandling::{JobannonceBehandling, PaabegyndBehandlingRequest},
};
use leptos::prelude::*;

impl Acting {
    /// Begins the ad, or takes it over.
    pub async fn begin(self, ad: JobannonceId, take_over: bool) -> Result<(), Failure> {
        let (Some(client), Some(me)) = (self.client.try_get_value(), self.me.try_get_value()) else { return Ok(()) };
        let body = PaabegyndBehandlingRequest { behandler: me.clone(), overtag_behandling: take_over };
        let request_id = new_request_id();
        let kind = if take_over { Act::TakenOver } else { Act::Begun };
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
