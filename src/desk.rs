//! The desk: the queue at the left, the ad in the middle, the decision at the right.

use crate::{
    ads::AdView,
    decision::{DecisionPanel, DoneWith},
    duplicates::DuplicatesLink,
    locales::{advertisement, shell},
    queue::{LiveQueue, QueueList, Whose, next_to_handle},
    routes::{AdInAddress, Page},
    ui::{focus_first, follow},
};
use contract::JobannonceId;
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    components::A,
    hooks::{use_location, use_navigate, use_params_map},
};

/// The queue and the open ad.
#[component]
pub fn Desk() -> impl IntoView {
    let params = use_params_map();
    let search = use_location().search;
    let address = Memo::new(move |_| params.with(AdInAddress::from_params));
    let open = Memo::new(move |_| address.get().id());
    let navigate = use_navigate();
    let queue = LiveQueue::expect();

    // Another ad on the desk: reading starts at its title.
    let mut before = None;
    follow(move || {
        let now = open.get();
        if before.replace(now).is_some_and(|before| before != now) {
            scroll_ad_to_top();
        }
    });

    let on_done = Callback::new(move |(id, done): (JobannonceId, DoneWith)| {
        // Only a decision leads on, and only if the caseworker has not gone elsewhere meanwhile.
        if !matches!(done, DoneWith::Decided { .. }) || open.get_untracked() != Some(id) {
            return;
        }
        let list: Vec<JobannonceId> = queue.view_untracked().ids().collect();
        let can_handle =
            |id| untrack(|| queue.state(id)).is_some_and(|state| state.whose != Whose::Colleagues && !state.parked);
        let next = next_to_handle(&list, Some(id), can_handle).map_or(Page::Desk, Page::Ad);
        navigate(&next.path_with(&search.get_untracked()), NavigateOptions { scroll: false, ..Default::default() });
        focus_first(".ad-title");
    });

    view! {
        <div class="desk" data-open=move || open.get().is_some().then_some("true")>
            <h1 class="ds-sr-only">{shell::ads()}</h1>
            <QueueList open />
            <article class="ad" id="content" tabindex="-1" aria-label=shell::ads()>
                {move || match address.get() {
                    AdInAddress::None => view! { <NoAd /> }.into_any(),
                    AdInAddress::Unreadable(text) => {
                        view! { <p class="ds-alert" data-color="warning">{shell::bad_ad_address(text)}</p> }.into_any()
                    }
                    AdInAddress::Some(id) => {
                        view! {
                            <A href=move || Page::Desk.path_with(&search.get()) attr:class="ds-link back-to-queue">
                                {advertisement::back_to_queue()}
                            </A>
                            <AdView id>
                                <DuplicatesLink id />
                            </AdView>
                        }
                            .into_any()
                    }
                }}
            </article>
            {move || open.get().map(|ad| view! { <DecisionPanel ad on_done /> }.into_any())}
        </div>
    }
}

#[component]
fn NoAd() -> impl IntoView {
    view! {
        <div class="empty">
            <h2 class="empty-what">{shell::no_ad_heading()}</h2>
            <p>{shell::no_ad_next()}</p>
        </div>
    }
}

/// To the top of whatever scrolls: the ad in its column, or on a narrow window the page.
fn scroll_ad_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Ok(Some(ad)) = document().query_selector(".ad") {
        ad.set_scroll_top(0);
    }
}
