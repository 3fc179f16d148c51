//! Setting where a CV stands in its quality check, with a remark.

use super::{
    change::{COMMENT_FIELD, Fault, STATUS_FIELD, StatusWritten},
    changes::CvChanges,
    counter,
    second_look::SecondLook,
};
use crate::{
    locales::{code_lists::spoken, cv as text},
    ui::{ErrorSummary, FieldFault, TextArea, carried},
};
use contract::{
    Cpr,
    code_list::CodeList,
    code_lists::{CvChange, CvStatus},
};
use leptos::prelude::*;

/// Id of the summary of what is wrong.
const SUMMARY: &str = "cv-status-faults";

/// The form. It is emptied when what was sent of it has been carried out.
#[component]
pub fn StatusForm(
    /// Whose CV.
    citizen: Cpr,
    /// Why nothing can be changed.
    blocked: Memo<Option<&'static str>>,
) -> impl IntoView {
    let changes = CvChanges::expect();
    let written = carried("cv-status", StatusWritten::default);
    let faults = carried("cv-status-faults", Vec::<Fault>::new);
    let fault = move |field: &'static str| Signal::derive(move || faults.with(|faults| words_at(faults, field)));
    changes.on_done(citizen.clone(), CvChange::CvStatus, move |change| {
        // What has been written since stays.
        if written.with_untracked(|written| written.is(change)) {
            written.set(StatusWritten::default());
        }
    });
    let comment = Memo::new(move |_| written.with(|written| written.comment.clone()));
    let status_fault = fault(STATUS_FIELD);
    let option =
        |status: &CvStatus| view! { <option value=status.wire_name()>{spoken(status.label())}</option> }.into_any();
    view! {
        <section class="card cv-form" aria-labelledby="cv-status-heading">
            <h3 class="section-heading" id="cv-status-heading">{text::set_status()}</h3>
            <ErrorSummary id=SUMMARY faults=told(faults) />
            <div class="ds-field">
                <label class="ds-label" for=STATUS_FIELD>{text::status_label()}</label>
                <select
                    class="ds-input"
                    id=STATUS_FIELD
                    prop:value=move || written.with(|written| written.status.clone())
                    aria-invalid=move || status_fault.with(Option::is_some).then_some("true")
                    aria-describedby="cv-status-fault"
                    on:change=move |event| written.update(|written| written.status = event_target_value(&event))
                >
                    <option value="">{text::choose()}</option>
                    {CvStatus::known().iter().map(option).collect_view()}
                </select>
                <p class="ds-validation-message" id="cv-status-fault" hidden=move || status_fault.with(Option::is_none)>{status_fault}</p>
            </div>
            <TextArea
                id=COMMENT_FIELD
                label=text::comment()
                hint=text::comment_hint()
                rows=4
                text=comment
                on_input=move |comment: String| written.update(|written| written.comment = comment)
                fault=fault(COMMENT_FIELD)
            />
            <p class="field-hint cv-counter" class:over=move || comment.with(|comment| counter::is_over(comment))>
                {move || comment.with(|comment| counter::shown(comment))}
            </p>
            <p class="ds-sr-only" role="status">{move || comment.with(|comment| counter::spoken(comment))}</p>
            <SecondLook
                citizen
                kind=CvChange::CvStatus
                blocked
                checked=move |()| written.with_untracked(StatusWritten::checked)
                faults
                summary=SUMMARY
                reason_id="cv-status-reason"
            />
        </section>
    }
}

/// What is told at a field.
pub fn words_at(faults: &[Fault], field: &str) -> Option<String> {
    faults.iter().map(|fault| fault.told()).find(|told| told.field == field).map(|told| told.words)
}

/// All that is told of a form.
pub fn told(faults: RwSignal<Vec<Fault>>) -> Signal<Vec<FieldFault>> {
    Signal::derive(move || faults.with(|faults| faults.iter().map(|fault| fault.told()).collect()))
}
