//! Approvals per caseworker: a table whose numbers have bars, by name unless asked otherwise.

use super::{files, order::Order, read::Statistics};
use crate::{
    locales::{format, statistics as text},
    routes,
};
use contract::{BehandlerId, jobannonce_behandling::BehandlerStatistikElement};
use leptos::prelude::*;

/// The caseworkers of the period.
#[component]
pub fn Caseworkers(
    /// What the services say; none before they have.
    statistics: Memo<Option<Statistics>>,
    /// The order chosen.
    order: Memo<Order>,
    /// Whose row is marked.
    me: BehandlerId,
) -> impl IntoView {
    let sorted = Memo::new(move |_| {
        let mut all = statistics.with(|read| read.as_ref().map(|read| read.caseworkers.clone())).unwrap_or_default();
        order.get().sort(&mut all);
        all
    });
    let days = Memo::new(move |_| statistics.with(|read| read.as_ref().map_or(0, |read| read.days)));
    let export = move |_| {
        let name = statistics
            .with_untracked(|read| read.as_ref().map(|read| files::name(text::file_caseworkers(), &read.everybody)));
        sorted.with_untracked(|sorted| files::of_caseworkers(sorted).save(&name.unwrap_or_default()));
    };
    let choice = move |choice: Order| {
        let words = match choice {
            Order::ByName => text::by_name(),
            Order::ByCount => text::by_count(),
        };
        let address = move || routes::statistics_over(days.get(), choice.in_address());
        let current = move || (order.get() == choice).then_some("true");
        view! { <li><a href=address data-noscroll=true class="filter" aria-current=current>{words}</a></li> }.into_any()
    };
    view! {
        <section class="chart-section" aria-labelledby="per-caseworker">
            <div class="chart-head">
                <h2 class="section-heading" id="per-caseworker">{text::per_caseworker()}</h2>
                <nav aria-label=text::order()>
                    <ul class="filters">{Order::EVERY.map(choice).collect_view()}</ul>
                </nav>
                <button
                    type="button"
                    class="ds-button"
                    data-variant="secondary"
                    data-size="sm"
                    aria-label=text::export_of(text::per_caseworker())
                    on:click=export
                >
                    {text::export()}
                </button>
            </div>
            {move || sorted.with(|sorted| table(sorted, me))}
        </section>
    }
}

fn table(caseworkers: &[BehandlerStatistikElement], me: BehandlerId) -> AnyView {
    if caseworkers.is_empty() {
        return view! { <p class="empty">{text::none_yet()}</p> }.into_any();
    }
    let counts = || caseworkers.iter().map(|one| i64::from(one.godkendte_jobannoncer));
    let largest = counts().max().unwrap_or(0).max(1);
    let rows = caseworkers.iter().map(|one| {
        let (count, name) = (i64::from(one.godkendte_jobannoncer), &one.behandler.behandler_navn);
        let is_me = one.behandler.behandler_identifier == me;
        let share = count.max(0) * 1_000 / largest;
        view! {
            <tr class:own-row=is_me>
                <th scope="row">{if is_me { text::me(name) } else { name.clone() }}</th>
                <td class="number">{format::integer(count)}</td>
                <td class="share" aria-hidden="true">
                    <div class="share-bar" style:inline-size=format!("{}.{}%", share / 10, share % 10)></div>
                </td>
                <td class="number">{format::one_decimal(one.dagligt_gennemsnit)}</td>
            </tr>
        }
        .into_any()
    });
    view! {
        <table class="ds-table caseworker-table" data-border data-size="sm">
            <thead>
                <tr>
                    <th scope="col">{text::caseworker()}</th>
                    <th scope="col" class="number">{text::approved()}</th>
                    <td class="share" aria-hidden="true"></td>
                    <th scope="col" class="number">{text::average()}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{text::sum()}</th>
                    <td class="number">{format::integer(counts().sum())}</td>
                    <td class="share" aria-hidden="true"></td>
                    <td></td>
                </tr>
            </tfoot>
        </table>
    }
    .into_any()
}
