//! The controls by which fields are filled in.

use super::{
    check::{CHANGED, MADE},
    choices,
    field::{Control, Field},
    field_view::Described,
    form_state::FormState,
    lines_view::LinesReport,
};
use crate::{
    locales::notifications as text,
    ui::{Combobox, follow},
};
use leptos::{html, prelude::*};

/// The control of a field with a label.
pub fn control(field: Field, form: FormState, typed: Memo<String>, described: Described) -> AnyView {
    let Described { invalid, by: described_by } = described;
    let id = field.name();
    let is_required = field.is_required();
    let write = move |text: String| form.write(field, text);
    let leave = move |()| form.leave(field);
    match field.control() {
        Control::Line(keyboard) => view! {
            <input
                class="ds-input"
                id=id
                type="text"
                inputmode=keyboard
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-required=is_required.then_some("true")
                aria-invalid=move || invalid.get().then_some("true")
                aria-describedby=described_by
                prop:value=typed
                on:input=move |event| write(event_target_value(&event))
                on:blur=move |_| leave(())
            />
        }
        .into_any(),
        Control::Time => time(field, form, typed, described),
        Control::Choice => view! {
            <Combobox
                id
                label=field.label()
                options=choices::labels(field)
                text=typed
                on_text=write
                on_leave=leave
                is_required
                invalid
                described_by
            />
        }
        .into_any(),
        Control::Lines => {
            let area = NodeRef::<html::Textarea>::new();
            view! {
                <textarea
                    class="ds-input"
                    id=id
                    rows="6"
                    autocomplete="off"
                    spellcheck="false"
                    node_ref=area
                    aria-invalid=move || invalid.get().then_some("true")
                    aria-describedby=described_by
                    prop:value=typed
                    on:input=move |event| write(event_target_value(&event))
                    on:blur=move |_| leave(())
                ></textarea>
                <LinesReport field form typed area />
            }
            .into_any()
        }
        // Has no label of its own: see `answers`.
        Control::Answers => ().into_any(),
    }
}

/// A date and a time. Half of one is given by the browser as nothing, and stays on the screen.
fn time(field: Field, form: FormState, typed: Memo<String>, described: Described) -> AnyView {
    let Described { invalid, by: described_by } = described;
    let input = NodeRef::<html::Input>::new();
    follow(move || {
        let typed = typed.get();
        if let Some(input) = input.get().filter(|input| input.value() != typed) {
            input.set_value(&typed);
        }
    });
    // The year to the minute, as the field has it: the wire's form begins with it.
    let now = move |_| {
        let at = form.client.get_value().now().to_string();
        form.write(field, at.chars().take("2026-11-21T13:00".len()).collect());
        form.leave(field);
    };
    view! {
        <div class="form-time">
            <input
                class="ds-input"
                id=field.name()
                type="datetime-local"
                max="9999-12-31T23:59"
                node_ref=input
                aria-required="true"
                aria-invalid=move || invalid.get().then_some("true")
                aria-describedby=described_by
                on:input=move |event| form.write(field, event_target_value(&event))
                on:blur=move |_| form.leave(field)
            />
            <button type="button" class="ds-button" data-variant="secondary" aria-label=text::now_long() on:click=now>
                {text::now()}
            </button>
        </div>
    }
    .into_any()
}

/// Two answers to choose between: neither is given for the caseworker.
pub fn answers(field: Field, form: FormState, hint: Option<AnyView>, told: AnyView, described: Described) -> AnyView {
    let Described { invalid, by: described_by } = described;
    let typed = form.text(field);
    let answer = move |(id, value, words): (String, &'static str, &'static str)| {
        view! {
            <div class="ds-field">
                <input
                    class="ds-input"
                    type="radio"
                    id=id.clone()
                    name=field.name()
                    prop:checked=move || typed.with(|typed| typed == value)
                    on:change=move |_| form.write(field, value.to_owned())
                />
                <label class="ds-label" for=id>{words}</label>
            </div>
        }
        .into_any()
    };
    let both =
        [(field.name().to_owned(), MADE, text::made()), (format!("{}-2", field.name()), CHANGED, text::changed())];
    view! {
        <fieldset
            class="ds-fieldset form-field"
            role="radiogroup"
            aria-required="true"
            aria-invalid=move || invalid.get().then_some("true")
            aria-describedby=described_by
        >
            <legend class="ds-label">{field.label()}</legend>
            {hint}
            <div class="form-answers">{both.map(answer).collect_view()}</div>
            {told}
        </fieldset>
    }
    .into_any()
}
