//! A form: its sections, the summary of what is wrong, and the way on.

use super::{
    check::{Faults, check},
    confirm::{ConfirmSending, SecondLook},
    desk::NotificationDesk,
    fault::Fault,
    field::Field,
    field_view::field_view,
    form_state::FormState,
    kind,
    progress::Progress,
    sections::{Section, sections},
    written::Written,
};
use crate::{
    api::Client,
    locales::notifications as text,
    ui::{ConfirmDialog, ErrorSummary, FieldFault, Toasts, carried, focus_error_summary, focus_first, focus_now},
};
use contract::bff::NotificationKind;
use leptos::{ev::SubmitEvent, prelude::*};

/// Id of the summary of what is wrong.
const SUMMARY: &str = "notification-faults";

/// The form of a notification.
#[component]
pub fn NotificationForm(
    /// Which of the two.
    kind: NotificationKind,
) -> impl IntoView {
    let (desk, toasts) = (NotificationDesk::expect(), Toasts::expect());
    let written = desk.form(kind);
    let is_asked = carried("notification-is-asked", || false);
    // Once asked for, the faults follow what is typed: one that is mended is no longer told.
    let faults = Memo::new(move |_| {
        let own = if is_asked.get() { written.with(|written| check(kind, written)).err() } else { None };
        let mut faults: Faults = own.unwrap_or_default();
        faults.extend(desk.refused(kind));
        faults
    });
    let left = carried("notification-left", Vec::new);
    let form = FormState { desk, kind, faults, left, client: StoredValue::new(Client::expect()) };
    let look = carried("notification-look", || None::<SecondLook>);
    let is_free = Memo::new(move |_| desk.progress.with(Progress::is_free));
    let review = move |event: SubmitEvent| {
        event.prevent_default();
        if !is_free.get_untracked() {
            return;
        }
        let written = written.get_untracked();
        match check(kind, &written) {
            Ok(checked) => {
                is_asked.set(false);
                // Where the focus is afterwards, also of who sent from a field by Enter.
                focus_now("#notification-review");
                look.set(Some(SecondLook { kind, checked, written }));
            }
            Err(_) => {
                is_asked.set(true);
                focus_error_summary(SUMMARY);
            }
        }
    };
    let told = Signal::derive(move || {
        let line = |(field, fault): &(Field, Fault)| FieldFault {
            field: field.name().into(),
            words: text::fault_of(field.label(), fault.words()),
        };
        faults.with(|faults| faults.iter().map(line).collect::<Vec<_>>())
    });
    let asks_to_clear = carried("notification-clears", || false);
    let is_blank = Memo::new(move |_| written.with(Written::is_blank));
    let clear = move |()| {
        asks_to_clear.set(false);
        is_asked.set(false);
        left.set(Vec::new());
        written.set(Written::default());
        toasts.tell(text::cleared());
        // The button goes, and the focus with it.
        focus_first("#content");
    };
    let section = move |section: &Section| {
        view! {
            <fieldset class="card form-section">
                <legend class="section-heading">{(section.heading)()}</legend>
                <div class="form-fields">{section.fields.iter().map(|field| field_view(*field, form)).collect_view()}</div>
            </fieldset>
        }
        .into_any()
    };
    let is_busy = move || desk.progress.with(|progress| progress.on_its_way().is_some());
    view! {
        <form class="notification-form" aria-labelledby="notification-form-heading" novalidate on:submit=review>
            <h2 class="section-heading" id="notification-form-heading" tabindex="-1">{kind::name(kind)}</h2>
            <p class="quiet">{kind_lead(kind)} " " {text::not_kept()}</p>
            <ErrorSummary id=SUMMARY faults=told />
            {sections(kind).iter().map(section).collect_view()}
            <p class="card-buttons">
                <button
                    type="submit"
                    class="ds-button"
                    id="notification-review"
                    aria-disabled=move || (!is_free.get()).then_some("true")
                    aria-busy=move || is_busy().then_some("true")
                    aria-describedby=move || (!is_free.get()).then_some("notification-blocked")
                >
                    {text::review()}
                </button>
                <button
                    type="button"
                    class="ds-button"
                    data-variant="secondary"
                    hidden=move || is_blank.get()
                    on:click=move |_| asks_to_clear.set(true)
                >
                    {text::clear()}
                </button>
            </p>
            <p class="reason" id="notification-blocked">{move || (!is_free.get()).then(text::blocked)}</p>
        </form>
        <ConfirmSending look />
        <ConfirmDialog
            open=asks_to_clear
            heading=Signal::stored(text::clear_heading().to_owned())
            confirm_label=Signal::stored(text::clear_confirm().to_owned())
            busy=Signal::stored(false)
            error=Signal::stored(None)
            on_confirm=clear
        >
            <p>{text::clear_consequence()}</p>
        </ConfirmDialog>
    }
}

fn kind_lead(kind: NotificationKind) -> &'static str {
    match kind {
        NotificationKind::Ordningsnotifikation => text::ordning_lead(),
        NotificationKind::GdprSlettetNotifikation => text::gdpr_lead(),
    }
}
