//! The bar at the top: pages, settings, and who is signed in.

use super::{
    count::{drafts, free_ads},
    leave_dialog::{LeaveDialog, left_begun},
    settings::Settings,
};
use crate::{
    api::{ApiError, Client},
    decision::Acting,
    locales::{outbox as outbox_text, shell as text},
    notifications::NotificationDesk,
    routes::Page,
    session::{LeaveSession, SignedIn},
    ui::Toasts,
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::components::A;

/// How long signing out waits for the outbox, in milliseconds.
const PATIENCE_MILLIS: u32 = 4_000;

/// The bar.
#[component]
pub fn TopBar() -> impl IntoView {
    let client = Client::expect();
    let (toasts, leave, acting) = (Toasts::expect(), LeaveSession::expect(), Acting::expect());
    let notifications = NotificationDesk::expect();
    let name = SignedIn::expect().behandler().behandler_navn.clone();
    let sign_out = Callback::new(move |()| {
        let client = client.clone();
        spawn_local(async move {
            // Who leaves has made up her mind: what can still be undone is sent now.
            let left = acting.outbox.empty(PATIENCE_MILLIS).await;
            match client.sign_out().await {
                Ok(elsewhere) => {
                    if left > 0 {
                        toasts.tell(outbox_text::left_behind(left));
                    }
                    // It names citizens, and may be read by whoever comes next.
                    notifications.clear();
                    leave.0.run(());
                    if let Some(address) = elsewhere {
                        window().location().assign(address.as_str()).ok();
                    }
                }
                // The gate says it, to whoever is here by now.
                Err(ApiError::SignedOut) => {}
                Err(_) => toasts.tell(crate::locales::session::sign_out_failed()),
            }
        });
    });
    let (asks, begun) = (RwSignal::new(false), RwSignal::new(Vec::new()));
    let ask = move |_| {
        begun.set(left_begun(acting));
        match begun.with_untracked(Vec::is_empty) {
            true => sign_out.run(()),
            false => asks.set(true),
        }
    };
    view! {
        <header class="top-bar">
            <p class="brand">{text::owner()} " " <span class="brand-name">{text::name()}</span></p>
            <nav class="pages" aria-label=text::pages()>
                <A href=Page::Desk.path()>{text::ads()} " " {free_ads()}</A>
                <A href=Page::Statistics.path()>{text::statistics()}</A>
            </nav>
            <More />
            <Settings />
            <p class="who">{name}</p>
            <button type="button" class="ds-button sign-out" data-variant="tertiary" data-size="sm" on:click=ask>
                {text::sign_out()}
            </button>
            <LeaveDialog open=asks ads=begun on_leave=sign_out />
        </header>
    }
}

/// The pages that one visits now and then.
#[component]
fn More() -> impl IntoView {
    let menu = NodeRef::<leptos::html::Details>::new();
    let close = move |_| {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    let page = |page: Page, name: &'static str| view! { <A href=page.path() on:click=close>{name}</A> }.into_any();
    view! {
        <details class="settings" node_ref=menu>
            <summary><span>{text::more()}</span> " " {drafts()}</summary>
            <nav class="settings-menu more-pages" aria-label=text::more()>
                {page(Page::Drafts, text::drafts())} {page(Page::Journal, text::journal())}
                {page(Page::Templates, text::templates())} {page(Page::FlexjobLookUp, text::flexjob())}
                {page(Page::Jobagent, text::jobagent())}
                {page(Page::Cv, text::cv())}
                {page(Page::Notifications, text::notifications())}
                {page(Page::Operations, text::operations())}
                <div class="more-foot">
                    {page(Page::Guide, text::guide())} {page(Page::Accessibility, text::accessibility())}
                </div>
            </nav>
        </details>
    }
}
