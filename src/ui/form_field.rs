//! A labelled field of a form, with its hint and its fault tied to it: a line of text, or a choice of one.

use super::dynamic;
use leptos::prelude::*;

/// A line of text. What is typed stays as it is typed; the field is never written into.
#[component]
pub fn FormField(
    /// Id of the field; label, hint and fault are tied to it.
    #[prop(into)]
    id: String,
    /// Label.
    label: &'static str,
    /// Help beneath the label.
    #[prop(into, optional)]
    hint: Option<String>,
    /// Which keys a telephone shows.
    #[prop(default = "text")]
    inputmode: &'static str,
    /// What stands in it, from the start and from each key on.
    text: RwSignal<String>,
    /// What is wrong with it.
    #[prop(into)]
    fault: Signal<Option<String>>,
) -> impl IntoView {
    let described_by = described_by(&id, hint.is_some());
    let input = view! {
        <input
            class="ds-input"
            id=id.clone()
            type="text"
            inputmode=inputmode
            autocomplete="off"
            spellcheck="false"
            prop:value=text.get_untracked()
            aria-invalid=move || fault.with(Option::is_some).then_some("true")
            aria-describedby=described_by
            on:input=move |event| text.set(event_target_value(&event))
        />
    };
    around(id, label, hint, input.into_any(), fault)
}

/// A choice of one.
#[component]
pub fn FormChoice(
    /// Id of the field; label and fault are tied to it.
    #[prop(into)]
    id: String,
    /// Label.
    label: &'static str,
    /// What stands there while nothing is chosen.
    nothing: &'static str,
    /// Value and name of each choice, in order.
    choices: Vec<(&'static str, String)>,
    /// The value chosen; empty while none is.
    value: RwSignal<String>,
    /// What is wrong with it.
    #[prop(into)]
    fault: Signal<Option<String>>,
) -> impl IntoView {
    let option = |(value, name): (&'static str, String)| view! { <option value=value>{name}</option> }.into_any();
    let select = view! {
        <select
            class="ds-input"
            id=id.clone()
            prop:value=value.get_untracked()
            aria-invalid=move || fault.with(Option::is_some).then_some("true")
            aria-describedby=described_by(&id, false)
            on:change=move |event| value.set(event_target_value(&event))
        >
            <option value="">{nothing}</option>
            {choices.into_iter().map(option).collect_view()}
        </select>
    };
    around(id, label, None, select.into_any(), fault)
}

fn described_by(id: &str, has_hint: bool) -> String {
    if has_hint { format!("{id}-hint {id}-fault") } else { format!("{id}-fault") }
}

/// Label, hint and fault around a field.
fn around(
    id: String,
    label: &'static str,
    hint: Option<String>,
    field: AnyView,
    fault: Signal<Option<String>>,
) -> impl IntoView {
    let hint = hint.map(|hint| view! { <p class="field-hint" id=format!("{id}-hint")>{hint}</p> }.into_any());
    let fault_id = format!("{id}-fault");
    view! {
        <div class="ds-field form-field">
            <label class="ds-label" for=id>{label}</label>
            {hint}
            {field}
            <p class="ds-validation-message" id=fault_id hidden=move || fault.with(Option::is_none)>
                {dynamic(move || fault.get().into_any())}
            </p>
        </div>
    }
}
