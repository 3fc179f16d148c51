//! What waits to be shown, so that nothing moves under the reader.

use super::live::LiveQueue;
use crate::locales::queue as text;
use leptos::prelude::*;

/// `3 nye – vis`. The row keeps its height while there is nothing, so that its coming moves nothing.
#[component]
pub fn NewRows() -> impl IntoView {
    let queue = LiveQueue::expect();
    let held_back = Memo::new(move |_| queue.view().held_back());
    view! {
        <div class="new-rows" role="status">
            {move || {
                let count = held_back.get();
                (count > 0)
                    .then(|| {
                        view! {
                            <button type="button" class="new-rows-button" on:click=move |_| queue.show_new()>
                                {text::show_new(count)}
                            </button>
                        }
                            .into_any()
                    })
            }}
        </div>
    }
}
