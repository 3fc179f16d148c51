//! One's own drafts in a list, those of ads that have left the queue too.

use super::{collection::Drafts, kept::KEPT_HOURS, list::Listed, notice::trouble_words, wipe::WipeDrafts};
use crate::{
    locales::drafts as text,
    queue::LiveQueue,
    routes::Page,
    session::SignedIn,
    ui::{Toasts, copy_text, still_rows},
};
use leptos::{html, prelude::*};

/// The list of drafts.
#[component]
pub fn DraftsPage() -> impl IntoView {
    let drafts = Drafts::expect();
    let me = SignedIn::expect().behandler().behandler_identifier;
    drafts.save_all();
    let list = Memo::new(move |_| drafts.list(me));
    let cards = NodeRef::<html::Ul>::new();
    still_rows(cards, move || list.get(), |listed| view! { <DraftCard listed /> }.into_any());
    view! {
        <div class="page" id="content" tabindex="-1">
            <h1 class="ds-heading" data-size="sm">{text::heading()}</h1>
            <p class="page-lead">{text::lead(KEPT_HOURS)}</p>
            {move || drafts.trouble().map(|trouble| view! { <p class="ds-alert" data-color="warning">{trouble_words(&trouble)}</p> }.into_any())}
            <ul class="cards" node_ref=cards></ul>
            {move || list.with(Vec::is_empty).then(|| view! { <p class="empty">{text::none()}</p> }.into_any())}
            {move || (!list.with(Vec::is_empty)).then(|| view! { <WipeDrafts /> }.into_any())}
        </div>
    }
}

#[component]
fn DraftCard(listed: Listed) -> impl IntoView {
    let (drafts, toasts, queue) = (Drafts::expect(), Toasts::expect(), LiveQueue::expect());
    let me = SignedIn::expect().behandler().behandler_identifier;
    let (name, when) = (listed.name(), listed.changed(untrack(|| queue.now())));
    let Listed { ad, draft, .. } = listed;
    let both = [draft.email.as_str(), draft.kommentar.as_str()].into_iter().filter(|text| !text.is_empty());
    let copied = both.collect::<Vec<_>>().join("\n\n");
    let copy = move |_| copy_text(&copied, move || toasts.tell(text::copied()));
    let part = |label: &'static str, words: String| {
        let shown = view! { <dt>{label}</dt><dd class="as-written">{words.clone()}</dd> };
        (!words.is_empty()).then(|| shown.into_any())
    };
    view! {
        <li class="card">
            <h2 class="card-heading">
                <a href=Page::Ad(ad).path() class="ds-link">{name}</a>
            </h2>
            <p class="quiet">
                {when} {move || queue.lacks(ad).then(|| view! { " · " {text::left_queue()} }.into_any())}
            </p>
            <dl class="written">
                {part(text::email(), draft.email)} {part(text::kommentar(), draft.kommentar)} {part(text::minutes(), draft.minutes)}
                {part(text::until(), draft.until.replace('T', " "))}
            </dl>
            <p class="card-buttons">
                <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=copy>{text::copy()}</button>
                <button
                    type="button"
                    class="ds-button"
                    data-variant="tertiary"
                    data-size="sm"
                    on:click=move |_| drafts.drop_sent(me, ad)
                >
                    {text::delete()}
                </button>
            </p>
        </li>
    }
}
