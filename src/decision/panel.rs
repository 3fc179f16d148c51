//! The decision at the right of the desk. Every part keeps its place whatever the state, so that nothing jumps.

use super::{
    actions::{Acting, Failure},
    capability::{Act, Block, Situation},
    decide_form::DecideForm,
    drafts::Drafts,
    form::Decision,
    park_form::ParkForm,
    take_over::TakeOverDialog,
};
use crate::{
    api::Client,
    locales::decision as text,
    queue::{LiveQueue, RowState, Whose, words},
    session::SignedIn,
    ui::{ErrorNotice, GuardedButton, Look},
};
use contract::{JobannonceId, Tidspunkt, handling::Handling};
use leptos::prelude::*;

/// What has been done with the ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DoneWith {
    /// Begun.
    Begun,
    /// Taken over from a colleague.
    TakenOver {
        /// Her name.
        from: String,
    },
    /// Parked.
    Parked {
        /// Until when, as the service says.
        until: Option<Tidspunkt>,
    },
    /// Decided.
    Decided {
        /// Which way.
        decision: Decision,
        /// An e-mail went with it.
        with_email: bool,
    },
}

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
    let draft = Drafts::expect().of(my_id, ad);
    let acting = Acting { client: Client::expect(), queue, me, ad };
    let on_done = Callback::new(move |done: DoneWith| {
        if matches!(done, DoneWith::Decided { .. }) {
            Drafts::expect().drop_sent(my_id, ad);
        }
        on_done.run((ad, done));
    });

    let behandling = Memo::new(move |_| queue.behandling(ad));
    let waiting = Memo::new(move |_| !queue.lacks(ad));
    let known = Memo::new(move |_| queue.is_read());
    let block_of = move |act: Act| {
        Memo::new(move |_| {
            behandling.with(|behandling| {
                let handling = Handling::at(queue.now(), behandling.as_ref());
                let situation =
                    Situation { me: my_id, may_write, queue_known: known.get(), waiting: waiting.get(), handling };
                situation.block(act)
            })
        })
    };
    let (begin_block, decide_block) = (block_of(Act::Begin), block_of(Act::Decide));
    let decide_reason = Signal::derive(move || decide_block.get().as_ref().map(Block::words));
    let park_reason = decide_reason;
    let may_take_over = block_of(Act::TakeOver);

    let state = Memo::new(move |_| {
        behandling.with(|behandling| RowState::of(Handling::at(queue.now(), behandling.as_ref()), my_id))
    });
    let stands = Memo::new(move |_| {
        let now = queue.now();
        match (known.get(), waiting.get()) {
            (false, _) => text::queue_unknown().to_owned(),
            (true, false) => text::left_queue().to_owned(),
            (true, true) => behandling.with(|it| words(Handling::at(now, it.as_ref()), my_id, now)),
        }
    });
    let look = move || if waiting.get() { state.get().look() } else { "gone" };

    let failure = RwSignal::new(None::<Failure>);
    let begin = {
        let acting = acting.clone();
        Action::new_local(move |&(): &()| {
            let acting = acting.clone();
            async move {
                failure.set(None);
                match acting.begin(false).await {
                    Ok(()) => on_done.run(DoneWith::Begun),
                    Err(refused) => failure.set(Some(refused)),
                }
            }
        })
    };
    let asking = RwSignal::new(false);
    let colleagues = Memo::new(move |_| waiting.get() && state.get().whose == Whose::Colleagues);
    let lead_label = Signal::derive(move || {
        let words = if colleagues.get() {
            text::take_over_button()
        } else if state.get().parked {
            text::resume()
        } else {
            text::begin()
        };
        words.to_owned()
    });
    let lead_block = Signal::derive(move || {
        let block = if colleagues.get() { may_take_over.get() } else { begin_block.get() };
        block.as_ref().map(Block::words)
    });
    let lead = move |()| {
        if colleagues.get_untracked() {
            asking.set(true);
        } else {
            begin.dispatch_local(());
        }
    };

    view! {
        <section class="decision" aria-labelledby="decision-heading">
            <h2 id="decision-heading" class="decision-heading">{text::heading()}</h2>
            <div class="standing">
                <p class="row-state standing-words" data-state=look role="status">{move || stands.get()}</p>
                <GuardedButton
                    label=lead_label
                    blocked=lead_block
                    busy=begin.pending()
                    look=Look::Primary
                    reason_id="begin-reason"
                    on_press=lead
                />
                <p class="reason ds-sr-only" id="begin-reason">{lead_block}</p>
            </div>
            <ErrorNotice explanation=Signal::derive(move || failure.get().as_ref().map(Failure::words)) />
            <p class="reason" id="decide-reason">{decide_reason}</p>
            <DecideForm acting=acting.clone() draft=draft.clone() blocked=decide_reason on_done />
            <ParkForm acting=acting.clone() draft blocked=park_reason on_done />
            <TakeOverDialog open=asking acting on_done />
        </section>
    }
}
