//! A jobagent: its enrolment, its wishes, and what can be done with it.

use super::{
    catalogue::{Catalogue, Names},
    change::Change,
    dealing::{Dealing, Mode},
    lines,
};
use crate::{
    api::Client,
    locales::jobagent as text,
    ui::{GuardedButton, Look, Work, dynamic},
};
use contract::jobagent::{Jobagent, Joboenske};
use leptos::prelude::*;

/// A jobagent.
#[component]
pub fn JobagentCard(
    /// As it was read last.
    jobagent: Jobagent,
    /// The work it belongs to.
    dealing: Dealing,
    /// Why it cannot be changed or removed.
    blocked: Signal<Option<String>>,
    /// Whether no form is open.
    is_looking: Memo<bool>,
) -> impl IntoView {
    let id = jobagent.jobagent_identifier;
    let name = lines::name(&jobagent);
    let heading = format!("jobagent-{id}");
    let line = |(label, value): lines::Line| view! { <div><dt>{label}</dt><dd>{value}</dd></div> }.into_any();
    let told: Vec<lines::Line> =
        lines::of_jobagent(&jobagent).into_iter().chain([(text::id(), id.to_string())]).collect();
    let wishes = StoredValue::new(jobagent.joboensker.clone());
    let table = dynamic(move || {
        let catalogue = dealing.names.with(Names::catalogue);
        wishes.with_value(|wishes| wishes_table(wishes, &catalogue))
    });
    let (client, work) = (StoredValue::new(Client::expect()), Work::default());
    let (change_label, delete_label) = (text::change_of(&name), text::delete_of(&name));
    let change = move |()| dealing.open(Mode::Booking(id));
    let jobagent = StoredValue::new(jobagent);
    let delete = move |()| {
        dealing.receipt.set(None);
        work.run(dealing.ask(client.get_value(), Change::Delete(jobagent.get_value())));
    };
    let button = move |label: &'static str, spoken: String, busy: Signal<bool>, on_press: Callback<()>| {
        view! {
            <GuardedButton
                label=Signal::stored(label.to_owned())
                spoken
                blocked
                busy
                reason_id="jobagent-blocked"
                look=Look::Secondary
                on_press
            />
        }
        .into_any()
    };
    let buttons = dynamic(move || {
        if !is_looking.get() {
            return ().into_any();
        }
        view! {
            <p class="card-buttons">
                {button(text::change(), change_label.clone(), Signal::stored(false), Callback::new(change))}
                {button(text::delete(), delete_label.clone(), work.pending(), Callback::new(delete))}
            </p>
        }
        .into_any()
    });
    view! {
        <article class="card" aria-labelledby=heading.clone()>
            <h3 class="card-heading" id=heading.clone()>{name}</h3>
            <dl class="jobagent-lines">{told.into_iter().map(line).collect_view()}</dl>
            {table}
            {buttons}
        </article>
    }
}

fn wishes_table(wishes: &[Joboenske], catalogue: &Catalogue) -> AnyView {
    let rows = lines::of_wishes(wishes, catalogue);
    if rows.is_empty() {
        return view! { <p class="quiet">{text::no_wishes()}</p> }.into_any();
    }
    let columns = [text::occupation(), text::education(), text::year(), text::months()];
    let row = |row: lines::WishRow| {
        let lines::WishRow { occupation, education, year, months } = row;
        let cells = [education.to_owned(), year, months].into_iter().zip(columns.into_iter().skip(1));
        view! {
            <tr>
                <th scope="row">{occupation}</th>
                {cells.map(|(cell, column)| view! { <td data-column=column>{cell}</td> }.into_any()).collect_view()}
            </tr>
        }
        .into_any()
    };
    view! {
        <table class="ds-table jobagent-wishes" data-size="sm">
            <caption>{text::group_wishes()}</caption>
            <thead><tr>{columns.map(|column| view! { <th scope="col">{column}</th> }.into_any()).collect_view()}</tr></thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
