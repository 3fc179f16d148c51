//! The form for changing a jobagent and booking a meeting, which is one call.

use super::{
    booking::{NO, Typed, YES},
    change::Change,
    dealing::Dealing,
    fault::Field,
    form_parts::{FormButtons, HEADING, SUMMARY, choices, fault_at},
    lines,
};
use crate::{
    api::Client,
    locales::jobagent as text,
    ui::{ErrorNotice, ErrorSummary, FormChoice, FormField, Work, carried_whole, focus_error_summary, focus_first},
};
use contract::{JobagentId, code_lists::Samtaleform, copenhagen};
use leptos::{ev::SubmitEvent, prelude::*};

/// The form.
#[component]
pub fn BookingForm(
    /// The work it belongs to.
    dealing: Dealing,
    /// The jobagent.
    id: JobagentId,
) -> impl IntoView {
    let client = StoredValue::new(Client::expect());
    let [education, year, months, day, time, offer, caseworker, form] = carried_whole("jobagent-booking", || {
        focus_first("#jobagent-form");
        [(); 8].map(|()| RwSignal::new(String::new()))
    });
    let work = Work::default();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = Typed {
            education: education.get_untracked(),
            year: year.get_untracked(),
            months: months.get_untracked(),
            day: day.get_untracked(),
            time: time.get_untracked(),
            offer: offer.get_untracked(),
            caseworker: caseworker.get_untracked(),
            form: form.get_untracked(),
        };
        let today = copenhagen::date(client.with_value(Client::now).utc());
        match (typed.checked(today), dealing.jobagent(id)) {
            (Ok(request), Some(before)) => {
                work.run(dealing.ask(client.get_value(), Change::Update(before, request)));
            }
            (Ok(_), None) => dealing.deleted_meanwhile(),
            (Err(faults), _) => {
                dealing.faults.set(faults);
                focus_error_summary(SUMMARY);
            }
        }
    };
    let fault = move |field| fault_at(dealing, field);
    let name = dealing.jobagent(id).map(|one| lines::name(&one)).unwrap_or_default();
    view! {
        <form class="card jobagent-form" novalidate aria-labelledby=HEADING on:submit=submit>
            <h3 class="section-heading" id=HEADING tabindex="-1">{text::change_of(name)}</h3>
            <ErrorSummary id=SUMMARY faults=Signal::derive(move || dealing.told_faults()) />
            <fieldset class="ds-fieldset jobagent-group">
                <legend class="card-heading">{text::group_experience()}</legend>
                <p class="field-hint">{text::group_experience_hint()}</p>
                <div class="form-fields">
                    <FormChoice
                        id=Field::Education.id()
                        label=text::education()
                        nothing=text::choose()
                        choices=vec![(YES, text::yes().to_owned()), (NO, text::no().to_owned())]
                        value=education
                        fault=fault(Field::Education)
                    />
                    <FormField id=Field::Year.id() label=text::last_active() inputmode="numeric" text=year fault=fault(Field::Year) />
                    <FormField id=Field::Months.id() label=text::months() inputmode="numeric" text=months fault=fault(Field::Months) />
                </div>
            </fieldset>
            <fieldset class="ds-fieldset jobagent-group">
                <legend class="card-heading">{text::group_meeting()}</legend>
                <p class="field-hint">{text::group_meeting_hint()}</p>
                <div class="form-fields">
                    <FormField id=Field::MeetingDay.id() label=text::meeting_day() hint=text::meeting_day_hint() text=day fault=fault(Field::MeetingDay) />
                    <FormField id=Field::MeetingTime.id() label=text::meeting_time() hint=text::meeting_time_hint() text=time fault=fault(Field::MeetingTime) />
                    <FormField id=Field::Offer.id() label=text::offer() hint=text::offer_hint() text=offer fault=fault(Field::Offer) />
                    <FormField id=Field::Caseworker.id() label=text::caseworker() hint=text::caseworker_hint() text=caseworker fault=fault(Field::Caseworker) />
                    <FormChoice
                        id=Field::MeetingForm.id()
                        label=text::meeting_form()
                        nothing=text::choose()
                        choices=choices(Samtaleform::label)
                        value=form
                        fault=fault(Field::MeetingForm)
                    />
                </div>
            </fieldset>
            <ErrorNotice explanation=Signal::derive(move || dealing.told()) />
            <FormButtons dealing label=text::review_update() busy=work.pending() />
        </form>
    }
}
