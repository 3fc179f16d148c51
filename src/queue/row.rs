//! One row: title, company, place and state.

use super::row_state::RowState;
use crate::{
    ads::{AdContent, AdSummary},
    locales::queue as text,
};
use contract::JobannonceId;
use leptos::prelude::*;

/// What a row shows of an ad, from what is known of its content.
fn lines(id: JobannonceId, content: &AdContent) -> (String, String) {
    match content {
        AdContent::Waiting => (text::row_loading().to_owned(), String::new()),
        AdContent::NotFound => (text::row_not_found(id.short()), String::new()),
        AdContent::Failed(_) => (text::row_failed(id.short()), String::new()),
        AdContent::Loaded(ad) => {
            let AdSummary { title, company, place } = AdSummary::from(ad.as_ref());
            let beneath: Vec<String> = [company, place].into_iter().filter(|part| !part.is_empty()).collect();
            (title, beneath.join(" · "))
        }
    }
}

/// One row of the queue.
#[component]
pub fn Row(
    /// The ad.
    id: JobannonceId,
    /// What is known of its content.
    #[prop(into)]
    content: Signal<AdContent>,
    /// Where it stands, and that in words.
    #[prop(into)]
    stands: Signal<(RowState, String)>,
) -> impl IntoView {
    let shown = move || content.with(|content| lines(id, content));
    view! {
        <span class="row-title" class:row-waiting=move || content.with(|content| *content == AdContent::Waiting)>
            {move || shown().0}
        </span>
        <span class="row-beneath">{move || shown().1}</span>
        <span class="row-state" data-state=move || stands.with(|(state, _)| state.look())>
            {move || stands.with(|(_, words)| words.clone())}
        </span>
    }
}
