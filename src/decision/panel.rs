//! The decision at the right of the desk. Every part keeps its place whatever the state, so that nothing jumps.

use super::{
    actions::{Acting, Failure},
    capability::Situation,
    decide_form::DecideForm,
    done::DoneWith,
    drafts::Drafts,
    park_form::ParkForm,
    standing::{Lead, Standing},
    take_over::TakeOverDialog,
};
use crate::{
    ads::AdStore,
    api::Client,
    locales::decision as text,
    queue::LiveQueue,
    session::SignedIn,
    ui::{ErrorNotice, GuardedButton, Look, Toasts, Work},
};
use contract::{JobannonceId, handling::Handling};
use leptos::prelude::*;

/// What can be done with the ad, and doing it.
#[component]
pub fn DecisionPanel(
    /// The ad.
    ad: JobannonceId,
    /// Called with what has been done.
    #[prop(into)]
    on_done: Callback<(JobannonceId, DoneWith)>,
) -> impl IntoView {
    let queue = LiveQueue::expect();
    let signed_in = SignedIn::expect();
    let (me, may_write) = (signed_in.behandler().clone(), signed_in.may_write());
    let my_id = me.behandler_identifier;
    let drafts = Drafts::expect();
    let draft = drafts.of(my_id, ad);
    let acting = Acting {
        client: Client::expect(),
        queue,
        me,
        ad,
        ads: AdStore::expect(),
        drafts,
        toasts: Toasts::expect(),
        on_done,
    };
    let standing = Memo::new(move |_| {
        let now = queue.now();
        let behandling = queue.behandling(ad);
        let situation = Situation {
            me: my_id,
            may_write,
            queue_known: queue.is_read(),
            waiting: !queue.lacks(ad),
            handling: Handling::at(now, behandling.as_ref()),
        };
        Standing::of(&situation, now)
    });
    let decide_block = Signal::derive(move || standing.with(|standing| standing.decide_block.clone()));
    let lead_block = Signal::derive(move || standing.with(|standing| standing.lead_block.clone()));

    let failure = RwSignal::new(None::<Failure>);
    let beginning = Work::default();
    let begin = {
        let acting = acting.clone();
        move || {
            let acting = acting.clone();
            beginning.run(async move {
                failure.set(None);
                match acting.begin(false).await {
                    Ok(()) => acting.done(DoneWith::Begun),
                    Err(refused) => acting.report(failure, refused),
                }
            });
        }
    };
    let asking = RwSignal::new(false);
    let lead = move |()| match standing.with_untracked(|standing| standing.lead) {
        Lead::TakeOver => asking.set(true),
        Lead::Begin | Lead::Begun | Lead::Resume => begin(),
    };

    view! {
        <section class="decision" aria-labelledby="decision-heading">
            <h2 id="decision-heading" class="decision-heading">{text::heading()}</h2>
            <div class="standing">
                <p class="row-state standing-words" data-state=move || standing.with(|standing| standing.look) role="status">
                    {move || standing.with(|standing| standing.words.clone())}
                </p>
                <GuardedButton
                    label=Signal::derive(move || standing.with(|standing| standing.lead.label().to_owned()))
                    blocked=lead_block
                    busy=beginning.pending()
                    look=Look::Primary
                    reason_id="begin-reason"
                    on_press=lead
                />
                <p class="reason ds-sr-only" id="begin-reason">{lead_block}</p>
            </div>
            <ErrorNotice explanation=Signal::derive(move || failure.get().as_ref().map(Failure::words)) />
            <DecideForm acting=acting.clone() draft=draft.clone() blocked=decide_block />
            <ParkForm acting=acting.clone() draft blocked=decide_block />
            <TakeOverDialog open=asking acting />
        </section>
    }
}
