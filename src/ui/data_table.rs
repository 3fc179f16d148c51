//! A table of lines beneath headings, which scrolls by itself where the page is narrow.

use leptos::{html, prelude::*};

/// The table.
#[component]
pub fn DataTable(
    /// Its name.
    #[prop(into)]
    label: String,
    /// The columns' headings.
    headings: Vec<&'static str>,
    /// A class of its own.
    #[prop(optional)]
    class: &'static str,
    /// Where its lines stand, for those that come and go.
    #[prop(optional)]
    body: NodeRef<html::Tbody>,
    /// Its lines.
    #[prop(optional)]
    lines: Option<AnyView>,
) -> impl IntoView {
    let heading = |heading| view! { <th scope="col">{heading}</th> }.into_any();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=label>
            <table class=format!("ds-table {class}") data-size="sm">
                <thead>
                    <tr>{headings.into_iter().map(heading).collect_view()}</tr>
                </thead>
                <tbody node_ref=body>{lines}</tbody>
            </table>
        </div>
    }
}
