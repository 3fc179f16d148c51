//! The outbox on the screen: each decision with its countdown, and what can be done about it.

use super::{
    entries::Outbox,
    entry::{Entry, EntryId, Reason, State},
    words,
};
use crate::{
    locales::{format, outbox as text},
    routes::Page,
    ui::{follow, still_rows},
};
use leptos::{html, prelude::*};
use leptos_router::hooks::use_location;

/// The decisions on their way; nothing while there are none.
#[component]
pub fn OutboxPanel(
    /// Takes one back and shows its ad again.
    #[prop(into)]
    on_undo: Callback<EntryId>,
) -> impl IntoView {
    let outbox = Outbox::expect();
    let ids = Memo::new(move |_| outbox.entries().iter().map(|entry| entry.id).collect::<Vec<_>>());
    let latest = Memo::new(move |_| {
        outbox.entries().iter().rfind(|entry| entry.can_undo()).map(|entry| {
            let seconds = super::timing::seconds_left(&entry.state, entry.at).unwrap_or_default();
            text::announced(words::what(entry), format::seconds(seconds))
        })
    });
    // For the style sheet: to ask it with `:has` would cost a look at the whole page at each change.
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    follow(move || mark_page(!is_empty.get()));
    on_cleanup(|| mark_page(false));
    let items = NodeRef::<html::Ul>::new();
    still_rows(items, move || ids.get(), move |id| view! { <Item id on_undo /> }.into_any());
    view! {
        <section class="outbox" aria-label=text::heading() hidden=move || ids.with(Vec::is_empty)>
            <p class="ds-sr-only" role="status">{latest}</p>
            <ul class="outbox-entries" node_ref=items></ul>
        </section>
    }
}

fn mark_page(has_outbox: bool) {
    if let Some(root) = document().document_element() {
        // An attribute of a fixed name can always be set.
        root.toggle_attribute_with_force("data-outbox", has_outbox).ok();
    }
}

#[component]
fn Item(id: EntryId, on_undo: Callback<EntryId>) -> impl IntoView {
    let outbox = Outbox::expect();
    let search = use_location().search;
    let entry = Memo::new(move |_| outbox.entries().into_iter().find(|entry| entry.id == id));
    let of = move |read: fn(&Entry) -> String| move || entry.with(|entry| entry.as_ref().map(read).unwrap_or_default());
    let look = move || entry.with(|entry| entry.as_ref().map(|entry| words::look(&entry.state)));
    let how_far = Memo::new(move |_| {
        let now = outbox.now();
        entry.with(|entry| entry.as_ref().map(|entry| words::how_far(&entry.state, now)))
    });
    let buttons = Memo::new(move |_| entry.with(|entry| entry.as_ref().map(|entry| Buttons::of(&entry.state))));
    let press = move |label: &'static str, act: Callback<EntryId>| {
        view! {
            <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=move |_| act.run(id)>
                {label}
            </button>
        }
        .into_any()
    };
    let open = move || {
        let ad = entry.with_untracked(|entry| entry.as_ref().map(|entry| entry.ad));
        ad.map(|ad| {
            view! { <a href=move || Page::Ad(ad).path_with(&search.get()) class="ds-link">{text::open()}</a> }
                .into_any()
        })
    };
    let remove = Callback::new(move |id| outbox.dismiss(id));
    view! {
        <li class="outbox-entry" data-state=look>
            <p class="outbox-what">{of(words::what)}</p>
            <p class="outbox-how">{how_far}</p>
            <div class="outbox-buttons">
                {move || match buttons.get() {
                    Some(Buttons::Undo) => press(text::undo(), on_undo),
                    Some(Buttons::TryNow) => press(text::try_now(), Callback::new(move |_| outbox.try_now())),
                    Some(Buttons::SendOrRemove) => {
                        let send = Callback::new(move |id| outbox.send_old(id));
                        view! { {press(text::send(), send)} {press(text::remove(), remove)} }.into_any()
                    }
                    Some(Buttons::OpenOrRemove) => view! { {open()} {press(text::remove(), remove)} }.into_any(),
                    Some(Buttons::None) | None => ().into_any(),
                }}
            </div>
        </li>
    }
}

/// What can be done about a decision.
#[derive(Clone, Copy, PartialEq)]
enum Buttons {
    Undo,
    TryNow,
    SendOrRemove,
    OpenOrRemove,
    None,
}

impl Buttons {
    const fn of(state: &State) -> Self {
        match state {
            State::Waiting { .. } => Self::Undo,
            State::Sending { tries: 1.., .. } => Self::TryNow,
            State::Sending { .. } | State::Done { .. } => Self::None,
            State::Refused(Reason::TooOld) => Self::SendOrRemove,
            State::Refused(_) | State::Unknown => Self::OpenOrRemove,
        }
    }
}
