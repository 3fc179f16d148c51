//! A question before something that cannot be taken back: the browser's own modal dialog.

use super::{ErrorNotice, GuardedButton, Look, focus_element, follow, show_while};
use crate::{api::Explanation, locales::shell as text};
use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

/// Asks; open while `open` is true. Escape and the second button close it.
#[component]
pub fn ConfirmDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The question.
    #[prop(into)]
    heading: Signal<String>,
    /// The button that does it.
    #[prop(into)]
    confirm_label: Signal<String>,
    /// It is being done.
    #[prop(into)]
    busy: Signal<bool>,
    /// Another way to go on, and what it is called.
    #[prop(optional)]
    otherwise: Option<(&'static str, Callback<()>)>,
    /// Enter must not do it unasked: the focus starts at the way out.
    #[prop(into, optional)]
    careful: Signal<bool>,
    /// Why it failed; shown inside.
    #[prop(into)]
    error: Signal<Option<Explanation>>,
    /// Called on yes. The caller closes the dialog when it is done.
    #[prop(into)]
    on_confirm: Callback<()>,
    /// What to know before answering.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    show_while(dialog, open);
    follow(move || {
        let Some(dialog) = dialog.get() else { return };
        if open.get() {
            let first = if careful.get_untracked() { "[data-way-out]" } else { ".dialog-buttons > button" };
            let button = dialog.query_selector(first).ok().flatten();
            if let Some(button) = button.and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok()) {
                focus_element(&button);
            }
        }
    });
    view! {
        <dialog class="ds-dialog" node_ref=dialog aria-label=heading>
            <h2 class="ds-heading" data-size="xs">{heading}</h2>
            <div class="dialog-body">{children()}</div>
            <ErrorNotice explanation=error />
            <div class="dialog-buttons">
                <GuardedButton
                    label=confirm_label
                    blocked=Signal::stored(None::<String>)
                    busy
                    look=Look::Primary
                    reason_id=""
                    on_press=on_confirm
                />
                {otherwise
                    .map(|(label, act)| {
                        view! {
                            <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| act.run(())>
                                {label}
                            </button>
                        }
                            .into_any()
                    })}
                <button type="button" class="ds-button" data-variant="secondary" data-way-out on:click=move |_| open.set(false)>
                    {text::cancel()}
                </button>
            </div>
        </dialog>
    }
}
