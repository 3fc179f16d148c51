//! The rows beneath the columns' heads: facts, title and text, with what is the same folded away.

use super::{
    compared::Compared,
    differences::element_id,
    fields::{FieldCell, FieldRow},
    rows::{Part, Row, pieces},
};
use crate::{
    locales::{Language, duplicates as text},
    ui::{Slice, dynamic},
};
use leptos::{prelude::*, task::spawn_local};
use std::{ops::Range, sync::Arc};

/// Text bodies that are drawn together with the table.
const AT_ONCE: usize = 2;

/// The table's bodies. Of long texts the first are drawn now, and the others one by one, so that no key has to wait.
pub fn bodies(compared: &Arc<Compared>) -> AnyView {
    let pieces = pieces(&compared.text);
    let all = pieces.len();
    let drawn = RwSignal::new(AT_ONCE);
    spawn_local(async move {
        while drawn.try_get_untracked().is_some_and(|drawn| drawn < all) {
            Slice::give_way().await;
            drawn.try_update(|drawn| *drawn += 1);
        }
    });
    let text_bodies = pieces.into_iter().enumerate().map(|(place, piece)| {
        let compared = Arc::clone(compared);
        let is_drawn = Memo::new(move |_| drawn.get() > place);
        dynamic(move || is_drawn.get().then(|| text_body(&compared, piece.clone())).into_any())
    });
    let differing_titles = titles(compared, false).map(title_row).collect_view();
    let differing = compared.fields.iter().filter(|row| !row.is_same()).map(field_row).collect_view();
    view! {
        <tbody>{differing_titles} {differing}</tbody>
        {same_facts(compared)}
        {text_bodies.collect_view()}
    }
    .into_any()
}

/// The facts that are the same everywhere, folded away; nothing where there are none.
fn same_facts(compared: &Arc<Compared>) -> Option<AnyView> {
    let facts = |compared: &Compared| compared.fields.iter().filter(|row| row.is_same()).cloned().collect::<Vec<_>>();
    let names = titles(compared, true).map(|_| text::title()).chain(facts(compared).into_iter().map(|row| row.name));
    let names: Vec<_> = names.collect();
    let compared = Arc::clone(compared);
    (!names.is_empty()).then(|| {
        let label = format!("{}: {}", text::same_fields(names.len()), names.join(", "));
        let columns = columns(&compared);
        let draw =
            move || titles(&compared, true).map(title_row).chain(facts(&compared).iter().map(field_row)).collect();
        view! { <Folded label columns draw=Box::new(draw) /> }.into_any()
    })
}

/// Some lines of the texts, which are all the same or all differ.
fn text_body(compared: &Arc<Compared>, piece: Range<usize>) -> AnyView {
    let rows = compared.text.get(piece.clone()).unwrap_or_default();
    if rows.iter().all(Row::is_same) {
        let label = text::same_rows(rows.len());
        let (columns, compared) = (columns(compared), Arc::clone(compared));
        let draw = move || text_rows(&compared, piece.clone());
        view! { <Folded label columns draw=Box::new(draw) /> }.into_any()
    } else {
        view! { <tbody>{text_rows(compared, piece)}</tbody> }.into_any()
    }
}

fn text_rows(compared: &Compared, piece: Range<usize>) -> Vec<AnyView> {
    let first = piece.start;
    let rows = compared.text.get(piece).unwrap_or_default();
    rows.iter().enumerate().map(|(at, row)| text_row(text::paragraph(first + at + 1), row)).collect()
}

fn titles(compared: &Compared, same: bool) -> impl Iterator<Item = &Row> {
    compared.title.iter().filter(move |row| row.is_same() == same)
}

fn title_row(row: &Row) -> AnyView {
    text_row(text::title().to_owned(), row)
}

/// How many columns the table has, the facts' names among them.
fn columns(compared: &Compared) -> usize {
    compared.similarities.len() + 2
}

/// Whose column it is, for where the columns stand beneath one another.
fn whose(column: usize) -> String {
    match column {
        0 => text::this_ad().to_owned(),
        other => text::candidate(other),
    }
}

fn field_row(row: &FieldRow) -> AnyView {
    let cell = |(at, FieldCell { value, differs }): (usize, &FieldCell)| {
        let value = value.clone().unwrap_or_else(|| text::not_said().to_owned());
        let spoken = differs.then(|| view! { <span class="ds-sr-only">{text::differs()} " "</span> }.into_any());
        view! { <td data-of=whose(at) class:compare-differs=*differs>{spoken} {value}</td> }.into_any()
    };
    view! {
        <tr>
            <th scope="row">{row.name}</th>
            {row.cells.iter().enumerate().map(cell).collect_view()}
        </tr>
    }
    .into_any()
}

fn text_row(name: String, row: &Row) -> AnyView {
    let cell = |(at, parts): (usize, &Vec<Part>)| {
        view! { <td class="compare-text" lang="da" data-of=whose(at + 1)>{parts.iter().map(part).collect_view()}</td> }
            .into_any()
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="compare-text" lang="da" data-of=whose(0)>{row.own.clone()}</td>
            {row.others.iter().enumerate().map(cell).collect_view()}
        </tr>
    }
    .into_any()
}

fn part(part: &Part) -> AnyView {
    match part {
        Part::Same(same) => same.clone().into_any(),
        Part::Change { number, removed, added } => {
            let language = Language::current().code();
            let spoken =
                |label: &'static str| view! { <span class="ds-sr-only" lang=language>{label} " "</span> }.into_any();
            let removed = (!removed.is_empty())
                .then(|| view! { <del>{spoken(text::removed())} {removed.clone()}</del> }.into_any());
            let added =
                (!added.is_empty()).then(|| view! { <ins>{spoken(text::added())} {added.clone()}</ins> }.into_any());
            view! { <span class="difference" id=element_id(*number) tabindex="-1">{removed} {added}</span> }.into_any()
        }
    }
}

/// Rows that are all the same: one line that opens them.
#[component]
fn Folded(label: String, columns: usize, draw: Box<dyn Fn() -> Vec<AnyView> + Send>) -> impl IntoView {
    let open = RwSignal::new(false);
    let rows = dynamic(move || open.get().then(&draw).into_any());
    view! {
        <tbody>
            <tr class="compare-fold">
                <td colspan=columns.to_string()>
                    <button
                        type="button"
                        class="link-button"
                        aria-expanded=move || if open.get() { "true" } else { "false" }
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        {label}
                    </button>
                </td>
            </tr>
        </tbody>
        <tbody class="compare-same" hidden=move || !open.get()>{rows}</tbody>
    }
}
