//! The queue at the left of the desk: what is chosen, how fresh it is, and the rows.

use super::{
    choice::Choice,
    feed::Feed,
    filter_bar::FilterBar,
    freshness::Freshness,
    grid::{self, Grid},
    list_commands::answer_commands,
    live::LiveQueue,
    mine_strip::MineStrip,
    new_rows::NewRows,
    search_field::SearchField,
    selection_bar::SelectionBar,
    table::Table,
};
use crate::{
    api::explain,
    locales::queue as text,
    routes,
    ui::{ErrorNotice, ListMode, Loading, after_paint, follow},
};
use contract::JobannonceId;
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};

#[derive(Clone, Copy, PartialEq)]
enum Body {
    Loading,
    Failed,
    Rows,
    /// The list was read just now, and has no ad.
    Empty,
    /// There is nothing here, but that may not be all.
    NothingLeft,
    /// No ad fits what is chosen.
    EmptyChoice,
}

/// The queue with its filters.
#[component]
pub fn QueueList(
    /// The ad that is open.
    #[prop(into)]
    open: Signal<Option<JobannonceId>>,
) -> impl IntoView {
    let queue = LiveQueue::expect();
    let mode = ListMode::expect();
    let query = use_query_map();
    let chosen = Memo::new(move |_| query.with(|query| Choice::from_address(|name| query.get(name))));
    answer_commands(queue, open);
    let open = after_the_ad(open);
    // Before the first rows are drawn, and then whenever the address says something else.
    queue.look_at(chosen.get_untracked(), open.get_untracked());
    follow(move || queue.look_at(chosen.get(), open.get()));

    let body = Memo::new(move |_| match (queue.feed(), queue.view().is_empty()) {
        (_, false) => Body::Rows,
        (Feed::First, _) => Body::Loading,
        (Feed::Failing { last: None, .. }, _) => Body::Failed,
        _ if !queue.choice().shows_all() => Body::EmptyChoice,
        _ if queue.is_fresh_and_empty() => Body::Empty,
        _ => Body::NothingLeft,
    });
    view! {
        <section class="queue" aria-labelledby="queue-heading">
            <header class="queue-head">
                <h2 id="queue-heading" class="queue-heading" tabindex="-1">{text::heading()}</h2>
                <Freshness />
                <SearchField />
                <FilterBar />
            </header>
            <MineStrip open />
            <SelectionBar />
            <NewRows />
            {move || match body.get() {
                Body::Loading => view! { <Loading label=text::loading() /> }.into_any(),
                Body::Failed => view! { <QueueFailed /> }.into_any(),
                Body::Rows if mode.get() == ListMode::Table => view! { <Table open /> }.into_any(),
                Body::Rows => view! { <Grid open /> }.into_any(),
                Body::Empty => view! { <Nothing what=text::empty next=text::empty_next /> }.into_any(),
                Body::NothingLeft => view! { <Nothing what=text::nothing_left next=text::nothing_left_next /> }.into_any(),
                Body::EmptyChoice => {
                    let path = use_location().pathname;
                    view! {
                        <div class="empty">
                            <p class="empty-what">{text::empty_filter()}</p>
                            <a href=move || routes::with_parameters(&path.get(), &[]) class="ds-link">{text::empty_filter_next()}</a>
                        </div>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

/// The ad that is open, as the list shows it: once the ad itself has been painted, or at once for who goes through the
/// list by its keys.
fn after_the_ad(open: Signal<Option<JobannonceId>>) -> Signal<Option<JobannonceId>> {
    let shown = RwSignal::new(open.get_untracked());
    follow(move || {
        let now = open.get();
        if now == shown.get_untracked() {
            return;
        }
        let show = move || {
            if open.try_get_untracked() == Some(now) {
                shown.set(now);
            }
        };
        if grid::has_focus() { show() } else { after_paint(show) }
    });
    shown.into()
}

#[component]
fn Nothing(what: fn() -> &'static str, next: fn() -> &'static str) -> impl IntoView {
    view! { <div class="empty"><p class="empty-what">{what()}</p><p>{next()}</p></div> }
}

#[component]
fn QueueFailed() -> impl IntoView {
    let queue = LiveQueue::expect();
    let words = move || match queue.feed() {
        Feed::Failing { error, .. } => Some(explain(&error)),
        Feed::First | Feed::Fresh { .. } => None,
    };
    view! {
        <ErrorNotice explanation=Signal::derive(words) />
        <button class="ds-button" data-variant="secondary" type="button" on:click=move |_| queue.read_soon()>
            {text::try_again()}
        </button>
    }
}
