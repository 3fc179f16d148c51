//! Two to four ads side by side: what is the same folded away, what differs marked word by word, and the decision.

use super::{
    chosen,
    column::{Column, ColumnHead},
    compare_table,
    comparing::comparing,
    differences::Differences,
    dismissed::Dismissed,
    found,
};
use crate::{
    ads::{AdContent, AdStore},
    api::explain,
    keys::{Command, Commands},
    locales::duplicates as text,
    queue::LiveQueue,
    routes::{self, AdInAddress, Page},
    ui::{ErrorNotice, Loading},
};
use contract::{JobannonceId, jobannonce_behandling::AfventendeJobannonce};
use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_navigate, use_params_map, use_query_map};

/// The duplicates of the ad in the address.
#[component]
pub fn DuplicatesPage() -> impl IntoView {
    let params = use_params_map();
    let address = Memo::new(move |_| params.with(AdInAddress::from_params));
    view! {
        <div class="page page-wide" id="content" tabindex="-1">
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
    let navigate = use_navigate();
    // The key that leads here leads back.
    Commands::expect().on(Command::Compare, move || {
        navigate(&Page::Ad(id).path_with(&search.get_untracked()), Default::default());
    });
    view! {
        <a href=move || Page::Ad(id).path_with(&search.get()) class="ds-link">{text::back()}</a>
        <h1 class="ds-heading" data-size="sm">{text::heading()}</h1>
        <p class="page-lead">{text::lead()}</p>
        {move || match found.get() {
            None => view! { <Loading label=text::loading() /> }.into_any(),
            Some(Ok(ads)) if ads.is_empty() => view! { <p class="empty">{text::none()}</p> }.into_any(),
            Some(Ok(ads)) => view! { <Found id ads /> }.into_any(),
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

/// What was found: the choice, the comparison, and what is hidden.
#[component]
fn Found(id: JobannonceId, ads: Vec<AfventendeJobannonce>) -> impl IntoView {
    let me = LiveQueue::expect().me();
    let dismissed: RwSignal<Dismissed> = expect_context();
    let (query, path) = (use_query_map(), use_location().pathname);
    let ids: Vec<JobannonceId> = ads.iter().map(|ad| ad.jobannonce_id).collect();
    let is_dismissed = move |other| dismissed.with(|dismissed| dismissed.has(id, other, me));
    let shown = {
        let ids = ids.clone();
        Memo::new(move |_| {
            let named = query.with(|query| chosen::from_address(query.get_str(routes::COMPARED_PARAMETER)));
            let mut shown = chosen::chosen(&ids, &named, is_dismissed);
            shown.retain(|other| !is_dismissed(*other));
            shown
        })
    };
    let hidden = {
        let ids = ids.clone();
        Memo::new(move |_| ids.iter().copied().filter(|other| is_dismissed(*other)).collect::<Vec<_>>())
    };
    let choices = (ids.len() > chosen::MOST).then(|| {
        let choice = |(place, other): (usize, &JobannonceId)| {
            let other = *other;
            let to = move || {
                let toggled = shown.with(|shown| chosen::toggled(shown, other));
                let named = [(routes::COMPARED_PARAMETER, chosen::in_address(&toggled))];
                routes::with_parameters(&path.get(), &named)
            };
            let is_shown = move || shown.with(|shown| shown.contains(&other)).then_some("true");
            view! { <li><a href=to class="filter" aria-current=is_shown><Name place=place + 1 id=other /></a></li> }
                .into_any()
        };
        view! {
            <nav aria-label=text::found()>
                <p class="quiet">{text::found_hint(chosen::MOST)}</p>
                <ul class="filters">{ids.iter().enumerate().map(choice).collect_view()}</ul>
            </nav>
        }
        .into_any()
    });
    let restore = move |_| {
        dismissed.update(|dismissed| {
            for other in hidden.get_untracked() {
                dismissed.remove(id, other, me);
            }
        });
    };
    view! {
        {choices}
        {move || {
            let columns: Vec<AfventendeJobannonce> = shown
                .with(|shown| ads.iter().filter(|ad| shown.contains(&ad.jobannonce_id)).cloned().collect());
            if columns.is_empty() {
                view! { <p class="empty">{text::none_left()}</p> }.into_any()
            } else {
                view! { <SideBySide id columns /> }.into_any()
            }
        }}
        {move || {
            (!hidden.with(Vec::is_empty))
                .then(|| {
                    view! {
                        <p class="quiet">
                            {move || text::dismissed(hidden.with(Vec::len))} " "
                            <button type="button" class="link-button" on:click=restore>{text::restore()}</button>
                        </p>
                    }
                        .into_any()
                })
        }}
    }
}

/// An ad's title, as far as it is known.
#[component]
fn Name(place: usize, id: JobannonceId) -> impl IntoView {
    let content = AdStore::expect().look_at(id);
    move || {
        content.with(|content| match content.ad() {
            Some(ad) => format!("{place}. {}", ad.title),
            None => format!("{place}. {}", id.short()),
        })
    }
}

/// The ad and the chosen ones, a column each.
#[component]
fn SideBySide(id: JobannonceId, columns: Vec<AfventendeJobannonce>) -> impl IntoView {
    let ads = AdStore::expect();
    let own = ads.look_at(id);
    let others: Vec<_> = columns.iter().map(|ad| ads.look_at(ad.jobannonce_id)).collect();
    let compared = comparing(own.clone(), others.clone());
    let count = (columns.len() + 1).to_string();
    let heads = columns.into_iter().zip(others).enumerate().map(|(at, (listed, content))| {
        let similarity = Signal::derive(move || {
            compared.with(|compared| compared.as_ref().and_then(|it| it.similarities.get(at).cloned().flatten()))
        });
        let other = listed.jobannonce_id;
        let column = Column::Other { number: at + 1, listed, similarity, own: id };
        view! { <ColumnHead id=other column content /> }.into_any()
    });
    let missing = {
        let own = own.clone();
        move || own.with(|own| matches!(own, AdContent::NotFound | AdContent::Failed(_)))
    };
    view! {
        {move || compared.get().map(|compared| view! { <Differences told=compared.told() /> }.into_any())}
        {move || missing().then(|| view! { <p class="ds-alert" data-color="warning">{text::own_missing()}</p> }.into_any())}
        <div class="table-scroll" tabindex="0" role="region" aria-label=text::table_label()>
            <table class="ds-table compare" data-border data-size="sm" style:--compared=count>
                <thead>
                    <tr>
                        <th scope="col"><span class="ds-sr-only">{text::field()}</span></th>
                        <ColumnHead id column=Column::Own content=own />
                        {heads.collect_view()}
                    </tr>
                </thead>
                {move || compared.get().map(|compared| compare_table::bodies(&compared))}
            </table>
        </div>
    }
}
