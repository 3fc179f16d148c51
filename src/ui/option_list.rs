//! The list beneath a field that is chosen from. The field keeps the focus, and tells which option is at hand.

use leptos::{ev::MouseEvent, prelude::*};

/// The list, open. `at` is the option at hand; `choose` is called with the place of one that is pressed.
pub fn option_list(
    id: &str,
    label: &'static str,
    names: Vec<String>,
    at: RwSignal<Option<usize>>,
    choose: Callback<usize>,
) -> AnyView {
    let option = |(place, name): (usize, String)| {
        view! {
            <li
                class="option"
                role="option"
                id=option_id(id, place)
                aria-selected=move || if at.get() == Some(place) { "true" } else { "false" }
                on:click=move |_| choose.run(place)
            >
                {name}
            </li>
        }
        .into_any()
    };
    // A list that opens at the window's edge is seen whole, once it is drawn.
    let list = list_id(id);
    request_animation_frame(move || bring_into_view(&list));
    // The field keeps the focus.
    let hold = |event: MouseEvent| event.prevent_default();
    view! {
        <ul class="options" role="listbox" id=list_id(id) aria-label=label on:mousedown=hold>
            {names.into_iter().enumerate().map(option).collect_view()}
        </ul>
    }
    .into_any()
}

/// The list's id, by its field's.
pub fn list_id(id: &str) -> String {
    format!("{id}-options")
}

/// An option's id, by its field's.
pub fn option_id(id: &str, place: usize) -> String {
    format!("{id}-option-{place}")
}

/// Brings an option into view: the browser does so only for what has the focus.
pub fn reveal(id: &str, place: usize) {
    bring_into_view(&option_id(id, place));
}

fn bring_into_view(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let how = web_sys::ScrollIntoViewOptions::new();
    how.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&how);
}
