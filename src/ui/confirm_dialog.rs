//! A question before something that cannot be taken back: the browser's own modal dialog.

use super::{ErrorNotice, GuardedButton, Look, show_while};
use crate::{api::Explanation, locales::shell as text};
use leptos::{html, prelude::*};

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
    view! {
        <dialog class="ds-dialog" node_ref=dialog aria-labelledby="confirm-heading" on:close=move |_| open.set(false)>
            <h2 id="confirm-heading" class="ds-heading" data-size="xs">{heading}</h2>
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
                <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| open.set(false)>
                    {text::cancel()}
                </button>
            </div>
        </dialog>
    }
}
