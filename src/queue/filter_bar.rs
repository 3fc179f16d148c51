//! The filters: whose as links, each with its count; holder, age and order as lists to choose from.

use super::{
    choice::{Age, Choice, Sort},
    filter::Show,
    holders::Holder,
    live::LiveQueue,
    saved_list::SavedList,
};
use crate::{
    locales::{format, queue as text},
    routes,
    ui::carried,
};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

const fn label(show: Show) -> fn() -> &'static str {
    match show {
        Show::All => text::show_all,
        Show::Free => text::show_free,
        Show::Mine => text::show_mine,
        Show::Colleagues => text::show_colleagues,
        Show::Parked => text::show_parked,
    }
}

fn sort_label(sort: Sort) -> &'static str {
    match sort {
        Sort::Arrival => text::sort_arrival(),
        Sort::Title => text::sort_title(),
        Sort::Company => text::sort_company(),
        Sort::Holder => text::sort_holder(),
        Sort::LockedSince => text::sort_locked_since(),
    }
}

fn age_label(age: Age) -> String {
    match age {
        Age::Locked(minutes) => text::age_locked(format::duration(minutes.into())),
        Age::Waiting(minutes) => text::age_waiting(format::duration(minutes.into())),
    }
}

/// Chooses which rows to show, and in what order.
#[component]
pub fn FilterBar() -> impl IntoView {
    let queue = LiveQueue::expect();
    let counts = Memo::new(move |_| queue.counts());
    let path = use_location().pathname;
    let chosen = Memo::new(move |_| queue.choice());
    let link = move |show: Show| {
        let here = move || chosen.with(|chosen| chosen.show == show).then_some("true");
        // Of a list that is still coming nothing can be counted.
        let count = move || queue.is_read().then(|| format::count(counts.get().of(show)));
        let to = move || {
            let choice = Choice { show, ..chosen.get() };
            routes::with_parameters(&path.get(), &choice.parameters())
        };
        view! {
            <li>
                <a href=to class="filter" aria-current=here>
                    {label(show)()}
                    " "
                    <span class="filter-count">{count}</span>
                </a>
            </li>
        }
        .into_any()
    };
    view! {
        <nav aria-label=text::show()>
            <ul class="filters">{Show::EVERY.map(link).collect_view()}</ul>
        </nav>
        <Narrower chosen />
    }
}

/// Holder, age and order.
#[component]
fn Narrower(chosen: Memo<Choice>) -> impl IntoView {
    let queue = LiveQueue::expect();
    let path = use_location().pathname;
    let navigate = use_navigate();
    let go = move |choice: Choice| {
        let to = routes::with_parameters(&path.get_untracked(), &choice.parameters());
        navigate(&to, NavigateOptions { scroll: false, ..Default::default() });
    };
    let narrowed =
        move || chosen.with(|chosen| chosen.holder.is_some() || chosen.age.is_some() || chosen.sort != Sort::Arrival);
    let (menu, is_open) = (NodeRef::<leptos::html::Details>::new(), carried("narrower", || untrack(narrowed)));
    let note = move |_| is_open.set(menu.get_untracked().is_some_and(|menu| menu.open()));
    let holders = Memo::new(move |_| queue.holders());
    let holder_chosen = move || chosen.with(|chosen| chosen.holder.map(|id| id.to_string()).unwrap_or_default());
    let age_chosen = move || chosen.with(|chosen| chosen.age.map(Age::in_address).unwrap_or_default());
    let sort_chosen = move || chosen.with(|chosen| chosen.sort.in_address().unwrap_or_default());
    let holder_options = move || {
        let holders = holders.get();
        // The one chosen stays in the list when she holds nothing any more.
        let chosen = chosen.with(|chosen| chosen.holder);
        let missing = chosen.filter(|id| !holders.iter().any(|holder| holder.id == *id));
        let missing = missing.map(|id| (id.to_string(), text::holder_without(id.short())));
        let option = |Holder { id, name, ads }: Holder| (id.to_string(), text::holder_with(name, format::count(ads)));
        let options = holders.into_iter().map(option);
        missing
            .into_iter()
            .chain(options)
            .map(|(value, words)| {
                let selected = holder_chosen() == value;
                view! { <option value=value selected=selected>{words}</option> }.into_any()
            })
            .collect_view()
    };
    let (to_holder, to_age, to_sort) = (go.clone(), go.clone(), go);
    view! {
        <details class="narrower" open=is_open.get_untracked() node_ref=menu on:toggle=note>
            <summary>{text::more_filters()}</summary>
            <div class="narrower-choices">
                <label for="queue-holder">{text::holder()}</label>
                <select
                    class="ds-input"
                    id="queue-holder"
                    prop:value=holder_chosen
                    on:change=move |event| {
                        let holder = event_target_value(&event).parse().ok();
                        to_holder(Choice { holder, ..chosen.get_untracked() });
                    }
                >
                    <option value="">{text::holder_any()}</option>
                    {holder_options}
                </select>
                <label for="queue-age">{text::age()}</label>
                <select
                    class="ds-input"
                    id="queue-age"
                    prop:value=age_chosen
                    on:change=move |event| {
                        let age = Age::from_address(&event_target_value(&event));
                        to_age(Choice { age, ..chosen.get_untracked() });
                    }
                >
                    <option value="">{text::age_any()}</option>
                    {Age::EVERY
                        .map(|age| view! { <option value=age.in_address()>{age_label(age)}</option> }.into_any())
                        .collect_view()}
                </select>
                <label for="queue-sort">{text::sort()}</label>
                <select
                    class="ds-input"
                    id="queue-sort"
                    prop:value=sort_chosen
                    on:change=move |event| {
                        let sort = Sort::from_address(Some(&event_target_value(&event)));
                        to_sort(Choice { sort, ..chosen.get_untracked() });
                    }
                >
                    {Sort::EVERY
                        .map(|sort| {
                            view! { <option value=sort.in_address().unwrap_or_default()>{sort_label(sort)}</option> }.into_any()
                        })
                        .collect_view()}
                </select>
            </div>
            <SavedList />
        </details>
    }
}
