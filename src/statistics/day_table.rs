//! A chart's numbers as a table, folded until it is asked for.

use super::{
    series::{Day, Series},
    told,
};
use crate::locales::{format, statistics as text};
use leptos::{html, prelude::*};

/// The days, the latest first. Rows are made when it is unfolded: few ever ask for a year of them.
#[component]
pub fn DayTable(
    /// The chart's name.
    label: &'static str,
    /// What it shows.
    series: Memo<Series>,
) -> impl IntoView {
    let details = NodeRef::<html::Details>::new();
    let unfolded = RwSignal::new(false);
    let toggled = move |_| unfolded.set(details.get_untracked().is_some_and(|details| details.open()));
    view! {
        <details class="chart-table" node_ref=details on:toggle=toggled>
            <summary>{text::as_table()} <span class="ds-sr-only">": " {label}</span></summary>
            {move || unfolded.get().then(|| table(label, series))}
        </details>
    }
}

fn table(label: &'static str, series: Memo<Series>) -> AnyView {
    let headings = [text::approved(), text::mean(), text::day_off()];
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=text::table_of(label)>
            <table class="ds-table" data-border data-size="sm">
                <thead>
                    <tr>
                        <th scope="col">{text::date()}</th>
                        {headings.map(|heading| view! { <th scope="col">{heading}</th> }.into_any()).collect_view()}
                    </tr>
                </thead>
                <tbody>{move || series.with(|series| series.days.iter().rev().map(row).collect_view())}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(day: &Day) -> AnyView {
    view! {
        <tr class:day-off=day.off.is_some()>
            <th scope="row">{told::date(day.date)}</th>
            <td>{format::integer(day.approved)}</td>
            <td>{told::week_mean(day).map(format::one_decimal)}</td>
            <td>{day.off.map(|off| off.words())}</td>
        </tr>
    }
    .into_any()
}
