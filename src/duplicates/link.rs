//! How many ads may be the same, on the open ad.

use super::found;
use crate::{locales::advertisement as text, routes::Page};
use contract::JobannonceId;
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_location};

/// Leads to the duplicates and says how many there are.
#[component]
pub fn DuplicatesLink(
    /// The ad.
    id: JobannonceId,
) -> impl IntoView {
    let found = found::read(id);
    let search = use_location().search;
    let link = move |label: String| {
        view! {
            <A href=move || Page::Duplicates(id).path_with(&search.get()) attr:class="ds-link">
                {label}
            </A>
        }
    };
    view! {
        <p class="duplicates-link">
            {move || match found.get() {
                None => view! { <span class="quiet">{text::duplicates_loading()}</span> }.into_any(),
                Some(Ok(ads)) if ads.is_empty() => view! { <span class="quiet">{text::no_duplicates()}</span> }.into_any(),
                Some(Ok(ads)) => link(text::duplicates_count(ads.len())).into_any(),
                Some(Err(_)) => link(text::duplicates_failed().to_owned()).into_any(),
            }}
        </p>
    }
}
