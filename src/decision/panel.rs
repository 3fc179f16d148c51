//! The decision at the right of the desk. It stays from ad to ad, and every part keeps its place whatever the state,
//! so that nothing jumps.

use super::{
    acting::Acting,
    capability::Act as Doing,
    decide_form::DecideForm,
    done::DoneWith,
    failure::Failure,
    park_form::ParkForm,
    standing::{Lead, Standing},
    take_over::TakeOverDialog,
};
use crate::{
    keys::{Command, Commands},
    locales::decision as text,
    outbox::State,
    ui::{ErrorNotice, GuardedButton, Look, Work, follow},
};
use contract::JobannonceId;
use leptos::prelude::*;

/// What can be done with the ad, and doing it.
#[component]
pub fn DecisionPanel(
    /// The ad; while there is none, the panel is hidden.
    #[prop(into)]
    ad: Signal<Option<JobannonceId>>,
    /// Called when an ad has been decided or parked here: the next one may be shown.
    #[prop(into)]
    on_decided: Callback<JobannonceId>,
) -> impl IntoView {
    let acting = Acting::expect();
    let standing = Memo::new(move |_| ad.get().map(|ad| acting.standing(ad)));
    let of_standing = move |read: fn(&Standing) -> Option<String>| {
        Signal::derive(move || standing.with(|standing| standing.as_ref().and_then(read)))
    };
    let decide_block = of_standing(|standing| standing.decide_block.clone());
    let park_block = of_standing(|standing| standing.park_block.clone());
    let lead_block = of_standing(|standing| standing.lead_block.clone());
    let lead_label = move || standing.with(|standing| standing.as_ref().map_or(Lead::Begin, |it| it.lead));

    let failure = RwSignal::new(None::<(JobannonceId, Failure)>);
    follow(move || {
        ad.track();
        failure.set(None);
    });
    let beginning = Work::default();
    let begin = move || {
        let Some(bound) = ad.get_untracked() else { return };
        beginning.run(async move {
            failure.try_set(None);
            match acting.begin(bound, false).await {
                Ok(()) => acting.toasts.tell(DoneWith::Begun.words()),
                Err(refused) => {
                    let is_open = ad.try_get_untracked().flatten() == Some(bound);
                    acting.report(bound, refused, failure, is_open);
                }
            }
        });
    };
    let asking = RwSignal::new(None::<JobannonceId>);
    let ask_to_take_over = move || {
        if let Some(ad) = ad.get_untracked().filter(|ad| acting.can(Doing::TakeOver, *ad)) {
            asking.set(Some(ad));
        }
    };
    let lead = move |()| match standing.with_untracked(|standing| standing.as_ref().map(|it| it.lead)) {
        Some(Lead::TakeOver) => ask_to_take_over(),
        Some(Lead::Begin | Lead::Begun | Lead::Resume) => begin(),
        None => {}
    };
    let commands = Commands::expect();
    commands.on(Command::TakeOver, ask_to_take_over);
    commands.on(Command::Begin, move || {
        if ad.get_untracked().is_some_and(|ad| acting.can(Doing::Begin, ad)) {
            begin();
        }
    });
    let lead_key = Signal::derive(move || {
        commands.key(if lead_label() == Lead::TakeOver { Command::TakeOver } else { Command::Begin })
    });
    // What became of an earlier decision about this ad is said where it was made.
    let came_back = move || {
        let entry = acting.outbox.about(ad.get()?)?;
        match entry.state {
            State::Refused(reason) => Some(crate::locales::outbox::not_sent(crate::outbox::why(&reason))),
            State::Unknown => Some(crate::locales::outbox::unknown().to_owned()),
            State::Waiting { .. } | State::Sending { .. } | State::Done { .. } => None,
        }
    };
    let came_back = Memo::new(move |_| came_back());
    let taken = Memo::new(move |_| {
        let by = acting.queue.taken_from_me(ad.get()?)?;
        Some(text::taken_from_me(by.behandler_navn))
    });
    let words = move || standing.with(|standing| standing.as_ref().map(|it| it.words.clone()));

    view! {
        <section class="decision" aria-labelledby="decision-heading" hidden=move || ad.with(Option::is_none)>
            <h2 id="decision-heading" class="decision-heading">{text::heading()}</h2>
            <div class="standing">
                <p
                    class="row-state standing-words"
                    data-state=move || standing.with(|standing| standing.as_ref().map(|it| it.look))
                    role="status"
                >
                    {words}
                </p>
                <GuardedButton
                    label=Signal::derive(move || lead_label().label().to_owned())
                    blocked=lead_block
                    busy=beginning.pending()
                    look=Look::Secondary
                    reason_id="begin-reason"
                    shortcut=lead_key
                    on_press=lead
                />
                <p class="reason ds-sr-only" id="begin-reason">{lead_block}</p>
            </div>
            <p class="ds-alert taken-from-me" data-color="warning" data-size="sm" role="alert" hidden=move || taken.with(Option::is_none)>
                {taken}
            </p>
            <p class="ds-alert came-back" data-color="warning" data-size="sm" hidden=move || came_back.with(Option::is_none)>
                {came_back}
            </p>
            <ErrorNotice explanation=Signal::derive(move || failure.with(|it| it.as_ref().map(|(_, it)| it.words()))) />
            <DecideForm ad blocked=decide_block on_decided />
            <ParkForm ad blocked=park_block on_decided />
            <TakeOverDialog ad=asking />
        </section>
    }
}
