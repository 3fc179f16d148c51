//! An ad, comfortable to read.

use super::{
    body::AdBody,
    explain::explain,
    facts::{Fact, facts},
    store::{AdContent, AdStore},
};
use crate::{
    locales::advertisement as text,
    ui::{ErrorNotice, Loading, after_paint, focus_element, follow},
};
use contract::{JobannonceId, annoncekilde::Jobannonce};
use leptos::prelude::*;
use std::sync::Arc;

/// The ad with its facts and its text. What stands beneath the title is the caller's.
#[component]
pub fn AdView(
    /// The ad.
    id: JobannonceId,
    /// Beneath the title.
    children: ChildrenFn,
) -> impl IntoView {
    let store = AdStore::expect();
    let content = store.look_at(id);
    let children = StoredValue::new(children);
    move || match content.get() {
        AdContent::Waiting => view! { <Loading label=text::loading() /> }.into_any(),
        AdContent::Loaded(ad) => {
            view! { <LoadedAd ad>{children.with_value(|children| children())}</LoadedAd> }.into_any()
        }
        AdContent::NotFound => view! {
            <h2 class="ad-title" tabindex="-1">{text::no_content_heading(id.short())}</h2>
            {children.with_value(|children| children())}
            <p class="ds-alert" data-color="info" data-size="sm">{text::no_content(id)}</p>
        }
        .into_any(),
        AdContent::Failed(error) => view! {
            <h2 class="ad-title" tabindex="-1">{text::no_content_heading(id.short())}</h2>
            {children.with_value(|children| children())}
            <ErrorNotice explanation=Signal::stored(Some(explain(&error))) />
            <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| store.retry(id)>
                {text::try_again()}
            </button>
        }
        .into_any(),
    }
}

#[component]
fn LoadedAd(ad: Arc<Jobannonce>, children: Children) -> impl IntoView {
    let fact = |Fact { name, value, warning }: Fact| {
        view! {
            <div class="fact" class:fact-warned=warning.is_some()>
                <dt>{name}</dt>
                <dd>
                    {value}
                    {warning.map(|warning| view! { <span class="fact-warning">{warning}</span> }.into_any())}
                </dd>
            </div>
        }
        .into_any()
    };
    let where_to_apply = ad.application.url.clone().filter(|url| !url.trim().is_empty());
    // Whoever opened the ad before it had come waits at its edge: reading starts at the title. Of an ad that is drawn ahead
    // whoever asks where its title lies has it laid out: the key that shows it need not wait for that.
    let heading = NodeRef::<leptos::html::H2>::new();
    follow(move || {
        let Some(heading) = heading.get() else { return };
        let edge = heading.closest(".ad").ok().flatten();
        if edge.is_some() && edge == document().active_element() {
            focus_element(&heading);
        }
        after_paint(move || drop(heading.get_bounding_client_rect()));
    });
    view! {
        <h2 class="ad-title" tabindex="-1" dir="auto" lang="da" node_ref=heading>{ad.title.clone()}</h2>
        {children()}
        <dl class="facts">
            {facts(&ad).into_iter().map(fact).collect_view()}
            {where_to_apply
                .map(|url| {
                    view! {
                        <div class="fact">
                            <dt>{text::apply_at()}</dt>
                            <dd class="ad-address">{url}</dd>
                        </div>
                    }
                    .into_any()
                })}
        </dl>
        <h3 class="ad-body-heading">{text::body()}</h3>
        <AdBody foreign=ad.body.clone() />
    }
}
