//! The history on the open ad: read when it is unfolded.

use super::words;
use crate::{
    api::{Client, explain},
    keys::{Command, Commands},
    locales::{format, history as text},
    queue::LiveQueue,
    ui::{ErrorNotice, KeyHint, Loader, Loading, focus_first, follow},
};
use contract::{JobannonceId, bff::HistoryEvent};
use leptos::prelude::*;

/// Whether the server tells of history at all. Real services do not.
#[derive(Clone, Copy)]
pub struct HistoryTold(RwSignal<bool>);

impl HistoryTold {
    /// Hands out the assumption that it does.
    pub fn provide() {
        provide_context(Self(RwSignal::new(true)));
    }
}

/// What has been done with an ad. Nothing is shown where the server does not tell.
#[component]
pub fn HistoryView(
    /// The ad.
    id: JobannonceId,
    /// It is the one on the desk.
    #[prop(into)]
    is_open: Signal<bool>,
) -> impl IntoView {
    let HistoryTold(told) = expect_context();
    let unfolded = RwSignal::new(false);
    let commands = Commands::expect();
    follow(move || {
        if is_open.get() {
            commands.on(Command::History, move || {
                unfolded.update(|unfolded| *unfolded = !*unfolded);
                focus_first(".ad:not([hidden]) .history > summary");
            });
        }
    });
    let key = commands.shortcut(Command::History);
    view! {
        <details class="history" hidden=move || !told.get() prop:open=unfolded>
            <summary on:click=move |event| {
                event.prevent_default();
                unfolded.update(|unfolded| *unfolded = !*unfolded);
            }>
                {text::heading()} <KeyHint key />
            </summary>
            {move || unfolded.get().then(|| view! { <Events id told /> }.into_any())}
        </details>
    }
    .into_any()
}

#[component]
fn Events(id: JobannonceId, told: RwSignal<bool>) -> impl IntoView {
    let client = Client::expect();
    let queue = LiveQueue::expect();
    let history = Loader::new(move || {
        let client = client.clone();
        async move { client.get_history(id).await }
    });
    follow(move || {
        if matches!(history.get(), Some(Err(error)) if error.is_absent()) {
            told.set(false);
        }
    });
    let item = move |event: HistoryEvent| {
        let now = untrack(|| queue.now());
        let (what, comment) = words(&event, now);
        view! {
            <li>
                <span class="history-when">{format::moment(event.at, now)}</span>
                <span>{what}</span>
                {comment.map(|comment| view! { <q class="history-comment" dir="auto" lang="da">{comment}</q> }.into_any())}
            </li>
        }
        .into_any()
    };
    move || {
        match history.get() {
        None => view! { <Loading label=text::loading() /> }.into_any(),
        Some(Ok(history)) if history.events.is_empty() => view! { <p class="quiet">{text::none()}</p> }.into_any(),
        Some(Ok(history)) => {
            view! { <ol class="history-events">{history.events.into_iter().map(item).collect_view()}</ol> }.into_any()
        }
        Some(Err(error)) => view! {
            <ErrorNotice explanation=Signal::stored(Some(explain(&error))) />
            <button type="button" class="ds-button" data-size="sm" on:click=move |_| history.again()>{text::try_again()}</button>
        }
        .into_any(),
    }
    }
}
