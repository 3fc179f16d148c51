//! The list: only the rows that can be seen exist, and what is looked at stays where it is.

use super::{
    filter::Show,
    filter_bar::FilterBar,
    freshness::Freshness,
    live::{Feed, LiveQueue},
    neighbours::{Direction, neighbour},
    row::Row,
    row_state, window,
};
use crate::{
    ads::AdStore,
    api::explain,
    locales::queue as text,
    routes::{self, Page},
    ui::{Density, ErrorNotice, Loading, focus_first, follow},
};
use contract::{JobannonceId, handling::Handling};
use leptos::{ev::KeyboardEvent, html, prelude::*};
use leptos_router::{
    NavigateOptions,
    components::A,
    hooks::{use_location, use_navigate},
};

/// The queue with its filters.
#[component]
pub fn QueueList(
    /// Which rows to show.
    #[prop(into)]
    show: Signal<Show>,
    /// The ad that is open.
    #[prop(into)]
    open: Signal<Option<JobannonceId>>,
) -> impl IntoView {
    let queue = LiveQueue::expect();
    let ids = Memo::new(move |_| queue.ids(show.get(), open.get()));
    let body = move || match (queue.feed(), ids.with(Vec::is_empty)) {
        (Feed::First, _) => Body::Loading,
        (Feed::Failing { last: None, .. }, _) => Body::Failed,
        (_, false) => Body::Rows,
        (_, true) if show.get() == Show::All => Body::Empty,
        (_, true) => Body::EmptyFilter,
    };
    let body = Memo::new(move |_| body());
    view! {
        <section class="queue" aria-labelledby="queue-heading">
            <header class="queue-head">
                <h2 id="queue-heading" class="queue-heading">{text::heading()}</h2>
                <Freshness />
                <FilterBar show />
            </header>
            {move || match body.get() {
                Body::Loading => view! { <Loading label=text::loading() /> }.into_any(),
                Body::Failed => view! { <QueueFailed /> }.into_any(),
                Body::Rows => view! { <Rows ids open /> }.into_any(),
                Body::Empty => {
                    view! { <div class="empty"><p class="empty-what">{text::empty()}</p><p>{text::empty_next()}</p></div> }
                        .into_any()
                }
                Body::EmptyFilter => {
                    let path = use_location().pathname;
                    view! {
                        <div class="empty">
                            <p class="empty-what">{text::empty_filter()}</p>
                            <A href=move || routes::with_filter(&path.get(), None) attr:class="ds-link">{text::empty_filter_next()}</A>
                        </div>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Body {
    Loading,
    Failed,
    Rows,
    Empty,
    EmptyFilter,
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

#[component]
fn Rows(ids: Memo<Vec<JobannonceId>>, #[prop(into)] open: Signal<Option<JobannonceId>>) -> impl IntoView {
    let density = Density::expect();
    let row_height = move || density.get().queue_row_height();
    let (scroll_top, viewport) = (RwSignal::new(0_u32), RwSignal::new(800_u32));
    let scroller = NodeRef::<html::Div>::new();
    let list = NodeRef::<html::Ul>::new();
    let query = use_location().search;
    let navigate = use_navigate();

    let measure = move || {
        if let Some(scroller) = scroller.get_untracked() {
            scroll_top.set(u32::try_from(scroller.scroll_top()).unwrap_or(0));
            viewport.set(u32::try_from(scroller.client_height()).unwrap_or(0));
        }
    };
    let scroll_to = move |top: u32| {
        if let Some(scroller) = scroller.get_untracked() {
            let options = web_sys::ScrollToOptions::new();
            options.set_top(f64::from(top));
            scroller.scroll_to_with_scroll_to_options(&options);
            measure();
        }
    };
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());

    // After a merge the first visible row stays where it is.
    let mut before = None::<Vec<JobannonceId>>;
    follow(move || {
        let after = ids.get();
        if let Some(before) = before.replace(after.clone()).filter(|before| *before != after) {
            let top = scroll_top.get_untracked();
            let anchored = window::anchored(&before, &after, top, untrack(row_height));
            if anchored != top {
                scroll_to(anchored);
            }
        }
        measure();
    });
    // The open ad's row comes into view when another ad is opened, not at every merge.
    follow(move || {
        let Some(open) = open.get() else { return };
        let Some(place) = ids.with_untracked(|ids| ids.iter().position(|id| *id == open)) else { return };
        measure();
        let (top, viewport, row_height) = (scroll_top.get_untracked(), viewport.get_untracked(), untrack(row_height));
        if let Some(top) = window::revealed(place, top, viewport, row_height) {
            scroll_to(top);
        }
        let within = list.get_untracked().is_some_and(|list| list.contains(document().active_element().as_deref()));
        if within {
            focus_first("[aria-current=page].row");
        }
    });

    let visible = Memo::new(move |_| {
        ids.with(|ids| {
            let range = window::visible(scroll_top.get(), viewport.get(), row_height(), ids.len());
            let start = range.start;
            (start, ids.get(range).map(<[_]>::to_vec).unwrap_or_default())
        })
    });
    let total = move || ids.with(Vec::len);
    let tab_stop = Memo::new(move |_| {
        ids.with(|ids| open.get().filter(|open| ids.contains(open)).or_else(|| ids.first().copied()))
    });

    let on_key = move |event: KeyboardEvent| {
        let direction = match event.key().as_str() {
            "ArrowDown" => Direction::Down,
            "ArrowUp" => Direction::Up,
            _ => return,
        };
        if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        event.prevent_default();
        if let Some(id) = ids.with_untracked(|ids| neighbour(ids, open.get_untracked(), direction)) {
            navigate(
                &Page::Ad(id).path_with(&query.get_untracked()),
                NavigateOptions { scroll: false, ..Default::default() },
            );
        }
    };

    view! {
        <div class="queue-rows" node_ref=scroller on:scroll=move |_| measure()>
            <ul
                class="rows"
                node_ref=list
                aria-label=move || text::list_label(total())
                style:height=move || format!("{}px", window::height_of(total(), row_height()))
                style:padding-top=move || format!("{}px", window::height_of(visible.get().0, row_height()))
                on:keydown=on_key
            >
                <For each=move || visible.get().1 key=|id| *id let:id>
                    <RowItem id open tab_stop ids />
                </For>
            </ul>
        </div>
    }
}

#[component]
fn RowItem(
    id: JobannonceId,
    #[prop(into)] open: Signal<Option<JobannonceId>>,
    tab_stop: Memo<Option<JobannonceId>>,
    ids: Memo<Vec<JobannonceId>>,
) -> impl IntoView {
    let queue = LiveQueue::expect();
    let content = AdStore::expect().look_at(id);
    let query = use_location().search;
    let stands = Memo::new(move |_| {
        let now = queue.now();
        let behandling = queue.behandling(id);
        let handling = Handling::at(now, behandling.as_ref());
        (row_state::RowState::of(handling, queue.me()), row_state::words(handling, queue.me(), now))
    });
    let is_open = move || open.get() == Some(id);
    let place = move || ids.with(|ids| ids.iter().position(|other| *other == id)).map_or(0, |place| place + 1);
    view! {
        <li aria-setsize=move || ids.with(Vec::len) aria-posinset=place>
            <A
                href=move || Page::Ad(id).path_with(&query.get())
                attr:class="row"
                attr:aria-current=move || is_open().then_some("page")
                attr:tabindex=move || if tab_stop.get() == Some(id) { "0" } else { "-1" }
                scroll=false
            >
                <Row id content stands />
            </A>
        </li>
    }
}
