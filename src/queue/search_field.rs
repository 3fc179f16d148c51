//! The search field. What is typed is searched at once; the address follows when one pauses.

use super::live::LiveQueue;
use crate::{
    locales::{format, queue as text},
    routes,
    storage::cpr_guard::holds_cpr,
    ui::{focus_now, follow},
};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};
use std::time::Duration;

/// Pause in typing after which the address is renewed, in milliseconds.
const PAUSE_MILLIS: u64 = 400;

/// To the search field.
pub fn focus_search() {
    focus_now("#queue-search");
}

/// Searches the queue.
#[component]
pub fn SearchField() -> impl IntoView {
    let queue = LiveQueue::expect();
    let path = use_location().pathname;
    let navigate = use_navigate();
    let typed = RwSignal::new(untrack(|| queue.choice().search));
    let pause = StoredValue::new(None::<TimeoutHandle>);
    // Going back, or a link, brings another search.
    follow(move || {
        let search = queue.choice().search;
        if typed.with_untracked(|typed| typed.trim() != search.trim()) && !untrack(|| holds_cpr(&typed.get())) {
            typed.set(search);
        }
    });
    let on_input = move |event| {
        let words = event_target_value(&event);
        typed.set(words.clone());
        queue.search_for(words);
        let navigate = navigate.clone();
        let to_address = move || {
            let Some(parameters) = queue.parameters() else { return };
            let to = routes::with_parameters(&path.get_untracked(), &parameters);
            navigate(&to, NavigateOptions { replace: true, scroll: false, ..Default::default() });
        };
        let handle = set_timeout_with_handle(to_address, Duration::from_millis(PAUSE_MILLIS)).ok();
        if let Some(Some(earlier)) = pause.try_update_value(|pause| std::mem::replace(pause, handle)) {
            earlier.clear();
        }
    };
    on_cleanup(move || {
        if let Some(Some(handle)) = pause.try_get_value() {
            handle.clear();
        }
    });
    let is_refused = Memo::new(move |_| typed.with(|typed| holds_cpr(typed)));
    let told = move || {
        if is_refused.get() {
            return Some(text::search_no_cpr().to_owned());
        }
        let searched = queue.choice();
        if searched.search.trim().is_empty() {
            return None;
        }
        let (known, all) = queue.searchable();
        let found = format::count(queue.view().len());
        Some(if known < all {
            text::search_found_of(found, format::count(known), format::count(all))
        } else {
            text::search_found(found)
        })
    };
    view! {
        <div class="queue-search" role="search">
            <input
                class="ds-input"
                id="queue-search"
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-label=text::search()
                aria-describedby="queue-search-told"
                placeholder=text::search()
                prop:value=move || typed.get()
                on:input=on_input
            />
            <p id="queue-search-told" class="queue-search-told" role="status">{told}</p>
        </div>
    }
}
