//! Taking an ad from a colleague: who holds it and since when is said first, and read again just before.

use super::{acting::Acting, done::DoneWith, failure::Failure};
use crate::{
    locales::{decision as text, format},
    ui::{ConfirmDialog, Work, follow},
};
use contract::{JobannonceId, handling::Handling, jobannonce_behandling::JobannonceBehandling};
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

/// Someone who began so short a time ago is at work on it: taking it needs more than a second press of a key.
const FRESH_MINUTES: i64 = 2;

/// Whether the holder has only just begun.
fn is_fresh(behandling: Option<&JobannonceBehandling>, now: contract::Tidspunkt) -> bool {
    match Handling::at(now, behandling) {
        Handling::Held { since: Some(since), .. } => (now.utc() - since.utc()).num_minutes() < FRESH_MINUTES,
        Handling::Held { since: None, .. } | Handling::Parked { .. } | Handling::Free => false,
    }
}

/// Asks before an ad is taken over.
#[component]
pub fn TakeOverDialog(
    /// The ad that is asked about; `None` closes it.
    ad: RwSignal<Option<JobannonceId>>,
) -> impl IntoView {
    let acting = Acting::expect();
    let queue = acting.queue;
    let open = RwSignal::new(false);
    let asked_about = RwSignal::new(None::<JobannonceBehandling>);
    let changed = RwSignal::new(false);
    let fresh = RwSignal::new(false);
    let failure = RwSignal::new(None::<Failure>);
    // What is asked about is what the list said when the dialog opened; a later read must not re-word the
    // question under the finger that answers it.
    follow(move || {
        let Some(ad) = ad.get() else { return };
        let behandling = queue.behandling_untracked(ad);
        fresh.set(is_fresh(behandling.as_ref(), untrack(|| queue.now())));
        asked_about.set(behandling);
        changed.set(false);
        failure.set(None);
        open.set(true);
    });
    follow(move || {
        if !open.get() {
            ad.set(None);
        }
    });
    let taking_over = Work::default();
    let take_over = move |()| {
        let Some(bound) = ad.get_untracked() else { return };
        taking_over.run(async move {
            failure.try_set(None);
            drop(queue.read().await);
            let holder = |behandling: &Option<JobannonceBehandling>| {
                behandling.as_ref().map(|behandling| behandling.behandler.behandler_identifier)
            };
            let now_held = queue.behandling_untracked(bound);
            let before = asked_about.try_get_untracked().flatten();
            if now_held.is_some() && holder(&now_held) != holder(&before) {
                asked_about.try_set(now_held);
                changed.try_set(true);
                return;
            }
            let from = before.map(|behandling| behandling.behandler.behandler_navn).unwrap_or_default();
            match acting.begin(bound, true).await {
                Ok(()) => {
                    open.try_set(false);
                    acting.toasts.tell(DoneWith::TakenOver { from }.words());
                }
                Err(refused) => {
                    failure.try_set(Some(refused));
                }
            }
        });
    };
    let question = move || {
        let words = asked_about
            .with(|behandling| behandling.as_ref().map(|behandling| told(behandling, untrack(|| queue.now()))));
        words.unwrap_or_else(|| text::take_over_free().to_owned())
    };
    view! {
        <ConfirmDialog
            open
            heading=Signal::stored(text::take_over_heading().to_owned())
            confirm_label=Signal::stored(text::take_over().to_owned())
            busy=taking_over.pending()
            careful=fresh
            error=Signal::derive(move || failure.get().as_ref().map(Failure::words))
            on_confirm=take_over
        >
            <p>{question}</p>
            <p hidden=move || !fresh.get()>{text::take_over_fresh()}</p>
            <p hidden=move || !changed.get()>{text::take_over_changed()}</p>
            <p class="dialog-consequence">{text::take_over_consequence()}</p>
        </ConfirmDialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_has_just_begun_is_not_robbed_by_two_presses_of_enter() {
        let begun = |at: &str| JobannonceBehandling {
            behandler: serde_json::from_str(
                r#"{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","behandlerNavn":"Ida"}"#,
            )
            .unwrap(),
            behandling_paabegyndt_tidspunkt: at.parse().ok(),
            parkeret_til_tidspunkt: None,
        };
        let now = "2026-11-21T12:00:00Z".parse().unwrap();
        assert!(is_fresh(Some(&begun("2026-11-21T11:58:01Z")), now));
        assert!(!is_fresh(Some(&begun("2026-11-21T11:58:00Z")), now));
        assert!(!is_fresh(None, now));
    }
}
