//! The outbox on every page, and undoing: back to the ad, and to the place in it.

use super::{journaling, on_desk::OnDesk};
use crate::{
    decision::{Acting, Landing, Place},
    journal::Journal,
    keys::{Command, Commands},
    outbox::{EntryId, OutboxPanel},
    routes::Page,
    ui::follow,
};
use contract::JobannonceId;
use leptos::{ev::BeforeUnloadEvent, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

/// Sends what is decided and tells what becomes of it, for as long as the calling component lives: longer than the panel,
/// which goes and comes with the language.
pub fn keep_sending() {
    let (acting, journal) = (Acting::expect(), Journal::expect());
    acting.outbox.on_news(Callback::new(move |(entry, news)| {
        journaling::write(journal, &entry, &news);
        acting.take_news(&entry, &news);
    }));
    acting.outbox.keep_sending();
    // Only what the browser could not keep would be lost with the page.
    let leaving = window_event_listener(leptos::ev::beforeunload, move |event: BeforeUnloadEvent| {
        if acting.outbox.would_lose() {
            event.prevent_default();
        }
    });
    on_cleanup(move || leaving.remove());
    let mut warned = false;
    follow(move || {
        acting.outbox.now();
        if !warned && acting.outbox.has_failed_to_keep() {
            warned = true;
            acting.toasts.tell(crate::locales::outbox::not_kept());
        }
    });
}

/// What is on its way, and the way back.
#[component]
pub fn Outgoing() -> impl IntoView {
    let acting = Acting::expect();
    let navigate = use_navigate();
    let search = use_location().search;
    let desk = OnDesk::expect();
    let show = Callback::new(move |(ad, place): (JobannonceId, Place)| {
        if desk.still_shows(ad) {
            return place.restore();
        }
        acting.land_at(Landing::Place(place));
        if desk.is_in_use() {
            return desk.show(Some(ad));
        }
        let options = NavigateOptions { scroll: false, ..Default::default() };
        navigate(&Page::Ad(ad).path_with(&search.get_untracked()), options);
    });
    Commands::expect().on(Command::Undo, move || {
        if let Some(back) = acting.undo() {
            show.run(back);
        }
    });
    let undo_one = Callback::new(move |id: EntryId| {
        if let Some(back) = acting.undo_one(id) {
            show.run(back);
        }
    });
    view! { <OutboxPanel on_undo=undo_one /> }
}
