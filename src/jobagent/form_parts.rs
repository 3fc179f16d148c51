//! What both forms are made of.

use super::{
    dealing::{Dealing, Mode},
    fault::{Fault, Field},
};
use crate::{
    locales::{code_lists::spoken, shell},
    ui::focus_first,
};
use contract::code_list::CodeList;
use leptos::prelude::*;
use std::borrow::Cow;

/// What is wrong with a field.
pub fn fault_at(dealing: Dealing, field: Field) -> Signal<Option<String>> {
    Signal::derive(move || {
        dealing.faults.with(|faults| faults.iter().find(|fault| fault.field == field).map(Fault::words))
    })
}

/// Wire name and label of every value of a code list.
pub fn choices<C: CodeList>(label: fn(&C) -> Cow<'static, str>) -> Vec<(&'static str, String)> {
    C::known().iter().filter_map(|value| Some((value.wire_name()?, spoken(label(value)).into_owned()))).collect()
}

/// Id of a form's heading, where reading begins.
pub const HEADING: &str = "jobagent-form";
/// Id of the summary of what is wrong with it.
pub const SUMMARY: &str = "jobagent-faults";

/// What a form ends with.
#[component]
pub fn FormButtons(
    /// The work it belongs to.
    dealing: Dealing,
    /// What the first button is called.
    label: &'static str,
    /// It is under way.
    busy: Signal<bool>,
) -> impl IntoView {
    let close = move |_| {
        dealing.open(Mode::Looking);
        focus_first("#jobagent-citizen");
    };
    view! {
        <p class="card-buttons">
            <button type="submit" class="ds-button" aria-busy=move || busy.get().then_some("true")>{label}</button>
            <button type="button" class="ds-button" data-variant="secondary" on:click=close>{shell::cancel()}</button>
        </p>
    }
}
