//! What a colleague has made of the template that is being written.

use super::team::{Unsaved, wording_of};
use crate::locales::templates as text;
use leptos::prelude::*;

/// Shows a colleague's text while there is one to compare with.
#[component]
pub fn Theirs(
    /// Why the caseworker's own has not been saved.
    unsaved: RwSignal<Option<Unsaved>>,
) -> impl IntoView {
    move || match unsaved.get() {
        Some(Unsaved::Changed(theirs)) => {
            let heading = text::theirs_heading(&theirs.changed_by.behandler_navn);
            let wording = wording_of(&theirs);
            view! {
                <div class="preview">
                    <h3 class="ds-label">{heading.clone()}</h3>
                    <p class="quiet">{format!("{} · {}", wording.name, wording.used_for.words())}</p>
                    <div class="preview-body" tabindex="0" role="region" aria-label=heading lang="da">{wording.body}</div>
                </div>
            }
            .into_any()
        }
        _ => ().into_any(),
    }
}
