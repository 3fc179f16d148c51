//! Application and decision side by side. What differs is marked by a word and a border, not by colour alone.

use super::comparison::{Comparison, Row};
use crate::locales::flexjob as text;
use leptos::prelude::*;

/// The deviations in sentences, and the table.
#[component]
pub fn ComparisonTable(
    /// What was compared.
    comparison: Comparison,
) -> impl IntoView {
    let Comparison { rows, same, sentences, is_granted } = comparison;
    let granted = if is_granted { text::granted() } else { text::assessed() };
    let told = if sentences.is_empty() {
        view! { <p>{text::no_changes()}</p> }.into_any()
    } else {
        let sentences = sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }.into_any());
        view! { <ul class="flexjob-changes">{sentences.collect_view()}</ul> }.into_any()
    };
    let rows = rows.into_iter().map(|row| drawn(row, granted));
    let same = (!same.is_empty()).then(|| view! { <p class="quiet">{text::same(same.join(", "))}</p> }.into_any());
    // The roles stay where the style sheet stacks the cells on a narrow window.
    view! {
        <section class="flexjob-section" aria-labelledby="flexjob-changes">
            <h3 class="section-heading" id="flexjob-changes">{text::changes()}</h3>
            {told}
            <table class="ds-table flexjob-compared" role="table" data-size="sm" aria-label=text::side_by_side()>
                <thead role="rowgroup">
                    <tr role="row">
                        {[text::information(), text::asked(), granted]
                            .map(|name| view! { <th role="columnheader" scope="col">{name}</th> }.into_any())
                            .collect_view()}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
            {same}
        </section>
    }
}

fn drawn(row: Row, granted: &'static str) -> AnyView {
    let Row { label, asked, granted: decided, differs } = row;
    let mark = differs.then(|| view! { " " <strong class="flexjob-mark">{text::changed()}</strong> }.into_any());
    view! {
        <tr role="row" class:flexjob-differs=differs>
            <th role="rowheader" scope="row">{label} {mark}</th>
            <td role="cell" data-column=text::asked()>{asked}</td>
            <td role="cell" data-column=granted>{decided}</td>
        </tr>
    }
    .into_any()
}
