//! A citizen who was looked up: her jobagents, the form that is open, and what became of the last change.

use super::{
    booking_form::BookingForm,
    card::JobagentCard,
    dealing::{Dealing, Mode},
    enrolment_form::EnrolmentForm,
    explain::explain,
    receipt::ReceiptView,
    second_look::SecondLook,
};
use crate::{
    api::ApiError,
    locales::jobagent as text,
    session::SignedIn,
    ui::{CprField, ErrorNotice, GuardedButton, Loading, Look, dynamic},
};
use contract::{Fejlkode, JobagentId, Scope, cpr::ReceivedCpr};
use leptos::prelude::*;
use uuid::Uuid;

/// The citizen, once she is found.
#[component]
pub fn CitizenView(
    /// The work on her jobagents.
    dealing: Dealing,
) -> impl IntoView {
    let is_found = Memo::new(move |_| dealing.jobagents.with(Option::is_some));
    view! {
        {dynamic(move || match dealing.reading() {
            Some(Err(error)) => failure(&error, dealing),
            None if !is_found.get() => view! { <Loading label=text::loading() /> }.into_any(),
            _ => ().into_any(),
        })}
        {dynamic(move || if is_found.get() { view! { <Found dealing /> }.into_any() } else { ().into_any() })}
    }
}

/// A reading that failed. A number that is nobody's will not be somebody's by asking again.
fn failure(error: &ApiError, dealing: Dealing) -> AnyView {
    let is_final =
        matches!(error.fejlkode(), Some(Fejlkode::UkendtCpr | Fejlkode::UgyldigtCpr | Fejlkode::IkkeAutoriseret));
    let retry = (!is_final).then(|| {
        view! { <button type="button" class="ds-button" on:click=move |_| dealing.read_again()>{text::try_again()}</button> }
            .into_any()
    });
    view! {
        <ErrorNotice explanation=Signal::stored(Some(explain(error))) />
        {retry}
    }
    .into_any()
}

#[component]
fn Found(dealing: Dealing) -> impl IntoView {
    let may_write = SignedIn::expect().0.may(&Scope::JobagentWrite);
    let blocked = Signal::stored((!may_write).then(|| text::may_not_write().to_owned()));
    let make = move |()| dealing.open(Mode::Making(JobagentId::new(Uuid::new_v4())));
    let is_looking = Memo::new(move |_| dealing.mode.get() == Mode::Looking);
    let buttons = dynamic(move || {
        if !is_looking.get() {
            return ().into_any();
        }
        view! {
            <GuardedButton
                label=Signal::stored(text::create().to_owned())
                blocked
                reason_id="jobagent-blocked"
                look=Look::Secondary
                on_press=make
            />
        }
        .into_any()
    });
    let form = dynamic(move || match dealing.mode.get() {
        Mode::Looking => ().into_any(),
        Mode::Making(id) => view! { <EnrolmentForm dealing id /> }.into_any(),
        Mode::Booking(id) => view! { <BookingForm dealing id /> }.into_any(),
    });
    let notice = Signal::derive(move || if is_looking.get() { dealing.told() } else { None });
    let cards = dynamic(move || {
        let all = dealing.jobagents.get().unwrap_or_default();
        if all.is_empty() {
            return view! { <p class="empty">{text::none()}</p> }.into_any();
        }
        let card = |jobagent| view! { <li><JobagentCard jobagent dealing blocked is_looking /></li> }.into_any();
        view! { <ol class="cards">{all.into_iter().map(card).collect_view()}</ol> }.into_any()
    });
    view! {
        <section class="jobagent-citizen" aria-labelledby="jobagent-citizen">
            <header class="jobagent-head">
                <h2 class="section-heading" id="jobagent-citizen" tabindex="-1">{text::citizen()}</h2>
                <p class="jobagent-cpr"><CprField cpr=ReceivedCpr::from(dealing.citizen()) /></p>
                {buttons}
            </header>
            <p class="quiet" id="jobagent-blocked" hidden=may_write>{(!may_write).then(text::may_not_write)}</p>
            <ErrorNotice explanation=notice />
            {dynamic(move || dealing.receipt.get().map(|receipt| view! { <ReceiptView receipt /> }.into_any()).into_any())}
            {form}
            {cards}
            <SecondLook dealing />
        </section>
    }
}
