//! Inserts a rejection's template where the caret is. What has been typed stays.

use super::{drafts::Draft, templates::Template};
use crate::{
    ads::{AdStore, AdSummary},
    locales::decision as text,
    ui::insert_at_caret,
};
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
    let store = AdStore::expect();
    let menu = NodeRef::<html::Select>::new();
    let insert = move |event| {
        let chosen = event_target_value(&event);
        let Some(template) = Template::EVERY.into_iter().find(|template| template.name() == chosen) else { return };
        if let Some(menu) = menu.get_untracked() {
            menu.set_value("");
        }
        let Some(area) = area.get_untracked() else { return };
        let summary = store.known(ad).map(|ad| AdSummary::from(ad.as_ref()));
        let body = template.body(summary.as_ref());
        let apart = if area.value().trim().is_empty() { "" } else { "\n\n" };
        insert_at_caret(&area, &format!("{apart}{body}"));
        draft.update(|draft| draft.has_refusal_template = true);
    };
    view! {
        <div class="ds-field">
            <label class="ds-label" for="template">{text::template()}</label>
            <select class="ds-input" id="template" node_ref=menu on:change=insert>
                <option value="">{text::choose_template()}</option>
                {Template::EVERY.map(|template| view! { <option value=template.name()>{template.name()}</option> }.into_any()).collect_view()}
            </select>
        </div>
    }
}
