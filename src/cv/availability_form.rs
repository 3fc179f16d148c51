//! Setting whether employers find a CV.

use super::{
    change::{AVAILABILITY_FIELD, Fault, checked_availability},
    changes::CvChanges,
    second_look::SecondLook,
    status_form::{told, words_at},
};
use crate::{
    locales::{code_lists::spoken, cv as text},
    ui::{ErrorSummary, carried},
};
use contract::{
    Cpr,
    code_list::CodeList,
    code_lists::{CvAvailability, CvChange},
};
use leptos::prelude::*;

/// Id of the summary of what is wrong.
const SUMMARY: &str = "cv-availability-faults";

/// The form.
#[component]
pub fn AvailabilityForm(
    /// Whose CV.
    citizen: Cpr,
    /// Why nothing can be changed.
    blocked: Memo<Option<&'static str>>,
) -> impl IntoView {
    let chosen = carried("cv-availability", String::new);
    let faults = carried("cv-availability-faults", Vec::<Fault>::new);
    let fault = Signal::derive(move || faults.with(|faults| words_at(faults, AVAILABILITY_FIELD)));
    CvChanges::expect().on_done(citizen.clone(), CvChange::CvSoegbarhed, move |change| {
        if chosen.with_untracked(|chosen| checked_availability(chosen).as_ref() == Ok(change)) {
            chosen.set(String::new());
        }
    });
    let option = |availability: &CvAvailability| {
        view! { <option value=availability.wire_name()>{spoken(availability.label())}</option> }.into_any()
    };
    view! {
        <section class="card cv-form" aria-labelledby="cv-availability-heading">
            <h3 class="section-heading" id="cv-availability-heading">{text::set_availability()}</h3>
            <ErrorSummary id=SUMMARY faults=told(faults) />
            <div class="ds-field">
                <label class="ds-label" for=AVAILABILITY_FIELD>{text::availability_label()}</label>
                <select
                    class="ds-input"
                    id=AVAILABILITY_FIELD
                    prop:value=chosen
                    aria-invalid=move || fault.with(Option::is_some).then_some("true")
                    aria-describedby="cv-availability-fault"
                    on:change=move |event| chosen.set(event_target_value(&event))
                >
                    <option value="">{text::choose()}</option>
                    {CvAvailability::known().iter().map(option).collect_view()}
                </select>
                <p class="ds-validation-message" id="cv-availability-fault" hidden=move || fault.with(Option::is_none)>{fault}</p>
            </div>
            <SecondLook
                citizen
                kind=CvChange::CvSoegbarhed
                blocked
                checked=move |()| chosen.with_untracked(|chosen| checked_availability(chosen))
                faults
                summary=SUMMARY
                reason_id="cv-availability-reason"
            />
        </section>
    }
}
