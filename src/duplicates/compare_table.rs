//! The rows beneath the columns' heads: facts, title and text, with what is the same folded away.

use super::{
    compared::Compared,
    differences::element_id,
    fields::{FieldCell, FieldRow},
    rows::{Part, Row, runs},
};
use crate::locales::duplicates as text;
use leptos::prelude::*;

/// The table's bodies.
pub fn bodies(compared: &Compared) -> AnyView {
    let columns = compared.similarities.len() + 2;
    let (same, other): (Vec<FieldRow>, Vec<FieldRow>) = compared.fields.iter().cloned().partition(FieldRow::is_same);
    let titles = |same: bool| compared.title.iter().filter(move |row| row.is_same() == same);
    let title_row = |row| text_row(text::title().to_owned(), row);
    let names: Vec<_> = titles(true).map(|_| text::title()).chain(same.iter().map(|row| row.name)).collect();
    let folded_fields = (!names.is_empty()).then(|| {
        let label = format!("{}: {}", text::same_fields(names.len()), names.join(", "));
        let rows = titles(true).map(title_row).chain(same.iter().map(field_row)).collect();
        view! { <Folded label columns rows /> }.into_any()
    });
    let text_bodies = runs(&compared.text).into_iter().map(|run| {
        let first = run.start;
        let rows = compared.text.get(run).unwrap_or_default();
        let drawn: Vec<AnyView> =
            rows.iter().enumerate().map(|(at, row)| text_row(text::paragraph(first + at + 1), row)).collect();
        if rows.iter().all(Row::is_same) {
            view! { <Folded label=text::same_rows(rows.len()) columns rows=drawn /> }.into_any()
        } else {
            view! { <tbody>{drawn}</tbody> }.into_any()
        }
    });
    view! {
        <tbody>{titles(false).map(title_row).collect_view()} {other.iter().map(field_row).collect_view()}</tbody>
        {folded_fields}
        {text_bodies.collect_view()}
    }
    .into_any()
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
        view! { <td class="compare-text" data-of=whose(at + 1)>{parts.iter().map(part).collect_view()}</td> }.into_any()
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="compare-text" data-of=whose(0)>{row.own.clone()}</td>
            {row.others.iter().enumerate().map(cell).collect_view()}
        </tr>
    }
    .into_any()
}

fn part(part: &Part) -> AnyView {
    match part {
        Part::Same(same) => same.clone().into_any(),
        Part::Change { number, removed, added } => {
            let spoken = |label: &'static str| view! { <span class="ds-sr-only">{label} " "</span> }.into_any();
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
fn Folded(label: String, columns: usize, rows: Vec<AnyView>) -> impl IntoView {
    let open = RwSignal::new(false);
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
