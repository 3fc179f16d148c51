//! What is wrong with a form, at its top: each fault a link to its field.

use super::{dynamic, focus_in_view, focus_now};
use crate::locales::shell as text;
use leptos::{ev::MouseEvent, prelude::*};
use std::borrow::Cow;

/// A fault and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFault {
    /// Id of the field.
    pub field: Cow<'static, str>,
    /// What is wrong with it, in words.
    pub words: String,
}

/// Gives the focus to a summary once it is drawn: whoever tries to go on is told why not.
pub fn focus_error_summary(id: &'static str) {
    request_animation_frame(move || focus_now(&format!("#{id}")));
}

/// Lists faults; nothing while there are none.
#[component]
pub fn ErrorSummary(
    /// Id of the summary.
    id: &'static str,
    /// The faults, in the order of their fields.
    #[prop(into)]
    faults: Signal<Vec<FieldFault>>,
) -> impl IntoView {
    let line = |FieldFault { field, words }: FieldFault| {
        let href = format!("#{field}");
        let to_field = move |event: MouseEvent| {
            event.prevent_default();
            focus_in_view(&format!("#{field}"));
        };
        view! { <li><a href=href rel="external" class="ds-link" on:click=to_field>{words}</a></li> }.into_any()
    };
    let heading = format!("{id}-heading");
    view! {
        <div class="error-summary" id=id tabindex="-1" role="group" aria-labelledby=heading.clone() hidden=move || faults.with(Vec::is_empty)>
            <p class="error-what" id=heading.clone()>{text::faults_heading()}</p>
            {dynamic(move || view! { <ul>{faults.get().into_iter().map(line).collect_view()}</ul> }.into_any())}
        </div>
    }
}
