//! The signed-in shell and the route table.

mod arriving;
mod count;
mod leave_dialog;
mod leaving;
mod palette_settings;
mod palette_typed;
mod palette_written;
mod settings;
mod top_bar;
mod ways_about;

use crate::{
    ads::AdStore,
    api::{BrowserTransport, Client},
    cv::{CvChanges, CvPage},
    decision::Acting,
    desk::{Desk, OnDesk, Outgoing, keep_sending},
    drafts::{Drafts, DraftsPage, tell_trouble},
    duplicates::{DuplicatesPage, provide_dismissed},
    flexjob::FlexjobPage,
    guide::{AccessibilityPage, GuidePage},
    handed_citizen::HandedCitizen,
    history::HistoryTold,
    jobagent::JobagentPage,
    journal::{Journal, JournalPage},
    keys::{Commands, KeysPage},
    locales::shell as text,
    notifications::{NotificationDesk, NotificationsPage},
    operations::OperationsPage,
    outbox::Outbox,
    palette::Palette,
    presence::Looking,
    queue::{Feed, LiveQueue, Summary, provide_saved_filters},
    routes::{Page, pattern},
    session::{SessionGate, SignedIn},
    statistics::StatisticsPage,
    templates::{Templates, TemplatesPage, follow_team},
    ui::{ToastList, Toasts, follow, follow_changes, in_language, provide_preferences},
};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Redirect, Route, Router};
use top_bar::TopBar;
use ways_about::WaysAbout;

/// The console.
#[component]
pub fn App() -> impl IntoView {
    provide_preferences();
    Client::new(BrowserTransport).provide();
    // Above the gate: what has been written outlives a session.
    Drafts::provide();
    NotificationDesk::provide();
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
    let queue = LiveQueue::new(client.clone(), SignedIn::expect().behandler().behandler_identifier);
    queue.provide();
    queue.keep_fresh();
    Journal::provide(queue.me());
    NotificationDesk::expect().belong_to(queue.me());
    provide_saved_filters();
    provide_dismissed();
    Templates::provide();
    // Only who writes e-mails needs them, and the server gives them to nobody else.
    if SignedIn::expect().may_write() {
        follow_team(Templates::expect(), client.clone());
    }
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
    let outbox = Outbox::new(client.clone(), queue, queue.me());
    outbox.provide();
    // What her ended session held up goes on at once.
    let signs_in_again = client.clone();
    follow_changes(
        move || signs_in_again.follow_come_back(),
        move || {
            queue.read_soon();
            outbox.try_now();
        },
    );
    Acting::provide();
    OnDesk::provide();
    CvChanges::provide();
    HandedCitizen::provide();
    HistoryTold::provide();
    Looking::provide(client).keep_telling();
    Commands::provide().listen();
    Palette::provide();
    // An effect runs after the tasks that were begun above: the list has been asked for before the pages are drawn.
    let asked = RwSignal::new(false);
    follow(move || asked.set(true));
    move || asked.get().then(|| view! { <Pages /> })
}

#[component]
fn Pages() -> impl IntoView {
    keep_sending();
    view! {
        <Router>
            {in_language(|| view! { <Drawn /> }.into_any())}
        </Router>
    }
}

/// What is on the screen, in the language that is spoken.
#[component]
fn Drawn() -> impl IntoView {
    view! {
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
                <Route path=pattern::flexjob() view=|| view! { <FlexjobPage /> }.into_any() />
                <Route path=pattern::notifications() view=|| view! { <NotificationsPage /> }.into_any() />
                <Route path=pattern::jobagent() view=|| view! { <JobagentPage /> }.into_any() />
                <Route path=pattern::cv() view=|| view! { <CvPage /> }.into_any() />
                <Route path=pattern::keys() view=|| view! { <KeysPage /> }.into_any() />
                <Route path=pattern::operations() view=|| view! { <OperationsPage /> }.into_any() />
                <Route path=pattern::guide() view=|| view! { <GuidePage /> }.into_any() />
                <Route path=pattern::accessibility() view=|| view! { <AccessibilityPage /> }.into_any() />
            </FlatRoutes>
        </main>
        <div class="below">
            <ToastList />
            <Outgoing />
        </div>
        <WaysAbout />
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
            <a href=Page::Desk.path() class="ds-link">{text::page_not_found_next()}</a>
        </div>
    }
}
