//! One row: title, company, place and state.

use super::row_state::RowState;
use crate::{
    ads::{AdContent, AdSummary},
    locales::queue as text,
};
use contract::JobannonceId;
use leptos::prelude::*;

/// What is known of what an ad is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// This.
    Known(AdSummary),
    /// Nobody has an answer yet.
    Waiting,
    /// The ad source does not have it.
    NotFound,
    /// It could not be read.
    Failed,
}

impl From<&AdContent> for Said {
    fn from(content: &AdContent) -> Self {
        match content {
            AdContent::Waiting => Self::Waiting,
            AdContent::Loaded(ad) => Self::Known(AdSummary::from(ad.as_ref())),
            AdContent::NotFound => Self::NotFound,
            AdContent::Failed(_) => Self::Failed,
        }
    }
}

impl Said {
    /// What to call the ad.
    pub fn title(&self, id: JobannonceId) -> String {
        match self {
            Self::Waiting => text::row_loading().to_owned(),
            Self::NotFound => text::row_not_found(id.short()),
            Self::Failed => text::row_failed(id.short()),
            Self::Known(summary) => summary.title.clone(),
        }
    }

    fn beneath(&self) -> String {
        match self {
            Self::Waiting | Self::NotFound | Self::Failed => String::new(),
            Self::Known(AdSummary { company, place, .. }) if company.is_empty() || place.is_empty() => {
                format!("{company}{place}")
            }
            Self::Known(AdSummary { company, place, .. }) => format!("{company} · {place}"),
        }
    }
}

/// One row of the queue.
#[component]
pub fn Row(
    /// The ad.
    id: JobannonceId,
    /// What is known of what it is about.
    #[prop(into)]
    content: Signal<Said>,
    /// Where it stands, and that in words.
    #[prop(into)]
    stands: Signal<(RowState, String)>,
) -> impl IntoView {
    view! {
        <span
            class="row-title"
            class:row-waiting=move || content.with(|content| *content == Said::Waiting)
            lang=move || content.with(|content| matches!(content, Said::Known(_))).then_some("da")
        >
            {move || content.with(|content| content.title(id))}
        </span>
        <span class="row-beneath">{move || content.with(Said::beneath)}</span>
        <span class="row-state" data-state=move || stands.with(|(state, _)| state.look())>
            {move || stands.with(|(_, words)| words.clone())}
        </span>
    }
}
