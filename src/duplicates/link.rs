//! How many ads may be the same, on the open ad.

use super::{dismissed::Dismissed, found};
use crate::{locales::advertisement as text, queue::LiveQueue, routes::Page};
use contract::{JobannonceId, jobannonce_behandling::AfventendeJobannonce};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// Leads to the duplicates and says how many there are.
#[component]
pub fn DuplicatesLink(
    /// The ad.
    id: JobannonceId,
) -> impl IntoView {
    let found = found::read(id);
    let search = use_location().search;
    let me = LiveQueue::expect().me();
    let dismissed: RwSignal<Dismissed> = expect_context();
    let link = move |label: String| {
        view! {
            <a href=move || Page::Duplicates(id).path_with(&search.get()) class="ds-link">
                {label}
            </a>
        }
    };
    view! {
        <p class="duplicates-link">
            {move || match found.get() {
                None => view! { <span class="quiet">{text::duplicates_loading()}</span> }.into_any(),
                Some(Ok(ads)) if ads.is_empty() => view! { <span class="quiet">{text::no_duplicates()}</span> }.into_any(),
                Some(Ok(ads)) => {
                    let hidden = |ad: &AfventendeJobannonce| dismissed.with(|it| it.has(id, ad.jobannonce_id, me));
                    let left = ads.iter().filter(|ad| !hidden(ad)).count();
                    link(text::duplicates_count(left)).into_any()
                }
                Some(Err(_)) => link(text::duplicates_failed().to_owned()).into_any(),
            }}
        </p>
    }
}
