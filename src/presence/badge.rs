//! Who is looking, on the ad and on its row.

use super::{looking::Looking, words};
use contract::JobannonceId;
use leptos::prelude::*;

/// Above the open ad.
#[component]
pub fn LookedAt(
    /// The ad.
    id: JobannonceId,
) -> impl IntoView {
    let looking = Looking::expect();
    let words = Memo::new(move |_| words::on_ad(&looking.names(id)));
    view! { <p class="looked-at" role="status" hidden=move || words.with(Option::is_none)>{words}</p> }.into_any()
}

/// On a row of the queue.
#[component]
pub fn RowLookedAt(
    /// The ad.
    id: JobannonceId,
) -> impl IntoView {
    let looking = Looking::expect();
    let words = Memo::new(move |_| words::on_row(&looking.names(id)));
    view! { <span class="row-looked-at" hidden=move || words.with(Option::is_none)>{words}</span> }.into_any()
}
