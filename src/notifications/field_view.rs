//! A field of a form: its label, help, control, what looks wrong and what is wrong.

use super::{
    controls::{answers, control},
    field::{Control, Field},
    form_state::FormState,
};
use crate::locales::notifications as text;
use leptos::prelude::*;

/// What a control must say of itself.
#[derive(Clone, Copy)]
pub struct Described {
    /// Whether its text is at fault.
    pub invalid: Signal<bool>,
    /// Ids of what describes it.
    pub by: Signal<Option<String>>,
}

/// A field.
pub fn field_view(field: Field, form: FormState) -> AnyView {
    let id = field.name();
    let typed = form.text(field);
    let fault = Memo::new(move |_| form.fault(field));
    let warned = Memo::new(move |_| typed.with(|typed| form.warning(field, typed)));
    let part = move |name: &str| format!("{id}-{name}");
    let hint = field.hint().map(|hint| view! { <p class="field-hint" id=part("hint")>{hint}</p> }.into_any());
    let has_hint = hint.is_some();
    let by = Signal::derive(move || {
        let parts = [
            (has_hint, "hint"),
            (field.control() == Control::Lines, "report"),
            (warned.with(Option::is_some), "warning"),
            (fault.with(Option::is_some), "fault"),
        ];
        let ids: Vec<String> = parts.into_iter().filter(|(is, _)| *is).map(|(_, name)| part(name)).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    });
    let described = Described { invalid: Signal::derive(move || fault.with(Option::is_some)), by };
    let told = view! {
        <div class="field-told">
            <p class="field-warning" id=part("warning") hidden=move || warned.with(Option::is_none)>{warned}</p>
            <p class="ds-validation-message" id=part("fault") hidden=move || fault.with(Option::is_none)>{fault}</p>
        </div>
    }
    .into_any();
    if field.control() == Control::Answers {
        return answers(field, form, hint, told, described);
    }
    let optional = (!field.is_required()).then(|| view! { <span class="quiet">{text::optional()}</span> }.into_any());
    view! {
        <div class="ds-field form-field">
            <label class="ds-label" for=id>{field.label()} " " {optional}</label>
            {hint}
            {control(field, form, typed, described)}
            {told}
        </div>
    }
    .into_any()
}
