//! How many rows are selected, and every row at once.

use super::live::LiveQueue;
use crate::locales::{format, queue as text};
use leptos::prelude::*;

/// Shown while anything is selected.
#[component]
pub fn SelectionBar() -> impl IntoView {
    let queue = LiveQueue::expect();
    let selection = queue.selection();
    let count = Memo::new(move |_| selection.with(super::Selection::len));
    move || {
        let count = count.get();
        (count > 0).then(|| {
            view! {
                <div class="selection-bar" role="group" aria-label=text::selection()>
                    <p role="status">{text::selected(format::count(count))}</p>
                    <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=move |_| queue.select_all()>
                        {text::select_all()}
                    </button>
                    <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=move |_| queue.clear_selection()>
                        {text::clear_selection()}
                    </button>
                </div>
            }
            .into_any()
        })
    }
}
