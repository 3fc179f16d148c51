//! A labelled text area whose text lives in a signal.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

/// A labelled text area with an optional hint and fault.
#[component]
pub fn TextArea(
    /// Id of the text area; label, hint and fault are tied to it.
    id: &'static str,
    /// Label.
    #[prop(into)]
    label: String,
    /// Help beneath the label.
    #[prop(into, optional)]
    hint: Option<String>,
    /// Rows shown.
    #[prop(default = 3)]
    rows: u32,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// Called at each change.
    #[prop(into)]
    on_input: Callback<String>,
    /// What is wrong with the text.
    #[prop(into, optional)]
    fault: Signal<Option<String>>,
    /// The language of what is written, where it is not the page's.
    #[prop(optional)]
    lang: Option<&'static str>,
    /// Handed out to callers that insert text.
    #[prop(optional)]
    node_ref: NodeRef<html::Textarea>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let fault_id = format!("{id}-fault");
    let described_by = {
        let hint_id = hint.is_some().then(|| hint_id.clone());
        let fault_id = fault_id.clone();
        move || {
            let fault_id = fault.with(Option::is_some).then(|| fault_id.clone());
            let ids: Vec<String> = [hint_id.clone(), fault_id].into_iter().flatten().collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    view! {
        <div class="ds-field">
            <label class="ds-label" for=id>{label}</label>
            {hint.map(|hint| view! { <p class="field-hint" id=hint_id>{hint}</p> }.into_any())}
            <textarea
                class="ds-input"
                id=id
                rows=rows
                lang=lang
                node_ref=node_ref
                prop:value=text
                aria-invalid=move || fault.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                on:input=move |event| on_input.run(event_target_value(&event))
            ></textarea>
            <p class="ds-validation-message" id=fault_id hidden=move || fault.with(Option::is_none)>
                {fault}
            </p>
        </div>
    }
}

/// Inserts text where the caret is, as if typed, so that the browser's own undo takes it back.
pub fn insert_at_caret(area: &web_sys::HtmlTextAreaElement, text: &str) {
    area.focus().ok();
    let inserted = document()
        .dyn_into::<web_sys::HtmlDocument>()
        .ok()
        .and_then(|page| page.exec_command_with_show_ui_and_value("insertText", false, text).ok());
    if inserted != Some(true) {
        let all = format!("{}{text}", area.value());
        area.set_value(&all);
        if let Ok(event) = web_sys::Event::new("input") {
            area.dispatch_event(&event).ok();
        }
    }
}
