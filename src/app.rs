//! The signed-in shell and the route table.

use crate::{
    ads::{AdStore, AdSummary},
    api::{BrowserTransport, Client},
    decision::Drafts,
    desk::Desk,
    duplicates::DuplicatesPage,
    keys::{Command, Commands, HelpDialog, KeysPage},
    locales::{palette as palette_text, shell as text},
    palette::{self, AdIndex, Entry, EntryKind, KnownAd, Palette, PaletteDialog, Source},
    queue::{Choice, Feed, Holder, LiveQueue, Summary, provide_saved_filters},
    routes::{self, Page, pattern},
    journal::{Journal, JournalPage},
    locales::shell as text,
    queue::{Feed, LiveQueue},
    routes::{Page, pattern},
    session::{LeaveSession, SessionGate, SignedIn},
    statistics::StatisticsPage,
    ui::{ColorScheme, Density, ToastList, Toasts, focus_first, follow, provide_preferences},
    ui::{ColorScheme, Density, ListMode, ToastList, Toasts, UndoTime, follow, provide_preferences},
};
use contract::JobannonceId;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    components::{A, FlatRoutes, Redirect, Route, Router},
    hooks::use_navigate,
};
use std::rc::Rc;

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
    provide_saved_filters();
    ads.on_loaded(move |ad| queue.learn(ad.id, Summary::from(ad.as_ref())));
    let drafts = Drafts::expect();
    drafts.follow_storage(queue.me(), ads);
    tell_trouble(drafts);
    // The list came through, so the line is there: what could not be reached is fetched again.
    follow(move || {
        if matches!(queue.feed(), Feed::Fresh { .. }) {
            ads.retry_unreached();
        }
    });
    Commands::provide().listen();
    Palette::provide();
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
                    <Route path=pattern::drafts() view=|| view! { <DraftsPage /> }.into_any() />
                    <Route path=pattern::statistics() view=|| view! { <StatisticsPage /> }.into_any() />
                    <Route path=pattern::keys() view=|| view! { <KeysPage /> }.into_any() />
                </FlatRoutes>
            </main>
            <ToastList />
            <WaysAbout />
        </Router>
    }
}

/// What leads from anywhere to anywhere: the commands of the pages, the palette and the overview of keys.
#[component]
fn WaysAbout() -> impl IntoView {
    let (commands, palette) = (Commands::expect(), Palette::expect());
    let (queue, ads) = (LiveQueue::expect(), AdStore::expect());
    let navigate = use_navigate();
    let go = Callback::new(move |path: String| navigate(&path, NavigateOptions::default()));
    for (command, page) in
        [(Command::Queue, Page::Desk), (Command::Statistics, Page::Statistics), (Command::KeySettings, Page::Keys)]
    {
        commands.on(command, move || go.run(page.path()));
    }
    commands.on(Command::LeaveField, || focus_first(".ad-title, #content"));
    palette.add(palette::ads(
        move || {
            let mut index = AdIndex::default();
            for (id, _) in queue.places().iter() {
                let KnownAd { title, company } = known_ad(queue, ads, *id);
                index.add(*id, &title, &company);
            }
            Rc::new(index)
        },
        move |id| known_ad(queue, ads, id),
        move |id| go.run(Page::Ad(id).path()),
    ));
    palette.add(Source::listed(move || colleagues(queue, go)));
    view! {
        <PaletteDialog />
        <HelpDialog />
    }
}

fn known_ad(queue: LiveQueue, ads: AdStore, id: JobannonceId) -> KnownAd {
    let summary = queue.summary(id).or_else(|| ads.known(id).map(|ad| AdSummary::from(ad.as_ref())));
    summary.map(|AdSummary { title, company, .. }| KnownAd { title, company }).unwrap_or_default()
}

/// Everyone else who holds ads; choosing one shows the ads that colleagues hold.
fn colleagues(queue: LiveQueue, go: Callback<String>) -> Vec<Entry> {
    let others = queue.holders().into_iter().filter(|holder| holder.id != queue.me());
    let entry = |Holder { id, name, ads }: Holder| Entry {
        kind: EntryKind::Colleague,
        title: name,
        detail: palette_text::colleague_holds(ads),
        key: None,
        run: Rc::new(move || {
            let held = Choice { holder: Some(id), ..Choice::default() };
            go.run(routes::with_parameters(&Page::Desk.path(), &held.parameters()));
        }),
    };
    others.map(entry).collect()
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
    let list_mode = ListMode::expect();
    let list_mode_name = |mode| match mode {
        ListMode::Grid => text::list_mode_grid(),
        ListMode::Table => text::list_mode_table(),
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
                <label class="ds-label" for="list-mode">{text::list_mode()}</label>
                <select
                    class="ds-input"
                    id="list-mode"
                    prop:value=move || list_mode.get().as_str()
                    on:change=move |event| list_mode.set(ListMode::from_value(&event_target_value(&event)))
                >
                    {ListMode::EVERY.map(|mode| view! { <option value=mode.as_str()>{list_mode_name(mode)}</option> }.into_any()).collect_view()}
                </select>
                <label class="ds-label" for="undo-time">{outbox::undo_time()}</label>
                <select
                    class="ds-input"
                    id="undo-time"
                    prop:value=move || undo_time.get().as_str()
                    on:change=move |event| undo_time.set(UndoTime::from_value(&event_target_value(&event)))
                >
                    {UndoTime::EVERY.map(|time| view! { <option value=time.as_str()>{undo_name(time)}</option> }.into_any()).collect_view()}
                </select>
                <WipeDrafts />
                <A href=Page::Keys.path() attr:class="ds-link">{Command::KeySettings.label()}</A>
            </div>
        </details>
    }
}
