//! A case on the page: what it is, what was changed, how it has moved, and every field in its group.

use super::{
    comparison::compare,
    comparison_table::ComparisonTable,
    contact::{mail_link, phone_link},
    field::{Group, Value},
    found::{Found, Reading},
    groups,
    recent::Recent,
    timeline::{Standing, Step, When, timeline},
    vitas::{VitasAddress, vitas_address},
};
use crate::{
    api::explain_read,
    locales::{code_lists::spoken, flexjob as text, format},
    routes::Page,
    session::SignedIn,
    ui::{CprField, ErrorNotice},
};
use contract::{CaseElementId, Tidspunkt};
use leptos::prelude::*;

/// Id of the case's heading.
pub const HEADING: &str = "flexjob-case";

/// A case.
#[component]
pub fn CaseView(
    /// What was read.
    reading: Reading,
) -> impl IntoView {
    let Reading { found, at } = reading;
    let (kind, flow, company) = match &found {
        Found::Offer(offer) => (text::offer(), &offer.case_element_flow_state, &offer.company),
        Found::Allocation(one, _) => (text::allocation(), &one.case_element_flow_state, &one.company),
    };
    let of_allocation = flow.job_allocation_status_identifier.as_ref().map(|status| status.label());
    let of_offer = flow.job_offer_status_identifier.as_ref().map(|status| status.label());
    let status = spoken(of_allocation.or(of_offer).unwrap_or_default()).into_owned();
    let title = text::title(kind, &company.company_name);
    let name = SignedIn::expect().behandler().behandler_navn.clone();
    let print = |_| {
        // A browser that cannot print has no dialog to show.
        window().print().ok();
    };
    view! {
        <article class="flexjob-case" aria-labelledby=HEADING>
            <header class="flexjob-head">
                <h2 class="ds-heading" data-size="xs" id=HEADING tabindex="-1">{title}</h2>
                <p class="flexjob-status">{status}</p>
                <button type="button" class="ds-button no-print" data-variant="secondary" on:click=print>{text::print()}</button>
            </header>
            {steps(&found, at)}
            {compared(&found)}
            <div class="flexjob-groups">{in_groups(&found).into_iter().enumerate().map(group).collect_view()}</div>
            <p class="quiet">{text::read_at(format::date_and_clock(at), name)}</p>
        </article>
    }
}

/// The comparison of an allocation; the way from an application to its allocation.
fn compared(found: &Found) -> AnyView {
    match found {
        Found::Offer(offer) => {
            let me = SignedIn::expect().behandler().behandler_identifier;
            let known =
                Recent::kept(crate::api::Client::expect().now()).allocation_of(offer.case_element_identifier, me);
            match known {
                Some(id) => {
                    view! { <p class="no-print"><a href=Page::Flexjob(id).path() class="ds-link">{text::known_allocation()}</a></p> }
                        .into_any()
                }
                None => {
                    let has_one = offer.case_element_flow_state.job_allocation_status_identifier.is_some();
                    has_one.then(|| view! { <p class="quiet no-print">{text::no_way_to_allocation()}</p> }.into_any()).into_any()
                }
            }
        }
        Found::Allocation(one, offer) => {
            let failed = offer.as_ref().err().map(|error| {
                view! {
                    <p>{text::offer_failed()}</p>
                    <ErrorNotice explanation=Signal::stored(Some(explain_read(error))) />
                }
                .into_any()
            });
            let comparison = compare(one, offer.as_deref().ok());
            view! {
                {failed}
                <ComparisonTable comparison />
            }
            .into_any()
        }
    }
}

fn in_groups(found: &Found) -> Vec<Group> {
    match found {
        Found::Offer(offer) => groups::of_offer(offer),
        Found::Allocation(one, offer) => groups::of_allocation(one, offer.as_deref().ok()),
    }
}

fn steps(found: &Found, now: Tidspunkt) -> AnyView {
    let steps = match found {
        Found::Offer(one) => timeline(
            &one.case_element_flow_state,
            &one.company_case_handling,
            &one.case_worker_case_handling,
            None,
            now,
        ),
        Found::Allocation(one, _) => timeline(
            &one.case_element_flow_state,
            &one.company_case_handling,
            &one.caseworker_case_handling,
            Some(&one.flexjob_allocation),
            now,
        ),
    };
    view! {
        <section class="flexjob-section" aria-labelledby="flexjob-timeline">
            <h3 class="section-heading" id="flexjob-timeline">{text::timeline()}</h3>
            <ol class="flexjob-timeline">{steps.into_iter().map(step).collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn step(step: Step) -> AnyView {
    let Step { label, by, when, standing } = step;
    let (current, class, mark) = match standing {
        Standing::Done => (None, "flexjob-step", None),
        Standing::Current => (Some("step"), "flexjob-step flexjob-step-now", Some(text::step_now())),
        Standing::Ahead => (None, "flexjob-step flexjob-step-ahead", Some(text::step_ahead())),
    };
    // A job's first and last day are days; what is signed and decided has a time, too.
    let at = match when {
        When::At(at) if format::clock(at) == "00:00" => format::date_of(at),
        When::At(at) => format::date_and_clock(at),
        When::Now | When::Later => String::new(),
    };
    view! {
        <li class=class aria-current=current>
            <span class="flexjob-step-label">{label}</span>
            " "
            {mark.map(|mark| view! { <span class="flexjob-step-mark">{mark}</span> }.into_any())}
            " "
            <span class="quiet">{[Some(at), by].into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")}</span>
        </li>
    }
    .into_any()
}

fn group((number, group): (usize, Group)) -> AnyView {
    let id = format!("flexjob-group-{number}");
    let fields = group.fields.into_iter().map(|(label, value)| {
        view! { <div class="flexjob-field"><dt>{label}</dt><dd>{shown(value)}</dd></div> }.into_any()
    });
    view! {
        <section class="card flexjob-group" aria-labelledby=id.clone()>
            <h3 class="section-heading" id=id.clone()>{group.heading}</h3>
            <dl>{fields.collect_view()}</dl>
        </section>
    }
    .into_any()
}

fn shown(value: Value) -> AnyView {
    match value {
        Value::Text(text) => text.into_any(),
        Value::Long(text) => view! { <span class="as-written">{text}</span> }.into_any(),
        Value::Phone(number) => link(phone_link(&number), format::phone(&number)),
        Value::Mail(address) => link(mail_link(&address), address),
        Value::Cpr(cpr) => view! { <CprField cpr /> }.into_any(),
        Value::Vitas(address) => in_vitas(&address),
        Value::Case(id) => other_case(id),
    }
}

fn link(to: Option<String>, words: String) -> AnyView {
    match to {
        Some(to) => view! { <a class="ds-link" href=to>{words}</a> }.into_any(),
        None => words.into_any(),
    }
}

fn in_vitas(address: &str) -> AnyView {
    match vitas_address(address) {
        VitasAddress::Open(address) => {
            view! { <a class="ds-link" href=address target="_blank" rel="noopener noreferrer">{text::vitas_open()}</a> }
                .into_any()
        }
        VitasAddress::Shown(address, why) => {
            view! { {address} <span class="quiet flexjob-note">{why.words()}</span> }.into_any()
        }
    }
}

fn other_case(id: CaseElementId) -> AnyView {
    view! { <a href=Page::Flexjob(id).path() class="ds-link">{id.to_string()}</a> }.into_any()
}
