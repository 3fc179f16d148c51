//! The field in which a citizen is asked for. What is typed stays until her CV is here, and then goes from the screen.

use crate::{
    locales::{citizen as citizen_text, cv as text},
    ui::{CprFault, carried, dynamic, focus_now, typed_cpr},
};
use contract::Cpr;
use leptos::{ev::SubmitEvent, prelude::*};

/// The form.
#[component]
pub fn LookUp(
    /// What is typed.
    typed: RwSignal<String>,
    /// Called with the citizen that was typed.
    #[prop(into)]
    on_citizen: Callback<Cpr>,
) -> impl IntoView {
    let wrong = carried("cv-wrong", || None::<CprFault>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        match typed.with_untracked(|typed| typed_cpr(typed)) {
            Ok(cpr) => {
                wrong.set(None);
                on_citizen.run(cpr);
            }
            Err(fault) => {
                wrong.set(Some(fault));
                focus_now("#cv-cpr");
            }
        }
    };
    view! {
        <search>
            <form class="cv-look-up" on:submit=submit>
                <label class="ds-label" for="cv-cpr">{citizen_text::cpr()}</label>
                <p class="field-hint" id="cv-cpr-hint">{citizen_text::cpr_hint()}</p>
                <div class="cv-ask">
                    <input
                        class="ds-input"
                        id="cv-cpr"
                        type="text"
                        inputmode="numeric"
                        autocomplete="off"
                        spellcheck="false"
                        prop:value=typed
                        aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                        aria-describedby="cv-cpr-hint cv-cpr-fault"
                        on:input=move |event| typed.set(event_target_value(&event))
                    />
                    <button type="submit" class="ds-button">{text::look_up()}</button>
                </div>
                <p class="ds-validation-message" id="cv-cpr-fault" role="alert">
                    {dynamic(move || wrong.get().map(CprFault::words).into_any())}
                </p>
            </form>
        </search>
    }
}
