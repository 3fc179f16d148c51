//! Taking an ad from a colleague: who holds it and since when is said first, and read again just before.

use super::{
    actions::{Acting, Failure},
    done::DoneWith,
};
use crate::{
    locales::{decision as text, format},
    ui::{ConfirmDialog, Work, follow},
};
use contract::{handling::Handling, jobannonce_behandling::JobannonceBehandling};
use leptos::prelude::*;

/// What the caseworker is told about the holder.
fn told(behandling: &JobannonceBehandling, now: contract::Tidspunkt) -> String {
    let held_for = |since: contract::Tidspunkt| format::duration((now.utc() - since.utc()).num_minutes());
    match Handling::at(now, Some(behandling)) {
        Handling::Held { by, since: Some(since) } => {
            text::take_over_held(&by.behandler_navn, format::moment(since, now), held_for(since))
        }
        Handling::Held { by, since: None } => text::take_over_held_unknown(&by.behandler_navn),
        Handling::Parked { by, until } => text::take_over_parked(&by.behandler_navn, format::moment(until, now)),
        Handling::Free => text::take_over_free().to_owned(),
    }
}

/// Asks before an ad is taken over.
#[component]
pub fn TakeOverDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The ad and who acts.
    acting: Acting,
) -> impl IntoView {
    let (queue, ad) = (acting.queue, acting.ad);
    let asked_about = RwSignal::new(None::<JobannonceBehandling>);
    let changed = RwSignal::new(false);
    let failure = RwSignal::new(None::<Failure>);
    // What is asked about is what the list said when the dialog opened; a later read must not re-word the
    // question under the finger that answers it.
    follow(move || {
        if open.get() {
            asked_about.set(queue.behandling_untracked(ad));
            changed.set(false);
            failure.set(None);
        }
    });
    let taking_over = Work::default();
    let take_over = move |()| {
        let acting = acting.clone();
        taking_over.run(async move {
            failure.set(None);
            drop(queue.read().await);
            let holder = |behandling: &Option<JobannonceBehandling>| {
                behandling.as_ref().map(|behandling| behandling.behandler.behandler_identifier)
            };
            let now_held = queue.behandling_untracked(ad);
            let before = asked_about.try_get_untracked().flatten();
            if now_held.is_some() && holder(&now_held) != holder(&before) {
                asked_about.set(now_held);
                changed.set(true);
                return;
            }
            let from = before.map(|behandling| behandling.behandler.behandler_navn).unwrap_or_default();
            match acting.begin(true).await {
                Ok(()) => {
                    open.set(false);
                    acting.done(DoneWith::TakenOver { from });
                }
                Err(refused) => acting.report(failure, refused),
            }
        });
    };
    let question = move || {
        let words = asked_about.with(|behandling| behandling.as_ref().map(|behandling| told(behandling, queue.now())));
        words.unwrap_or_else(|| text::take_over_free().to_owned())
    };
    view! {
        <ConfirmDialog
            open
            heading=Signal::stored(text::take_over_heading().to_owned())
            confirm_label=Signal::stored(text::take_over().to_owned())
            busy=taking_over.pending()
            error=Signal::derive(move || failure.get().as_ref().map(Failure::words))
            on_confirm=take_over
        >
            <p>{question}</p>
            <p hidden=move || !changed.get()>{text::take_over_changed()}</p>
            <p class="dialog-consequence">{text::take_over_consequence()}</p>
        </ConfirmDialog>
    }
}
