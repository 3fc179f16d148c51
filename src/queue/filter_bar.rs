//! The filters as links, each with its count.

use super::{filter::Show, live::LiveQueue};
use crate::{
    locales::{format, queue as text},
    routes,
};
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_location};

const fn label(show: Show) -> fn() -> &'static str {
    match show {
        Show::All => text::show_all,
        Show::Free => text::show_free,
        Show::Mine => text::show_mine,
        Show::Colleagues => text::show_colleagues,
        Show::Parked => text::show_parked,
    }
}

/// Chooses which rows to show.
#[component]
pub fn FilterBar(
    /// The choice in force.
    #[prop(into)]
    show: Signal<Show>,
) -> impl IntoView {
    let queue = LiveQueue::expect();
    let counts = Memo::new(move |_| queue.counts());
    let path = use_location().pathname;
    let choice = move |choice: Show| {
        let here = move || (show.get() == choice).then_some("true");
        let count = move || format::integer(i64::try_from(counts.get().of(choice)).unwrap_or(i64::MAX));
        view! {
            <li>
                <A href=move || routes::with_filter(&path.get(), choice.in_address()) attr:class="filter" attr:aria-current=here>
                    {label(choice)()}
                    " "
                    <span class="filter-count">{count}</span>
                </A>
            </li>
        }
        .into_any()
    };
    view! {
        <nav aria-label=text::show()>
            <ul class="filters">{Show::EVERY.map(choice).collect_view()}</ul>
        </nav>
    }
}
