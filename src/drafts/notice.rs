//! What is said of drafts that are not stored as they stand.

use super::collection::Drafts;
use crate::{
    locales::drafts as text,
    storage::{StorageError, cpr_guard::holds_cpr},
    ui::{Toasts, follow},
};
use leptos::prelude::*;

/// Says that the browser keeps the text without the number; nothing for other texts.
#[component]
pub fn CprNotice(
    /// The field's text.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let found = Memo::new(move |_| text.with(|text| holds_cpr(text)));
    view! {
        <p class="field-hint cpr-notice" role="status">{move || found.get().then(text::without_cpr)}</p>
    }
}

/// What to say of storage that does not keep drafts.
pub fn trouble_words(trouble: &StorageError) -> &'static str {
    match trouble {
        StorageError::Full => text::full(),
        StorageError::Closed | StorageError::HoldsCpr | StorageError::Failed(_) => text::closed(),
    }
}

/// Tells, once, that drafts are not being stored.
pub fn tell_trouble(drafts: Drafts) {
    let toasts = Toasts::expect();
    let mut told = false;
    follow(move || {
        if let Some(trouble) = drafts.trouble().filter(|_| !told) {
            told = true;
            toasts.tell(trouble_words(&trouble));
        }
    });
}
