//! The signed-in shell and the route table.

use crate::{
    ads::AdStore,
    api::{BrowserTransport, Client},
    desk::Desk,
    drafts::{Drafts, DraftsPage, WipeDrafts, tell_trouble},
    duplicates::DuplicatesPage,
    journal::{Journal, JournalPage},
    locales::shell as text,
    queue::{Feed, LiveQueue},
    routes::{Page, pattern},
    session::{LeaveSession, SessionGate, SignedIn},
    statistics::StatisticsPage,
    templates::{Templates, TemplatesPage},
    ui::{ColorScheme, Density, ToastList, Toasts, follow, provide_preferences},
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::components::{A, FlatRoutes, Redirect, Route, Router};

/// The console.
#[component]
pub fn App() -> impl IntoView {
    provide_preferences();
    Client::new(BrowserTransport).provide();
    // Above the gate: what has been written outlives a session.
    Drafts::provide();
    Toasts::provide();
    view! {
        <SessionGate>
            <Shell />
        </SessionGate>
    }
}

#[component]
fn Shell() -> impl IntoView {
    let client = Client::expect();
    let ads = AdStore::new(client.clone());
    ads.provide();
    let queue = LiveQueue::new(client, SignedIn::expect().behandler().behandler_identifier);
    queue.provide();
    queue.keep_fresh();
    Journal::provide(queue.me());
    Templates::provide();
    let drafts = Drafts::expect();
    drafts.follow_storage(queue.me(), ads);
    tell_trouble(drafts);
    // The list came through, so the line is there: what could not be reached is fetched again.
    follow(move || {
        if matches!(queue.feed(), Feed::Fresh { .. }) {
            ads.retry_unreached();
        }
    });
    view! {
        <Router>
            <a class="ds-skip-link" href="#content" rel="external" on:click=skip_to_content>{text::skip()}</a>
            <TopBar />
            <main class="main">
                <FlatRoutes fallback=NotFound>
                    <Route path=leptos_router::StaticSegment("") view=|| view! { <Redirect path=Page::Desk.path() /> }.into_any() />
                    <Route path=pattern::desk() view=|| view! { <Desk /> }.into_any() />
                    <Route path=pattern::duplicates() view=|| view! { <DuplicatesPage /> }.into_any() />
                    <Route path=pattern::journal() view=|| view! { <JournalPage /> }.into_any() />
                    <Route path=pattern::templates() view=|| view! { <TemplatesPage /> }.into_any() />
                    <Route path=pattern::drafts() view=|| view! { <DraftsPage /> }.into_any() />
                    <Route path=pattern::statistics() view=|| view! { <StatisticsPage /> }.into_any() />
                </FlatRoutes>
            </main>
            <ToastList />
        </Router>
    }
}

fn skip_to_content(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    crate::ui::focus_first("#content");
}

#[component]
fn NotFound() -> impl IntoView {
    view! {
        <div class="page" id="content" tabindex="-1">
            <h1 class="ds-heading" data-size="sm">{text::page_not_found()}</h1>
            <A href=Page::Desk.path() attr:class="ds-link">{text::page_not_found_next()}</A>
        </div>
    }
}

#[component]
fn TopBar() -> impl IntoView {
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

#[component]
fn Settings() -> impl IntoView {
    let (scheme, density) = (ColorScheme::expect(), Density::expect());
    let scheme_name = |scheme| match scheme {
        ColorScheme::Auto => text::scheme_auto(),
        ColorScheme::Light => text::scheme_light(),
        ColorScheme::Dark => text::scheme_dark(),
    };
    let density_name = |density| match density {
        Density::Comfortable => text::density_comfortable(),
        Density::Compact => text::density_compact(),
    };
    view! {
        <details class="settings">
            <summary>{text::settings()}</summary>
            <div class="settings-menu">
                <label class="ds-label" for="scheme">{text::scheme()}</label>
                <select
                    class="ds-input"
                    id="scheme"
                    prop:value=move || scheme.get().as_str()
                    on:change=move |event| scheme.set(ColorScheme::from_value(&event_target_value(&event)))
                >
                    {ColorScheme::EVERY.map(|scheme| view! { <option value=scheme.as_str()>{scheme_name(scheme)}</option> }.into_any()).collect_view()}
                </select>
                <label class="ds-label" for="density">{text::density()}</label>
                <select
                    class="ds-input"
                    id="density"
                    prop:value=move || density.get().as_str()
                    on:change=move |event| density.set(Density::from_value(&event_target_value(&event)))
                >
                    {Density::EVERY.map(|density| view! { <option value=density.as_str()>{density_name(density)}</option> }.into_any()).collect_view()}
                </select>
                <WipeDrafts />
            </div>
        </details>
    }
}
