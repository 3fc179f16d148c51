//! How long the latest calls took, as a table.

use super::times::MethodTimes;
use crate::{
    api::KEPT_CALLS,
    locales::{format, operations as text},
    ui::dynamic,
};
use leptos::prelude::*;

/// The table.
#[component]
pub fn CallTable(
    /// The methods, the slowest first.
    calls: Memo<Vec<MethodTimes>>,
) -> impl IntoView {
    let headings = [text::count(), text::median(), text::slowest(), text::failed()];
    let heading = |name: &'static str| view! { <th scope="col" class="number">{name}</th> }.into_any();
    view! {
        <div class="calls">
            <h2 class="section-heading" id="calls">{text::calls()}</h2>
            <p class="quiet">{text::calls_lead(KEPT_CALLS)}</p>
            {dynamic(move || {
                let rows = calls.get();
                if rows.is_empty() {
                    return view! { <p class="empty">{text::calls_none()}</p> }.into_any();
                }
                view! {
                    <div class="table-scroll" tabindex="0" role="region" aria-labelledby="calls">
                        <table class="ds-table" data-size="sm">
                            <thead>
                                <tr>
                                    <th scope="col">{text::method()}</th>
                                    {headings.map(heading).collect_view()}
                                </tr>
                            </thead>
                            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                        </table>
                    </div>
                }
                    .into_any()
            })}
        </div>
    }
    .into_any()
}

fn row(method: MethodTimes) -> AnyView {
    let time = |millis: u32| text::millis(format::integer(millis.into()));
    let cells = [format::count(method.calls), time(method.median), time(method.slowest), format::count(method.failed)];
    let cell = |words: String| view! { <td class="number">{words}</td> }.into_any();
    view! {
        <tr>
            <th scope="row">{method.method}</th>
            {cells.map(cell).collect_view()}
        </tr>
    }
    .into_any()
}
