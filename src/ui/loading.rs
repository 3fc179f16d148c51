//! Waiting, shown only when it lasts: nothing flashes for an answer that comes at once.

use leptos::prelude::*;

/// A quiet line that appears after half a second (by the style sheet).
#[component]
pub fn Loading(
    /// What is awaited.
    label: &'static str,
) -> impl IntoView {
    view! {
        <p class="loading" role="status">
            <svg class="ds-spinner loading-spinner" viewBox="0 0 50 50" aria-hidden="true">
                <circle class="ds-spinner__background" cx="25" cy="25" r="20" fill="none" stroke-width="5"></circle>
                <circle class="ds-spinner__circle" cx="25" cy="25" r="20" fill="none" stroke-width="5"></circle>
            </svg>
            {label}
        </p>
    }
}
