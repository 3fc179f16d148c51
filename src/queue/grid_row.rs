//! One row of the grid: the box that selects it, and the link that opens it.

use super::{
    live::LiveQueue,
    row::{Row, Said},
    row_state, window,
};
use crate::{ads::AdStore, locales::queue as text, presence::RowLookedAt, routes::Page, ui::Density};
use contract::{JobannonceId, handling::Handling};
use leptos::{ev, prelude::*};
use leptos_router::hooks::use_location;

/// Where a row stands, and that in words; renewed when the queue changes and when a minute has passed.
pub fn stands(queue: LiveQueue, id: JobannonceId) -> Memo<(row_state::RowState, String)> {
    Memo::new(move |_| {
        let now = queue.minute();
        let behandling = queue.behandling(id);
        let handling = Handling::at(now, behandling.as_ref());
        (row_state::RowState::of(handling, queue.me()), row_state::words(handling, queue.me(), now))
    })
}

/// What a row says of its ad: what the queue knows, or else what the ad source says.
pub fn said(queue: LiveQueue, id: JobannonceId) -> Signal<Said> {
    let content = untrack(|| queue.summary(id)).is_none().then(|| AdStore::expect().look_at(id));
    Memo::new(move |_| match (queue.summary(id), &content) {
        (Some(summary), _) => Said::Known(summary),
        (None, Some(content)) => content.with(|content| Said::from(content)),
        (None, None) => Said::Waiting,
    })
    .into()
}

#[component]
pub fn GridRow(
    id: JobannonceId,
    #[prop(into)] open: Signal<Option<JobannonceId>>,
    tab_stop: Memo<Option<JobannonceId>>,
    in_sight: Memo<Vec<(usize, JobannonceId)>>,
) -> impl IntoView {
    let queue = LiveQueue::expect();
    let density = Density::expect();
    let content = said(queue, id);
    let stands = stands(queue, id);
    let query = use_location().search;
    let selection = queue.selection();
    let is_selected = Memo::new(move |_| selection.with(|selection| selection.has(id)));
    let is_open = Memo::new(move |_| open.get() == Some(id));
    let place = Memo::new(move |before: Option<&usize>| {
        let found = in_sight.with(|rows| rows.iter().find(|(_, other)| *other == id).map(|(place, _)| *place));
        found.or(before.copied()).unwrap_or(0)
    });
    let top = move || format!("{}px", window::height_of(place.get(), density.get().queue_row_height()));
    let toggle = move |_| selection.update(|selection| selection.toggle(id));
    // Left and right go between the two cells, as in any grid.
    let to_link = move |event: ev::KeyboardEvent| go_to_cell(&event, "ArrowRight", "a.row");
    let to_box = move |event: ev::KeyboardEvent| {
        go_to_cell(&event, "ArrowLeft", "input");
        if event.key() == " " {
            event.prevent_default();
            selection.update(|selection| selection.toggle(id));
        }
    };
    view! {
        <div
            class="grid-row"
            class:is-open=move || is_open.get()
            role="row"
            aria-rowindex=move || place.get() + 1
            aria-selected=move || if is_selected.get() { "true" } else { "false" }
            style:top=top
        >
            <span role="gridcell" class="row-choice">
                <input
                    type="checkbox"
                    tabindex="-1"
                    aria-label=move || text::select_row(content.with(|content| content.title(id)))
                    prop:checked=move || is_selected.get()
                    on:change=toggle
                    on:keydown=to_link
                />
            </span>
            <span role="gridcell" class="row-cell">
                <a
                    class="row"
                    href=move || Page::Ad(id).path_with(&query.get())
                    aria-current=move || is_open.get().then_some("page")
                    tabindex=move || if tab_stop.get() == Some(id) { "0" } else { "-1" }
                    on:keydown=to_box
                >
                    <Row id content stands />
                    <RowLookedAt id />
                </a>
            </span>
        </div>
    }
}

fn go_to_cell(event: &ev::KeyboardEvent, key: &str, cell: &str) {
    use wasm_bindgen::JsCast;
    if event.key() != key {
        return;
    }
    let here = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let row = here.and_then(|here| here.closest("[role=row]").ok().flatten());
    let there = row.and_then(|row| row.query_selector(cell).ok().flatten());
    if let Some(there) = there.and_then(|there| there.dyn_into::<web_sys::HtmlElement>().ok()) {
        event.prevent_default();
        crate::ui::focus_element(&there);
    }
}
