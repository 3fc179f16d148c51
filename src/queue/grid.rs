//! The rows as a grid of which only the part in sight exists. What is looked at stays where it is.

use super::{grid_row::GridRow, live::LiveQueue, neighbours::Direction, shown::Looking, view::View, window};
use crate::{
    locales::queue as text,
    routes::Page,
    ui::{Density, carried, focus_element, focus_first, follow, follow_size, still_rows},
};
use contract::JobannonceId;
use leptos::{ev, html, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};
use std::sync::Arc;

/// Whether the focus is in the rows: who has it there goes through the list by its own keys.
pub fn has_focus() -> bool {
    let focused = document().active_element();
    focused.is_some_and(|focused| matches!(focused.closest(".queue-rows"), Ok(Some(_))))
}

/// The rows in sight, and a few more.
#[component]
pub fn Grid(
    /// The ad that is open.
    #[prop(into)]
    open: Signal<Option<JobannonceId>>,
) -> impl IntoView {
    let queue = LiveQueue::expect();
    let density = Density::expect();
    let row_height = move || density.get().queue_row_height();
    let (scroll_top, viewport) = (carried("queue-scrolled", || 0_u32), carried("queue-height", || 800_u32));
    let revealed = carried("queue-revealed", || None::<JobannonceId>);
    let (scroller, rows) = (NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new());
    let query = use_location().search;
    let navigate = use_navigate();

    // Set until the page has been scrolled to where the rows are drawn. What the browser still tells of a scroll before
    // that is out of date, and would take the rows away again that have just been drawn.
    let is_on_its_way = StoredValue::new(false);
    // The only thing read while one scrolls is how far.
    let scrolled = move || {
        if let Some(scroller) = scroller.get_untracked().filter(|_| !is_on_its_way.get_value()) {
            let top = u32::try_from(scroller.scroll_top()).unwrap_or(0);
            scroll_top.set(top);
            queue.set_looking(Looking::Scroll, top > 0);
        }
    };
    // The rows there are drawn at once; the page is laid out when the frame is, and not here as well.
    let scroll_to = move |top: u32| {
        scroll_top.set(top);
        is_on_its_way.set_value(true);
        request_animation_frame(move || {
            is_on_its_way.try_set_value(false);
            if let Some(scroller) = scroller.try_get_untracked().flatten() {
                scroller.set_scroll_top(i32::try_from(top).unwrap_or(i32::MAX));
            }
        });
    };
    // In another language the list is drawn anew, and stands where it stood.
    follow(move || {
        let top = scroll_top.get_untracked();
        if scroller.get().is_some() && top > 0 {
            scroll_to(top);
        }
    });
    on_cleanup(move || {
        for looking in [Looking::Pointer, Looking::Focus, Looking::Scroll] {
            queue.set_looking(looking, false);
        }
    });

    // After a merge the first visible row stays where it is.
    let mut before = None::<Arc<View>>;
    follow(move || {
        let after = queue.view();
        if let Some(before) = before.replace(Arc::clone(&after)).filter(|before| !Arc::ptr_eq(before, &after)) {
            let top = scroll_top.get_untracked();
            let anchored = window::anchored(&before, &after, top, untrack(row_height));
            if anchored != top {
                scroll_to(anchored);
            }
        }
    });
    // Where to scroll, for a row to be in sight; `None` when it is, or is not there.
    let target = move |id| {
        let place = queue.view_untracked().place_of(id)?;
        let (top, viewport, row_height) = (scroll_top.get_untracked(), viewport.get_untracked(), untrack(row_height));
        window::revealed(place, top, viewport, row_height)
    };
    let reveal = move |id| {
        if let Some(top) = target(id) {
            scroll_to(top);
        }
    };
    // What appears beneath the list takes room from it: a row that was in sight stays in sight.
    follow_size(scroller, move |drawn| {
        let was_in_sight = open.get_untracked().filter(|open| target(*open).is_none());
        viewport.set(u32::try_from(drawn.client_height()).unwrap_or(0));
        scrolled();
        if let Some(open) = was_in_sight {
            reveal(open);
        }
    });
    follow(move || {
        if let Some(id) = queue.revealed() {
            reveal(id);
        }
    });
    // The open ad's row comes into view when another ad is opened, not at every merge.
    follow(move || {
        let shown = open.get();
        let before = revealed.get_untracked();
        revealed.set(shown);
        let Some(shown) = shown.filter(|shown| before != Some(*shown)) else { return };
        reveal(shown);
        if has_focus() {
            // The focus of who goes through the list by its keys goes along; until the row is drawn the list itself has
            // it, so that the next key is heard.
            if let Some(rows) = rows.get_untracked() {
                focus_element(&rows);
            }
            focus_first("[aria-current=page].row");
        }
    });

    let in_sight = Memo::new(move |_| {
        let view = queue.view();
        view.range(window::visible(scroll_top.get(), viewport.get(), row_height(), view.len()))
    });
    let total = Memo::new(move |_| queue.view().len());
    let tab_stop = Memo::new(move |_| {
        let view = queue.view();
        open.get().filter(|open| view.place_of(*open).is_some()).or_else(|| view.id_at(0))
    });

    let go = move |id: Option<JobannonceId>| {
        if let Some(id) = id {
            let path = Page::Ad(id).path_with(&query.get_untracked());
            navigate(&path, NavigateOptions { scroll: false, ..Default::default() });
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let at = open.get_untracked();
        let view = queue.view_untracked();
        let page = window::whole_rows(viewport.get_untracked(), untrack(row_height));
        let here = at.and_then(|at| view.place_of(at));
        let to = match event.key().as_str() {
            "ArrowDown" => queue.beside(at, Direction::Down),
            "ArrowUp" => queue.beside(at, Direction::Up),
            "Home" => view.id_at(0),
            "End" => view.id_at(view.len().saturating_sub(1)),
            "PageDown" => view.id_at(here.map_or(0, |here| here + page).min(view.len().saturating_sub(1))),
            "PageUp" => view.id_at(here.unwrap_or(0).saturating_sub(page)),
            _ => return,
        };
        event.prevent_default();
        go(to);
    };

    let ids = move || in_sight.with(|rows| rows.iter().map(|(_, id)| *id).collect());
    still_rows(rows, ids, move |id| view! { <GridRow id open tab_stop in_sight /> }.into_any());
    view! {
        <div
            class="queue-rows"
            node_ref=scroller
            on:scroll=move |_| scrolled()
            on:mouseenter=move |_| queue.set_looking(Looking::Pointer, true)
            on:mouseleave=move |_| queue.set_looking(Looking::Pointer, false)
            on:focusin=move |_| queue.set_looking(Looking::Focus, true)
            on:focusout=move |_| queue.set_looking(Looking::Focus, false)
        >
            <div
                class="rows"
                role="grid"
                tabindex="-1"
                aria-label=move || text::list_label(total.get())
                aria-rowcount=move || total.get()
                aria-colcount="2"
                aria-multiselectable="true"
                style:height=move || format!("{}px", window::height_of(total.get(), row_height()))
                on:keydown=on_key
                node_ref=rows
            ></div>
        </div>
    }
}
