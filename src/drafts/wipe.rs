//! Wiping all of one's drafts, after a question.

use super::collection::Drafts;
use crate::{
    locales::drafts as text,
    session::SignedIn,
    ui::{ConfirmDialog, Toasts},
};
use leptos::prelude::*;

/// A button that wipes the signed-in caseworker's drafts.
#[component]
pub fn WipeDrafts() -> impl IntoView {
    let (drafts, toasts) = (Drafts::expect(), Toasts::expect());
    let me = SignedIn::expect().behandler().behandler_identifier;
    let asking = RwSignal::new(false);
    let wipe = move |()| {
        drafts.wipe(me);
        asking.set(false);
        toasts.tell(text::wiped());
    };
    view! {
        <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=move |_| asking.set(true)>
            {text::wipe()}
        </button>
        <ConfirmDialog
            open=asking
            heading=Signal::stored(text::wipe_heading().to_owned())
            confirm_label=Signal::stored(text::wipe_confirm().to_owned())
            busy=Signal::stored(false)
            error=Signal::stored(None)
            on_confirm=wipe
        >
            <p>{text::wipe_consequence()}</p>
        </ConfirmDialog>
    }
}
