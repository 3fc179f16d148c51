//! The key of a command, on its button.

use leptos::prelude::*;

/// A key's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyLabel {
    /// As shown: `G`, `Shift+J`, `Ctrl+K`.
    pub shown: String,
    /// As `aria-keyshortcuts` wants it: `G`, `Shift+J`, `Control+K`.
    pub spoken: String,
}

/// A key's name in the shape of a key. Not part of a button's name: `aria-keyshortcuts` says it there.
#[component]
pub fn KeyHint(
    /// The key; nothing is shown without one.
    #[prop(into)]
    key: Signal<Option<KeyLabel>>,
) -> impl IntoView {
    move || {
        let shown = key.with(|key| key.as_ref().map(|key| key.shown.clone()))?;
        Some(view! { <kbd class="key-hint" aria-hidden="true">{shown}</kbd> }.into_any())
    }
}
