//! Sending what was decided, and telling apart what came of it.

use super::{
    done::DoneWith,
    drafts::Drafts,
    form::{ValidDecision, ValidPark},
    settle::{Intent, was_done},
};
use crate::{
    ads::{AdStore, AdSummary},
    api::{ApiError, Client, Explanation, explain, new_request_id},
    locales::errors as text,
    queue::{Change, LiveQueue},
    ui::Toasts,
};
use contract::{
    Fejlkode, JobannonceId, Tidspunkt,
    handling::Handling,
    jobannonce_behandling::{Behandler, JobannonceBehandling, PaabegyndBehandlingRequest},
};
use leptos::prelude::{Callable, Callback, RwSignal, Set};

/// Why an act did not happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What the service said.
    pub error: ApiError,
    /// Who holds the ad, as the list says after the refusal.
    pub holder: Option<String>,
}

impl Failure {
    /// The failure in words, naming the holder where that is the reason.
    pub fn words(&self) -> Explanation {
        let mut words = explain(&self.error);
        if let (Some(Fejlkode::OptagetAfAnden), Some(name)) = (self.error.fejlkode(), &self.holder) {
            words.happened = text::held_by(name);
        }
        words
    }
}

/// Everything a write needs. Bound to the ad when the button is pressed, so that nothing can redirect it.
#[derive(Clone)]
pub struct Acting {
    /// The client.
    pub client: Client,
    /// The queue.
    pub queue: LiveQueue,
    /// The signed-in caseworker.
    pub me: Behandler,
    /// The ad.
    pub ad: JobannonceId,
    /// What ads say.
    pub ads: AdStore,
    /// What has been written.
    pub drafts: Drafts,
    /// Where to tell what has been done.
    pub toasts: Toasts,
    /// Leads on from what has been done.
    pub on_done: Callback<(JobannonceId, DoneWith)>,
}

impl Acting {
    /// Tells what has been done, drops the draft that was sent, and leads on if the desk is still there.
    pub fn done(&self, done: DoneWith) {
        if matches!(done, DoneWith::Decided { .. }) {
            self.drafts.drop_sent(self.me.behandler_identifier, self.ad);
        }
        self.toasts.tell(done.words(&self.name(), self.client.now()));
        self.on_done.try_run((self.ad, done));
    }

    /// Tells why an act did not happen: where it was asked for, or, when the caseworker has gone on to another
    /// ad, in a message that names this one.
    pub fn report(&self, shown: RwSignal<Option<Failure>>, failure: Failure) {
        if let Some(Some(failure)) = shown.try_set(Some(failure)) {
            let words = failure.words();
            self.toasts.tell(text::elsewhere(self.name(), words.happened, words.next));
        }
    }

    /// What to call the ad.
    fn name(&self) -> String {
        let title = self.ads.known(self.ad).map(|ad| AdSummary::from(ad.as_ref()).title);
        title.unwrap_or_else(|| self.ad.short())
    }

    /// Begins the ad, or takes it over.
    pub async fn begin(&self, take_over: bool) -> Result<(), Failure> {
        let body = PaabegyndBehandlingRequest { behandler: self.me.clone(), overtag_behandling: take_over };
        let answer = self.client.paabegynd_behandling(self.ad, new_request_id(), &body).await;
        self.settle(Intent::Begin, answer).await?;
        let now = self.client.now();
        self.show(Change::Handled(self.handled(Some(now), None)));
        Ok(())
    }

    /// Parks the ad; says until when.
    pub async fn park(&self, park: ValidPark) -> Result<Option<Tidspunkt>, Failure> {
        let answer = self.client.parker_jobannonce(self.ad, new_request_id(), &park.request(self.me.clone())).await;
        self.settle(Intent::Park, answer).await?;
        // The service's own time counts: the list is read before anything is claimed.
        self.read_list().await;
        let shown = self.queue.behandling_untracked(self.ad);
        Ok(shown.and_then(|behandling| behandling.parkeret_til_tidspunkt))
    }

    /// Approves or rejects the ad.
    pub async fn decide(&self, decision: ValidDecision) -> Result<(), Failure> {
        let body = decision.request(self.me.clone());
        let answer = self.client.update_jobannonce_godkendelses_status(self.ad, new_request_id(), &body).await;
        self.settle(Intent::Decide(decision.decision()), answer).await?;
        self.show(Change::Decided);
        Ok(())
    }

    fn handled(&self, begun: Option<Tidspunkt>, parked: Option<Tidspunkt>) -> JobannonceBehandling {
        JobannonceBehandling {
            behandler: self.me.clone(),
            behandling_paabegyndt_tidspunkt: begun,
            parkeret_til_tidspunkt: parked,
        }
    }

    fn show(&self, change: Change) {
        self.queue.change(self.ad, change);
        self.queue.read_soon();
    }

    async fn read_list(&self) {
        // The feed shows a failed read; the act itself is settled.
        drop(self.queue.read().await);
    }

    /// A refusal means that the list on the screen is behind: it is read before the reason is shown. An answer
    /// that does not say what happened is settled by what the list says.
    async fn settle(&self, intent: Intent, answer: Result<(), ApiError>) -> Result<(), Failure> {
        let Err(error) = answer else {
            return Ok(());
        };
        let listed = self.queue.read().await.is_ok();
        let behandling = self.queue.behandling_untracked(self.ad);
        let waiting = !self.queue.lacks_untracked(self.ad);
        let handling = waiting.then(|| Handling::at(self.client.now(), behandling.as_ref()));
        let open_outcome = matches!(error, ApiError::ReceivedBefore | ApiError::TimedOut);
        if open_outcome && listed && was_done(intent, handling, self.me.behandler_identifier) {
            return Ok(());
        }
        let holder = handling.and_then(Handling::handler).map(|holder| holder.behandler_navn.clone());
        Err(Failure { error, holder })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Refusal;
    use contract::Problem;

    #[test]
    fn the_holder_is_named_where_she_is_the_reason() {
        let refused = |code| {
            let problem = Problem { fejlkode: Some(Fejlkode::from(code)), ..Problem::default() };
            let error = ApiError::Refused(Box::new(Refusal { status: 409, problem }));
            Failure { error, holder: Some("Ida Holm".to_owned()) }.words().happened
        };
        assert_eq!(refused(121_301), "Ida Holm behandler annoncen.");
        assert_eq!(refused(121_302), "Annoncen er allerede afgjort.");
    }
}
