//! The question before signing out with ads that one has begun: nobody else can decide them meanwhile.

use super::leaving::{PARKED_MINUTES, begun, listed};
use crate::{
    decision::{Act as Doing, Acting},
    locales::{format, session as text},
    outbox::{Act, Texts},
    ui::ConfirmDialog,
};
use contract::JobannonceId;
use leptos::prelude::*;

/// The ads that would be left begun, as far as they can be parked.
pub fn left_begun(acting: Acting) -> Vec<JobannonceId> {
    let mut ads = begun(&untrack(|| acting.queue.mine()));
    ads.retain(|ad| acting.can(Doing::Park, *ad));
    ads
}

/// Asks while there are ads to ask about.
#[component]
pub fn LeaveDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The ads, as they were when the question was asked.
    ads: RwSignal<Vec<JobannonceId>>,
    /// Signs out.
    on_leave: Callback<()>,
) -> impl IntoView {
    let acting = Acting::expect();
    let leave = move || {
        open.set(false);
        on_leave.run(());
    };
    let park = move |()| {
        // What is written stays a draft: it is for the decision.
        let parked = ads.get_untracked().into_iter().filter(|ad| acting.can(Doing::Park, *ad));
        let parked = parked.map(|ad| (ad, Texts::default())).collect();
        acting.decide_all(parked, Act::Park { minutes: PARKED_MINUTES });
        leave();
    };
    let is_one = move || ads.with(|ads| ads.len() == 1);
    let titles = move || {
        let titles: Vec<String> = ads.with(|ads| ads.iter().map(|ad| acting.name(*ad)).collect());
        let (listed, more) = listed(&titles);
        let more = (more > 0).then(|| text::leave_and_more(format::count(more)));
        let line = |title: String| view! { <li dir="auto" lang="da">{title}</li> }.into_any();
        listed.iter().cloned().chain(more).map(line).collect_view()
    };
    let heading = Signal::derive(move || match ads.with(Vec::len) {
        1 => text::leave_one().to_owned(),
        many => text::leave_many(format::count(many)),
    });
    let label = move || if is_one() { text::leave_park_one() } else { text::leave_park() }.to_owned();
    view! {
        <ConfirmDialog
            open
            heading
            confirm_label=Signal::derive(label)
            otherwise=(text::leave_anyway(), Callback::new(move |()| leave()))
            busy=Signal::stored(false)
            error=Signal::stored(None)
            on_confirm=park
        >
            <ul class="leave-titles">{titles}</ul>
            <p class="dialog-consequence">{move || if is_one() { text::leave_consequence_one() } else { text::leave_consequence() }}</p>
        </ConfirmDialog>
    }
    .into_any()
}
