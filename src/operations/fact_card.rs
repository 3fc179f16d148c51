//! A card of labels and values.

use super::facts::Fact;
use crate::ui::dynamic;
use leptos::prelude::*;

/// The card.
#[component]
pub fn FactCard(
    /// What it is about.
    heading: &'static str,
    /// Id of its heading.
    id: &'static str,
    /// What is known.
    facts: Memo<Vec<Fact>>,
) -> impl IntoView {
    let fact =
        |(label, value): Fact| view! { <div class="card-fact"><dt>{label}</dt><dd>{value}</dd></div> }.into_any();
    view! {
        <section class="card" aria-labelledby=id>
            <h2 class="section-heading" id=id>{heading}</h2>
            {dynamic(move || view! { <dl class="card-facts">{facts.get().into_iter().map(fact).collect_view()}</dl> }.into_any())}
        </section>
    }
    .into_any()
}
