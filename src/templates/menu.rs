//! Chooses a template and inserts it where the caret is. What has been typed stays.

use super::{choices::Choice, insert::insert_template, library::Templates};
use crate::{drafts::Draft, locales::decision as text};
use contract::JobannonceId;
use leptos::{html, prelude::*};

/// Chooses a template.
#[component]
pub fn TemplateMenu(
    /// The ad, for the template's blanks.
    ad: JobannonceId,
    /// What has been written.
    draft: ArcRwSignal<Draft>,
    /// Where to insert.
    area: NodeRef<html::Textarea>,
) -> impl IntoView {
    let templates = Templates::expect();
    templates.note_open(ad);
    let choices = Memo::new(move |_| templates.choices(None, ad));
    let menu = NodeRef::<html::Select>::new();
    let insert = move |event| {
        let chosen = event_target_value(&event);
        // Filled now: the ad may have come since the menu was drawn.
        let choices = untrack(|| templates.choices(None, ad));
        let Some(Choice { body, is_refusal, .. }) = choices.into_iter().find(|choice| choice.id.as_str() == chosen)
        else {
            return;
        };
        if let Some(menu) = menu.get_untracked() {
            menu.set_value("");
        }
        let Some(area) = area.get_untracked() else { return };
        insert_template(&area, &body);
        draft.update(|draft| draft.has_refusal_template |= is_refusal);
    };
    let option =
        |choice: Choice| view! { <option value=choice.id.as_str().to_owned()>{choice.name}</option> }.into_any();
    view! {
        <div class="ds-field">
            <label class="ds-label" for="template">{text::template()}</label>
            <select class="ds-input" id="template" node_ref=menu on:change=insert>
                <option value="">{text::choose_template()}</option>
                {move || choices.get().into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}
