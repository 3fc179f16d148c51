//! A button that says why it cannot be used, instead of vanishing or going silent.

use super::key_hint::{KeyHint, KeyLabel};
use leptos::{ev::MouseEvent, prelude::*};

/// How a button looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The main thing to do.
    #[default]
    Primary,
    /// Something else to do.
    Secondary,
    /// Approves.
    Approve,
    /// Refuses.
    Refuse,
}

impl Look {
    const fn variant(self) -> &'static str {
        match self {
            Self::Secondary => "secondary",
            Self::Primary | Self::Approve | Self::Refuse => "primary",
        }
    }

    const fn color(self) -> &'static str {
        match self {
            Self::Primary | Self::Secondary => "accent",
            Self::Approve => "success",
            Self::Refuse => "danger",
        }
    }
}

/// A button with an optional reason why it cannot be used. It stays focusable, so that the reason can be heard.
#[component]
pub fn GuardedButton(
    /// What it does.
    #[prop(into)]
    label: Signal<String>,
    /// What it is called for who does not see what it stands beside; begins with the label.
    #[prop(into, optional)]
    spoken: Option<String>,
    /// Why it cannot be used; `None` when it can.
    #[prop(into)]
    blocked: Signal<Option<String>>,
    /// Its work is under way.
    #[prop(into, optional)]
    busy: Signal<bool>,
    /// How it looks.
    #[prop(optional)]
    look: Look,
    /// Id of the element with the reason; the reason is shown there, once for several buttons.
    reason_id: &'static str,
    /// The key that does the same; shown on it.
    #[prop(into, optional)]
    shortcut: Signal<Option<KeyLabel>>,
    /// Called on a press that is allowed.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let closed = move || busy.get() || blocked.with(Option::is_some);
    let press = move |_: MouseEvent| {
        if !closed() {
            on_press.run(());
        }
    };
    view! {
        <button
            type="button"
            class="ds-button"
            data-variant=look.variant()
            data-color=look.color()
            aria-label=spoken
            aria-disabled=move || closed().then_some("true")
            aria-busy=move || busy.get().then_some("true")
            aria-describedby=move || blocked.with(Option::is_some).then_some(reason_id)
            aria-keyshortcuts=move || shortcut.with(|key| key.as_ref().map(|key| key.spoken.clone()))
            title=move || blocked.get()
            on:click=press
        >
            {label}
            <KeyHint key=shortcut />
        </button>
    }
}
