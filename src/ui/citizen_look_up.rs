//! The field in which a citizen is asked for by her CPR number, on the pages that do so.

use super::{CprFault, carried, dynamic, typed_cpr};
use crate::locales::citizen as text;
use contract::Cpr;
use leptos::{ev::SubmitEvent, html, prelude::*};

/// The form.
#[component]
pub fn CitizenLookUp(
    /// What stands in the field: until she is found, and no longer.
    typed: RwSignal<String>,
    /// What the button is called.
    look_up: &'static str,
    /// Called with the number that was typed.
    #[prop(into)]
    on_citizen: Callback<Cpr>,
) -> impl IntoView {
    let wrong = carried("citizen-wrong", || None::<CprFault>);
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
            <form class="look-up" novalidate on:submit=submit>
                <label class="ds-label" for="citizen-cpr">{text::cpr()}</label>
                <p class="field-hint" id="citizen-cpr-hint">{text::cpr_hint()}</p>
                <div class="look-up-line">
                    <input
                        class="ds-input"
                        id="citizen-cpr"
                        type="text"
                        inputmode="numeric"
                        autocomplete="off"
                        spellcheck="false"
                        node_ref=field
                        prop:value=typed
                        aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                        aria-describedby="citizen-cpr-hint citizen-cpr-fault"
                        on:input=move |event| typed.set(event_target_value(&event))
                    />
                    <button type="submit" class="ds-button">{look_up}</button>
                </div>
                <p class="ds-validation-message" id="citizen-cpr-fault" role="alert">
                    {dynamic(move || wrong.get().map(CprFault::words).into_any())}
                </p>
            </form>
        </search>
    }
}
