//! The form for a new jobagent.

use super::{
    change::Change,
    dealing::Dealing,
    enrolment::Typed,
    fault::Field,
    form_parts::{FormButtons, HEADING, SUMMARY, choices, fault_at},
    typed,
    wish_rows::Wishes,
    wishes_field::WishesField,
};
use crate::{
    api::Client,
    locales::jobagent as text,
    ui::{ErrorNotice, ErrorSummary, FormChoice, FormField, Work, carried_whole, focus_error_summary, focus_first},
};
use chrono::NaiveDate;
use contract::{
    JobagentId,
    code_lists::{Klientkategori, Ledighedsgrad},
    copenhagen,
    tilmeldingsregel::MOST_DAYS_BACK,
};
use leptos::{ev::SubmitEvent, prelude::*};

/// What stands in the form.
#[derive(Clone, Copy)]
struct Fields {
    category: RwSignal<String>,
    unemployment: RwSignal<String>,
    enrolled: RwSignal<String>,
    happened: RwSignal<String>,
    email: RwSignal<String>,
    looked_for: RwSignal<String>,
    wishes: Wishes,
}

impl Fields {
    fn blank(today: NaiveDate) -> Self {
        let blank = || RwSignal::new(String::new());
        Self {
            category: blank(),
            unemployment: blank(),
            enrolled: RwSignal::new(typed::in_field(today)),
            happened: blank(),
            email: blank(),
            looked_for: blank(),
            wishes: Wishes::new(),
        }
    }
}

/// The form.
#[component]
pub fn EnrolmentForm(
    /// The work it belongs to.
    dealing: Dealing,
    /// The id that the jobagent will have.
    id: JobagentId,
) -> impl IntoView {
    let client = StoredValue::new(Client::expect());
    let today = move || copenhagen::date(client.with_value(Client::now).utc());
    let Fields { category, unemployment, enrolled, happened, email, looked_for, wishes } =
        carried_whole("jobagent-enrolment", || {
            focus_first("#jobagent-form");
            Fields::blank(today())
        });
    let work = Work::default();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = Typed {
            category: category.get_untracked(),
            unemployment: unemployment.get_untracked(),
            enrolled: enrolled.get_untracked(),
            happened: happened.get_untracked(),
            email: email.get_untracked(),
            looked_for: looked_for.get_untracked(),
            wishes: wishes.typed(),
        };
        match typed.checked(id, &dealing.citizen(), today()) {
            Ok(request) => work.run(dealing.ask(client.get_value(), Change::Create(request))),
            Err(faults) => {
                dealing.faults.set(faults);
                focus_error_summary(SUMMARY);
            }
        }
    };
    let fault = move |field| fault_at(dealing, field);
    view! {
        <form class="card jobagent-form" novalidate aria-labelledby=HEADING on:submit=submit>
            <h3 class="section-heading" id=HEADING tabindex="-1">{text::create()}</h3>
            <ErrorSummary id=SUMMARY faults=Signal::derive(move || dealing.told_faults()) />
            <fieldset class="ds-fieldset jobagent-group">
                <legend class="card-heading">{text::group_enrolment()}</legend>
                <div class="form-fields">
                    <FormChoice
                        id=Field::Category.id()
                        label=text::category()
                        nothing=text::choose()
                        choices=choices(Klientkategori::label)
                        value=category
                        fault=fault(Field::Category)
                    />
                    <FormChoice
                        id=Field::Unemployment.id()
                        label=text::unemployment()
                        nothing=text::choose()
                        choices=choices(Ledighedsgrad::label)
                        value=unemployment
                        fault=fault(Field::Unemployment)
                    />
                    <FormField
                        id=Field::Enrolled.id()
                        label=text::enrolled()
                        hint=text::enrolled_hint(MOST_DAYS_BACK)
                        text=enrolled
                        fault=fault(Field::Enrolled)
                    />
                    <FormField
                        id=Field::Happened.id()
                        label=text::happened()
                        hint=text::happened_hint()
                        text=happened
                        fault=fault(Field::Happened)
                    />
                    <FormField
                        id=Field::Email.id()
                        label=text::email()
                        inputmode="email"
                        text=email
                        fault=fault(Field::Email)
                    />
                </div>
            </fieldset>
            <WishesField dealing wishes looked_for />
            <ErrorNotice explanation=Signal::derive(move || dealing.told()) />
            <FormButtons dealing label=text::review_create() busy=work.pending() />
        </form>
    }
}
