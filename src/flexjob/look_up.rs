//! The field in which a case is asked for. What is typed stays, also what is no id.

use super::asked::Asked;
use crate::{
    locales::flexjob as text,
    ui::{carried, dynamic, follow},
};
use contract::CaseElementId;
use leptos::{ev::SubmitEvent, html, prelude::*};

/// What is wrong with what is asked for; `None` for a case.
fn fault(asked: &Asked) -> Option<String> {
    match asked {
        Asked::Case(_) => None,
        Asked::Nothing => Some(text::blank().to_owned()),
        Asked::NoId(typed) => Some(text::no_id(typed.chars().take(60).collect::<String>())),
        Asked::Cpr => Some(text::is_cpr().to_owned()),
    }
}

/// The form.
#[component]
pub fn LookUp(
    /// What the address asks for.
    #[prop(into)]
    asked: Signal<Asked>,
    /// Called with the case that was typed.
    #[prop(into)]
    on_case: Callback<CaseElementId>,
) -> impl IntoView {
    let (typed, wrong) = (carried("flexjob-typed", String::new), carried("flexjob-wrong", || None::<Asked>));
    let before = carried("flexjob-asked", || None::<Asked>);
    let field = NodeRef::<html::Input>::new();
    let told = Memo::new(move |_| wrong.with(|wrong| wrong.as_ref().and_then(fault)));
    follow(move || {
        let now = asked.get();
        if before.with_untracked(|before| before.as_ref() == Some(&now)) {
            return;
        }
        before.set(Some(now.clone()));
        // An address without an id asks for nothing wrong.
        wrong.set(Some(now.clone()).filter(|now| *now != Asked::Nothing));
        match now {
            Asked::Nothing => typed.set(String::new()),
            Asked::Case(id) => typed.set(id.to_string()),
            Asked::NoId(text) => typed.set(text),
            Asked::Cpr => {}
        }
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let asked = Asked::from_text(&typed.get_untracked());
        wrong.set(Some(asked.clone()));
        match asked {
            Asked::Case(id) => on_case.run(id),
            // A field that has left the page needs no focus.
            _ => drop(field.get_untracked().map(|field| field.focus().ok())),
        }
    };
    // Whoever comes back to the field is about to put another id in it.
    let select = move |_| {
        if let Some(field) = field.get_untracked() {
            field.select();
        }
    };
    view! {
        <search class="no-print">
            <form class="look-up" on:submit=submit>
                <label class="ds-label" for="flexjob-id">{text::id()}</label>
                <p class="field-hint" id="flexjob-id-hint">{text::id_hint()}</p>
                <div class="look-up-line">
                    <input
                        class="ds-input"
                        id="flexjob-id"
                        type="text"
                        autocomplete="off"
                        spellcheck="false"
                        node_ref=field
                        prop:value=typed
                        aria-invalid=move || told.with(Option::is_some).then_some("true")
                        aria-describedby="flexjob-id-hint flexjob-id-fault"
                        on:focus=select
                        on:input=move |event| typed.set(event_target_value(&event))
                    />
                    <button type="submit" class="ds-button">{text::look_up()}</button>
                </div>
                <p class="ds-validation-message" id="flexjob-id-fault" role="alert">{dynamic(move || told.get().into_any())}</p>
            </form>
        </search>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_id_is_said_clearly_and_a_cpr_number_is_not_repeated() {
        let of = |text: &str| fault(&Asked::from_text(text)).unwrap_or_default();
        assert_eq!(of("f1e8a110-0000-4000-8000-000000000001"), "");
        assert!(of("FJ-2026-012345").starts_with("‘FJ-2026-012345’ er ikke et id."));
        assert_eq!(of(" "), "Skriv sagens id.");
        assert!(!of("010165-1234").contains("1234"));
        assert!(of(&"æ".repeat(500)).chars().count() < 200);
    }
}
