//! The queue as a plain table in pages, for screen readers: every row of a page exists, and nothing moves by itself.

use super::{
    choice::parameter,
    grid_row::{said, stands},
    live::LiveQueue,
    row::Said,
    window,
};
use crate::{
    ads::AdSummary,
    locales::{format, queue as text},
    routes::{self, Page},
    ui::still_rows,
};
use contract::JobannonceId;
use leptos::{html, prelude::*};
use leptos_router::hooks::{use_location, use_query_map};

/// Rows on a page.
const PAGE_ROWS: usize = 50;

/// The rows of one page.
#[component]
pub fn Table(
    /// The ad that is open.
    #[prop(into)]
    open: Signal<Option<JobannonceId>>,
) -> impl IntoView {
    let queue = LiveQueue::expect();
    let query = use_query_map();
    let path = use_location().pathname;
    let pages = Memo::new(move |_| window::pages(queue.view().len(), PAGE_ROWS));
    let page = Memo::new(move |_| {
        let asked = query.with(|query| query.get(parameter::PAGE)).and_then(|page| page.parse().ok());
        window::page(asked, pages.get())
    });
    let rows = Memo::new(move |_| {
        let first = (page.get() - 1) * PAGE_ROWS;
        let view = queue.view();
        view.range(first..(first + PAGE_ROWS).min(view.len()))
    });
    let to_page = move |page: usize| {
        let mut parameters = queue.choice().parameters();
        if page > 1 {
            parameters.push((parameter::PAGE, page.to_string()));
        }
        routes::with_parameters(&path.get(), &parameters)
    };
    let caption = move || text::table_caption(format::count(queue.view().len()), page.get(), pages.get());
    let body = NodeRef::<html::Tbody>::new();
    let ids = move || rows.with(|rows| rows.iter().map(|(_, id)| *id).collect());
    still_rows(body, ids, move |id| view! { <TableRow id open /> }.into_any());
    view! {
        <div class="queue-rows queue-table" tabindex="-1">
            <table>
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col"><span class="ds-sr-only">{text::selection()}</span></th>
                        <th scope="col">{text::column_title()}</th>
                        <th scope="col">{text::column_company()}</th>
                        <th scope="col">{text::column_place()}</th>
                        <th scope="col">{text::column_state()}</th>
                    </tr>
                </thead>
                <tbody node_ref=body></tbody>
            </table>
            <nav class="table-pages" aria-label=text::table_pages()>
                {move || (page.get() > 1).then(|| view! { <a href=to_page(page.get() - 1) class="ds-link">{text::page_before()}</a> }.into_any())}
                {move || (page.get() < pages.get()).then(|| view! { <a href=to_page(page.get() + 1) class="ds-link">{text::page_after()}</a> }.into_any())}
            </nav>
        </div>
    }
}

#[component]
fn TableRow(id: JobannonceId, #[prop(into)] open: Signal<Option<JobannonceId>>) -> impl IntoView {
    let queue = LiveQueue::expect();
    let query = use_location().search;
    let (content, stands) = (said(queue, id), stands(queue, id));
    let selection = queue.selection();
    let is_selected = Memo::new(move |_| selection.with(|selection| selection.has(id)));
    let part = move |read: fn(&AdSummary) -> &String| {
        move || {
            content
                .with(|content| if let Said::Known(summary) = content { read(summary).clone() } else { String::new() })
        }
    };
    view! {
        <tr aria-current=move || (open.get() == Some(id)).then_some("true")>
            <td>
                <input
                    type="checkbox"
                    aria-label=move || text::select_row(content.with(|content| content.title(id)))
                    prop:checked=move || is_selected.get()
                    on:change=move |_| selection.update(|selection| selection.toggle(id))
                />
            </td>
            <th scope="row">
                <a class="ds-link" href=move || Page::Ad(id).path_with(&query.get())>
                    {move || content.with(|content| content.title(id))}
                </a>
            </th>
            <td>{part(|summary| &summary.company)}</td>
            <td>{part(|summary| &summary.place)}</td>
            <td>{move || stands.with(|(_, words)| words.clone())}</td>
        </tr>
    }
    .into_any()
}
