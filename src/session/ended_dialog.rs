//! A session has ended in the middle of work: said over the page, which waits behind it as it is, unreadable for who comes next.

use super::{
    access::SignedIn,
    standing::Standing,
    ways::{KnownWay, sign_in_address},
};
use crate::{
    api::Explanation,
    locales::session as text,
    ui::{ErrorNotice, Work, dynamic, follow, show_while},
};
use contract::bff::{Way, way_in::SIGNED_IN_PATH};
use leptos::{html, leptos_dom::helpers::set_interval_with_handle, prelude::*};
use std::time::Duration;

/// How often it is asked whether she has signed in elsewhere, in seconds.
const ASK_SECONDS: u64 = 2;

/// Stands over the page while the session has ended.
#[component]
pub fn EndedDialog(
    /// What the gate knows.
    standing: Standing,
) -> impl IntoView {
    let me = SignedIn::expect();
    let id = me.behandler().behandler_identifier;
    let dialog = NodeRef::<html::Dialog>::new();
    let open = RwSignal::new(false);
    show_while(dialog, open);
    let way = KnownWay::expect();
    let failure = RwSignal::new(None::<Explanation>);
    follow(move || {
        let has_ended = standing.has_ended();
        // A browser may close a dialog that has no way out: it is opened again.
        if open.get() != has_ended {
            failure.set(None);
            open.set(has_ended);
        }
        if has_ended {
            ask_while_open(standing);
        }
    });
    let signing_in = Work::default();
    let again = dynamic(move || match way.get() {
        Some(Way::OpenIdConnect) => view! {
            <a class="ds-button" href=sign_in_address(SIGNED_IN_PATH.to_owned()) target="_blank" rel="noopener">
                {text::sign_in_in_a_new_tab()}
            </a>
        }
        .into_any(),
        Some(Way::Development) => view! {
            <button type="button" class="ds-button" on:click=move |_| signing_in.run(standing.sign_in(id, failure))>
                {text::sign_in_again()}
            </button>
        }
        .into_any(),
        None => ().into_any(),
    });
    view! {
        <dialog
            class="ds-dialog session-ended"
            node_ref=dialog
            aria-label=text::ended()
            aria-describedby="session-ended"
            closedby="none"
        >
            <h2 class="ds-heading" data-size="xs">{text::ended()}</h2>
            <div class="dialog-body" id="session-ended">
                <p>{text::go_on(&me.behandler().behandler_navn)}</p>
            </div>
            <ErrorNotice explanation=failure />
            <div class="dialog-buttons">
                {again}
                <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| standing.leave_to_another(id)>
                    {text::someone_else()}
                </button>
            </div>
        </dialog>
    }
}

/// Asks whether she has signed in elsewhere while this window is looked at, until the calling effect runs again.
fn ask_while_open(standing: Standing) {
    let ask = move || {
        if !document().hidden() {
            standing.ask();
        }
    };
    if let Ok(handle) = set_interval_with_handle(ask, Duration::from_secs(ASK_SECONDS)) {
        on_cleanup(move || handle.clear());
    }
}
