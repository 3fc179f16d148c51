//! The field in which a citizen is asked for. Her number stands there until she is found, and nowhere else.

use crate::{
    locales::{citizen as citizen_text, jobagent as text},
    ui::{CprFault, carried, dynamic, typed_cpr},
};
use contract::Cpr;
use leptos::{ev::SubmitEvent, html, prelude::*};

/// The form.
#[component]
pub fn LookUp(
    /// What stands in the field.
    typed: RwSignal<String>,
    /// Called with the number that was typed.
    #[prop(into)]
    on_citizen: Callback<Cpr>,
) -> impl IntoView {
    let wrong = carried("jobagent-wrong", || None::<CprFault>);
    let field = NodeRef::<html::Input>::new();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let read = typed.with_untracked(|typed| typed_cpr(typed));
        wrong.set(read.as_ref().err().copied());
        match read {
            Ok(citizen) => on_citizen.run(citizen),
            // A field that has left the page needs no focus.
            Err(_) => drop(field.get_untracked().map(|field| field.focus().ok())),
        }
    };
    view! {
        <search class="no-print">
            <form class="jobagent-look-up" novalidate on:submit=submit>
                <label class="ds-label" for="jobagent-cpr">{citizen_text::cpr()}</label>
                <p class="field-hint" id="jobagent-cpr-hint">{citizen_text::cpr_hint()}</p>
                <div class="jobagent-ask">
                    <input
                        class="ds-input"
                        id="jobagent-cpr"
                        type="text"
                        inputmode="numeric"
                        autocomplete="off"
                        spellcheck="false"
                        node_ref=field
                        prop:value=typed
                        aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                        aria-describedby="jobagent-cpr-hint jobagent-cpr-fault"
                        on:input=move |event| typed.set(event_target_value(&event))
                    />
                    <button type="submit" class="ds-button">{text::look_up()}</button>
                </div>
                <p class="ds-validation-message" id="jobagent-cpr-fault" role="alert" hidden=move || wrong.with(Option::is_none)>
                    {dynamic(move || wrong.get().map(CprFault::words).into_any())}
                </p>
            </form>
        </search>
    }
}
