//! A page of the CVs that changed.

use super::{asked::Asked, export::Export, pages::Pages};
use crate::{
    api::{ApiError, Client},
    cv::explain::explain,
    jobcentres::JobcentreCode,
    locales::{cv as text, format},
    ui::{CprField, DataTable, ErrorNotice, Loader, Loading, carried_whole, dynamic, focus_first, follow},
};
use contract::{
    Cpr,
    cv_workflow::{CVUpdateItem, GetCVUpdateListResponse},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Reads a page and shows it; reading goes on at its heading.
#[component]
pub fn ChangedList(
    /// Which page of what.
    asked: Asked,
    /// Called with a citizen whose CV is to be seen.
    on_citizen: Callback<Cpr>,
) -> impl IntoView {
    let client = Client::expect();
    let request = asked.request();
    let asked = StoredValue::new(asked);
    let loader = carried_whole("cv-changed", || {
        let loader = Loader::new(move || {
            let (client, request) = (client.clone(), request.clone());
            async move { client.get_updated_cvs(request).await.map(Arc::new) }
        });
        follow(move || {
            if matches!(loader.get(), Some(Ok(_))) {
                focus_first("#cv-changed");
            }
        });
        loader
    });
    dynamic(move || match loader.get() {
        None => view! { <Loading label=text::loading_changed() /> }.into_any(),
        Some(Ok(answer)) => found(asked.get_value(), &answer, on_citizen),
        Some(Err(error)) => failed(&error, loader),
    })
}

fn failed(error: &ApiError, loader: Loader<Arc<GetCVUpdateListResponse>>) -> AnyView {
    view! {
        <ErrorNotice explanation=Signal::stored(Some(explain(error))) />
        <button type="button" class="ds-button" on:click=move |_| loader.again()>{text::try_again()}</button>
    }
    .into_any()
}

fn found(asked: Asked, answer: &GetCVUpdateListResponse, on_citizen: Callback<Cpr>) -> AnyView {
    let last = answer.last_page_number;
    let rows = answer.cv_update_list.as_deref().unwrap_or_default();
    let (from, until) = asked.days();
    let heading = if from == until {
        text::changed_on(format::long_date(from))
    } else {
        text::changed_in(format::long_date(from), format::long_date(until))
    };
    let of =
        asked.jobcentre().map(JobcentreCode::label).map_or_else(|| text::in_country().to_owned(), text::in_jobcentre);
    let content = if !rows.is_empty() {
        view! {
            <p role="status">{text::changed_on_page(format::count(rows.len()))}</p>
            {table(&heading, rows, on_citizen)}
            <Pages asked=asked.clone() last />
            <Export asked />
        }
        .into_any()
    } else if asked.page() > 1 {
        view! {
            <p class="empty">{text::no_such_page(asked.page(), last)}</p>
            <p><a href=asked.on_page(1).address() class="ds-link">{text::to_first_page()}</a></p>
        }
        .into_any()
    } else {
        view! { <p class="empty">{text::none_changed()}</p> }.into_any()
    };
    view! {
        <div class="cv-part">
            <h2 class="section-heading" id="cv-changed" tabindex="-1">{heading.clone()}</h2>
            <p class="quiet">{of} " · " {text::extracted(format::date_and_clock(answer.cv_change_extract_time))}</p>
            {content}
        </div>
    }
    .into_any()
}

fn table(heading: &str, rows: &[CVUpdateItem], on_citizen: Callback<Cpr>) -> AnyView {
    let headings = [text::column_citizen(), text::column_revised(), text::column_deleted(), text::column_open()];
    let row = |item: &CVUpdateItem| {
        let cpr = item.person_civil_registration_identifier.clone();
        let open = cpr.checked().ok().map(|citizen| {
            let press = move |_| on_citizen.run(citizen.clone());
            view! {
                <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=press>
                    {text::open_cv()} <span class="ds-sr-only">" " {cpr.to_string()}</span>
                </button>
            }
            .into_any()
        });
        view! {
            <tr>
                <th scope="row"><CprField cpr /></th>
                <td>{format::date_and_clock(item.revision_date)}</td>
                <td>{item.cv_is_deleted.then(text::is_deleted)}</td>
                <td>{open}</td>
            </tr>
        }
        .into_any()
    };
    let lines = rows.iter().map(row).collect_view().into_any();
    view! { <DataTable label=heading headings=headings.to_vec() class="cv-changed-table" lines /> }.into_any()
}
