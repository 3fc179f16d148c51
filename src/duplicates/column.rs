//! The head of a column: which ad, how alike, where it stands, and what can be done.

use super::{
    decided::state,
    dismissed::Dismissed,
    similarity::{Aspect, Similarity},
};
use crate::{
    ads::{AdContent, AdStore},
    decision::Acting,
    locales::duplicates as text,
    queue::LiveQueue,
    routes::Page,
    session::SignedIn,
    templates::Templates,
    ui::Toasts,
};
use contract::{JobannonceId, jobannonce_behandling::AfventendeJobannonce};
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_navigate};

/// Which column.
#[derive(Clone)]
pub enum Column {
    /// The ad on the desk.
    Own,
    /// One that may be the same.
    Other {
        /// Counted from 1.
        number: usize,
        /// As it was found.
        listed: AfventendeJobannonce,
        /// How alike it is, once that is known.
        similarity: Signal<Option<Similarity>>,
        /// The ad on the desk.
        own: JobannonceId,
    },
}

/// The head of a column.
#[component]
pub fn ColumnHead(
    /// The ad.
    id: JobannonceId,
    /// What it is here.
    column: Column,
    /// What it says.
    content: ArcReadSignal<AdContent>,
) -> impl IntoView {
    let (queue, ads) = (LiveQueue::expect(), AdStore::expect());
    let search = use_location().search;
    let listed = match &column {
        Column::Own => None,
        Column::Other { listed, .. } => listed.behandling.clone(),
    };
    let mark = match &column {
        Column::Own => text::this_ad().to_owned(),
        Column::Other { number, .. } => text::candidate(*number),
    };
    let title = {
        let content = content.clone();
        move || {
            content.with(|content| match content {
                AdContent::Waiting => text::loading_ad().to_owned(),
                AdContent::Loaded(ad) => ad.title.clone(),
                AdContent::NotFound | AdContent::Failed(_) => id.short(),
            })
        }
    };
    let trouble = {
        let content = content.clone();
        move || {
            content.with(|content| match content {
                AdContent::Waiting | AdContent::Loaded(_) => ().into_any(),
                AdContent::NotFound => view! { <p class="quiet">{text::not_found()}</p> }.into_any(),
                AdContent::Failed(_) => {
                    view! {
                        <p class="quiet">{text::ad_failed()}</p>
                        <button type="button" class="link-button" on:click=move |_| ads.retry(id)>{text::try_again()}</button>
                    }
                        .into_any()
                }
            })
        }
    };
    let stands = move || content.with(|content| state(queue, id, listed.as_ref(), content));
    let candidate = match column {
        Column::Own => ().into_any(),
        Column::Other { similarity, own, .. } => view! { <Candidate id own similarity /> }.into_any(),
    };
    view! {
        <th scope="col" class="compare-head">
            <span class="this-ad-mark">{mark}</span>
            <a href=move || Page::Ad(id).path_with(&search.get()) class="ds-link">{title}</a>
            {trouble}
            <p class="compare-state">{stands}</p>
            {candidate}
        </th>
    }
}

#[component]
fn Candidate(id: JobannonceId, own: JobannonceId, similarity: Signal<Option<Similarity>>) -> impl IntoView {
    let (acting, templates, queue, toasts) =
        (Acting::expect(), Templates::expect(), LiveQueue::expect(), Toasts::expect());
    let dismissed: RwSignal<Dismissed> = expect_context();
    let navigate = use_navigate();
    let search = use_location().search;
    let may_decide = SignedIn::expect().may_write();
    let percent = move || match similarity.get() {
        Some(similarity) => text::similarity(similarity.percent),
        None => text::similarity_unknown().to_owned(),
    };
    let reasons = move || similarity.get().map(|similarity| reasons(&similarity));
    let reject = move |_| {
        acting.write_as_duplicate(templates, own, id);
        navigate(&Page::Ad(own).path_with(&search.get_untracked()), Default::default());
    };
    let dismiss = move |_| {
        dismissed.update(|dismissed| dismissed.add(own, id, queue.me()));
        toasts.tell(text::hidden_toast());
    };
    let can_reject = move || may_decide && !queue.lacks(own);
    view! {
        <p class="compare-similarity">{percent}</p>
        <p class="quiet">{reasons}</p>
        <div class="compare-acts">
            {move || {
                let reject = reject.clone();
                can_reject()
                    .then(|| {
                        view! {
                            <button type="button" class="ds-button" data-size="sm" data-variant="secondary" data-color="danger" on:click=reject>
                                {text::reject()}
                            </button>
                        }
                            .into_any()
                    })
            }}
            <button type="button" class="ds-button" data-size="sm" data-variant="tertiary" on:click=dismiss>
                {text::dismiss()}
            </button>
        </div>
    }
}

/// What an estimate is made of, in words.
fn reasons(similarity: &Similarity) -> String {
    let words = |(aspect, percent): &(Aspect, u8)| match (aspect, percent) {
        (Aspect::Text, percent) => text::aspect_text(percent),
        (Aspect::Title, percent) => text::aspect_title(percent),
        (Aspect::Company, 0) => text::other_company().to_owned(),
        (Aspect::Company, _) => text::same_company().to_owned(),
        (Aspect::Place, 0) => text::other_place().to_owned(),
        (Aspect::Place, 1..=99) => text::same_municipality().to_owned(),
        (Aspect::Place, _) => text::same_place().to_owned(),
    };
    similarity.reasons.iter().map(words).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_estimate_says_what_it_is_made_of() {
        let reasons_of = |reasons: &[(Aspect, u8)]| reasons_for(reasons.to_vec());
        assert_eq!(
            reasons_of(&[(Aspect::Text, 92), (Aspect::Title, 100), (Aspect::Company, 100), (Aspect::Place, 50)]),
            "tekst 92 % · titel 100 % · samme virksomhed · samme kommune"
        );
        assert_eq!(reasons_of(&[(Aspect::Company, 0), (Aspect::Place, 0)]), "anden virksomhed · andet sted");
    }

    fn reasons_for(of: Vec<(Aspect, u8)>) -> String {
        reasons(&Similarity { percent: 1, reasons: of })
    }
}
