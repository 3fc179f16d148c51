//! The bar at the top: pages, settings, and who is signed in.

use super::settings::Settings;
use crate::{
    api::Client,
    locales::shell as text,
    routes::Page,
    session::{LeaveSession, SignedIn},
    ui::Toasts,
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::components::A;

/// The bar.
#[component]
pub fn TopBar() -> impl IntoView {
    let client = Client::expect();
    let (toasts, leave) = (Toasts::expect(), LeaveSession::expect());
    let name = SignedIn::expect().behandler().behandler_navn.clone();
    let sign_out = move |_| {
        let client = client.clone();
        spawn_local(async move {
            match client.sign_out().await {
                Ok(()) => leave.0.run(()),
                Err(_) => toasts.tell(crate::locales::session::sign_out_failed()),
            }
        });
    };
    view! {
        <header class="top-bar">
            <p class="brand">{text::owner()} " " <span class="brand-name">{text::name()}</span></p>
            <nav class="pages" aria-label=text::pages()>
                <A href=Page::Desk.path()>{text::ads()}</A>
                <A href=Page::Statistics.path()>{text::statistics()}</A>
            </nav>
            <More />
            <Settings />
            <p class="who">{name}</p>
            <button type="button" class="ds-button sign-out" data-variant="tertiary" data-size="sm" on:click=sign_out>
                {text::sign_out()}
            </button>
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
            <summary>{text::more()}</summary>
            <nav class="settings-menu more-pages" aria-label=text::more()>
                {page(Page::Drafts, text::drafts())} {page(Page::Journal, text::journal())}
                {page(Page::Templates, text::templates())}
            </nav>
        </details>
    }
}
