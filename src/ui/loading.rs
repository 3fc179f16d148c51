//! Waiting, shown only when it lasts: nothing flashes for an answer that comes at once.

use leptos::prelude::*;

/// A quiet line that appears after half a second (by the style sheet).
#[component]
pub fn Loading(
    /// What is awaited.
    label: &'static str,
) -> impl IntoView {
    view! { <p class="loading" role="status">{spinner()} {label}</p> }
}

/// Says that an answer is slow, while it is: see [`Loader::is_slow`](super::Loader::is_slow). For a page that keeps
/// what it shows meanwhile, and for its first numbers too.
#[component]
pub fn SlowNotice(
    /// Whether it is slow.
    slow: Signal<bool>,
    /// What is awaited.
    label: &'static str,
) -> impl IntoView {
    view! {
        <p class="slow-notice" role="status">
            {move || slow.get().then(|| view! { {spinner()} <span>{label}</span> }.into_any())}
        </p>
    }
}

fn spinner() -> AnyView {
    view! {
        <svg class="ds-spinner loading-spinner" viewBox="0 0 50 50" aria-hidden="true">
            <circle class="ds-spinner__background" cx="25" cy="25" r="20" fill="none" stroke-width="5"></circle>
            <circle class="ds-spinner__circle" cx="25" cy="25" r="20" fill="none" stroke-width="5"></circle>
        </svg>
    }
    .into_any()
}
