//! The ad and the ads that may be the same, a row each.

use super::found;
use crate::{
    ads::{AdContent, AdStore, AdSummary, occupation},
    api::explain,
    locales::{duplicates as text, format},
    queue::{LiveQueue, words},
    routes::{AdInAddress, Page},
    ui::{ErrorNotice, Loading},
};
use contract::{Godkendelsesstatus, JobannonceId, handling::Handling, jobannonce_behandling::AfventendeJobannonce};
use leptos::prelude::*;
use leptos_router::{
    components::A,
    hooks::{use_location, use_params_map},
};

/// The duplicates of the ad in the address.
#[component]
pub fn DuplicatesPage() -> impl IntoView {
    let params = use_params_map();
    let address = Memo::new(move |_| params.with(AdInAddress::from_params));
    view! {
        <div class="page" id="content" tabindex="-1">
            {move || match address.get().id() {
                Some(id) => view! { <Duplicates id /> }.into_any(),
                None => view! { <p class="ds-alert" data-color="warning">{text::bad_address()}</p> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Duplicates(id: JobannonceId) -> impl IntoView {
    let found = found::read(id);
    let search = use_location().search;
    let table = move |ads: Vec<AfventendeJobannonce>| {
        let rows =
            ads.into_iter().map(|ad| view! { <AdRow id=ad.jobannonce_id listed=Some(ad) /> }.into_any()).collect_view();
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=text::table_label()>
                <table class="ds-table" data-border data-size="sm">
                    <thead>
                        <tr>
                            <th scope="col">{text::ad()}</th>
                            <th scope="col">{text::company()}</th>
                            <th scope="col">{text::place()}</th>
                            <th scope="col">{text::occupation()}</th>
                            <th scope="col">{text::created()}</th>
                            <th scope="col">{text::state()}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <AdRow id listed=None />
                        {rows}
                    </tbody>
                </table>
            </div>
        }
    };
    view! {
        <A href=move || Page::Ad(id).path_with(&search.get()) attr:class="ds-link">{text::back()}</A>
        <h1 class="ds-heading" data-size="sm">{text::heading()}</h1>
        <p class="page-lead">{text::lead()}</p>
        {move || match found.get() {
            None => view! { <Loading label=text::loading() /> }.into_any(),
            Some(Ok(ads)) if ads.is_empty() => view! { <p class="empty">{text::none()}</p> }.into_any(),
            Some(Ok(ads)) => table(ads).into_any(),
            Some(Err(error)) => {
                view! {
                    <ErrorNotice explanation=Signal::stored(Some(explain(&error))) />
                    <button type="button" class="ds-button" on:click=move |_| found.again()>{text::try_again()}</button>
                }
                    .into_any()
            }
        }}
    }
}

/// One ad: the one compared with (`listed` is `None`), or one that was found.
#[component]
fn AdRow(id: JobannonceId, listed: Option<AfventendeJobannonce>) -> impl IntoView {
    let queue = LiveQueue::expect();
    let content = AdStore::expect().look_at(id);
    let search = use_location().search;
    let is_this = listed.is_none();
    let ad = Memo::new(move |_| content.get());
    let summary = move || {
        ad.with(|content| match content {
            AdContent::Loaded(ad) => AdSummary::from(ad.as_ref()),
            AdContent::Waiting => {
                AdSummary { title: text::loading_ad().to_owned(), company: String::new(), place: String::new() }
            }
            AdContent::NotFound | AdContent::Failed(_) => {
                AdSummary { title: id.short(), company: String::new(), place: String::new() }
            }
        })
    };
    let of_ad = move |read: fn(&contract::annoncekilde::Jobannonce) -> String| {
        move || ad.with(|content| content.ad().map(|ad| read(&ad)))
    };
    let state = move || {
        let now = queue.now();
        if queue.lacks(id) {
            return decided(ad.with(|content| content.ad().map(|ad| ad.approval_status.clone())));
        }
        let behandling = queue.behandling(id).or_else(|| listed.as_ref().and_then(|row| row.behandling.clone()));
        words(Handling::at(now, behandling.as_ref()), queue.me(), now)
    };
    view! {
        <tr class:this-ad=is_this>
            <th scope="row">
                {is_this.then(|| view! { <span class="this-ad-mark">{text::this_ad()}</span> }.into_any())}
                <A href=move || Page::Ad(id).path_with(&search.get()) attr:class="ds-link">
                    {move || summary().title}
                </A>
            </th>
            <td>{move || summary().company}</td>
            <td>{move || summary().place}</td>
            <td>{of_ad(|ad| occupation(ad).unwrap_or_default().to_owned())}</td>
            <td>{of_ad(|ad| ad.created_date_time.map(format::date_of).unwrap_or_default())}</td>
            <td>{state}</td>
        </tr>
    }
}

/// An ad that is not in the queue has been decided; the ad source may know which way.
fn decided(status: Option<Godkendelsesstatus>) -> String {
    match status {
        Some(status @ (Godkendelsesstatus::Godkendt | Godkendelsesstatus::IkkeGodkendt)) => status.label().into_owned(),
        Some(Godkendelsesstatus::UnderBehandling | Godkendelsesstatus::Ukendt(_)) | None => text::decided().to_owned(),
    }
}
