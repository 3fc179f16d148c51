//! The desk's page: what is open follows the address; keys move from ad to ad.

use super::{on_desk::OnDesk, sheets::Sheets, stack};
use crate::{
    ads::AdStore,
    batch::BatchDialog,
    decision::{Act, Acting, DecisionPanel, Landing},
    keys::{Command, Commands},
    locales::{outbox as outbox_text, shell},
    presence::Looking,
    queue::{Direction, LiveQueue, QueueList},
    routes::{AdInAddress, Page},
    ui::{Work, after_paint, follow},
};
use contract::{Fejlkode, JobannonceId, pick::OLDEST};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_params_map},
};
use std::collections::HashSet;

/// How many ads are fetched and drawn ahead of a decision.
const AHEAD: usize = 2;
/// How many ads are tried before the next to handle is given up.
const PICKS_TRIED: usize = 3;

/// The queue and the open ad.
#[component]
pub fn Desk() -> impl IntoView {
    let params = use_params_map();
    let search = use_location().search;
    let address = Memo::new(move |_| params.with(AdInAddress::from_params));
    let navigate = use_navigate();
    let (queue, ads) = (LiveQueue::expect(), AdStore::expect());
    let (acting, commands) = (Acting::expect(), Commands::expect());

    // The address opens an ad; an ad that a key has opened is in the address once it has been painted.
    let desk = OnDesk::expect();
    desk.show(address.get_untracked().id());
    let open = desk.open();
    follow(move || desk.show(address.get().id()));
    on_cleanup(move || desk.show(None));

    // What has been looked at and left is not offered again while there is something else.
    let passed = RwSignal::new(HashSet::<JobannonceId>::new());
    let looking = Looking::expect();
    let pick = move |count: usize| {
        let open = open.get();
        let looked_at = looking.looked_at();
        let taken = |ad: JobannonceId| Some(ad) == open || looked_at.contains(&ad);
        let picked = passed.with(|passed| queue.pick_ahead(count, &|ad| taken(ad) || passed.contains(&ad)));
        if picked.is_empty() { queue.pick_ahead(count, &taken) } else { picked }
    };
    let beside = move |direction| {
        let from = open.get();
        queue.beside(from, direction).filter(|ad| Some(*ad) != from)
    };
    let ahead = Memo::new(move |_| (pick(AHEAD), beside(Direction::Down).into_iter().collect::<Vec<_>>()));

    on_cleanup(move || looking.look_at(None));
    let mut before = None;
    follow(move || {
        let now = open.get();
        looking.look_at(now);
        let earlier = before.replace(now);
        if earlier.is_none_or(|earlier| earlier != now) {
            commands.ad_shown();
            if earlier.is_some() {
                // Where the page scrolls as a whole, reading starts at the top. Not before the frame, which lays the
                // page out anyway.
                request_animation_frame(|| window().scroll_to_with_x_and_y(0.0, 0.0));
            }
            if now.is_some() {
                acting.land();
            }
        }
    });

    let go = Callback::new(move |page: Page| {
        let options = NavigateOptions { scroll: false, ..Default::default() };
        navigate(&page.path_with(&search.get_untracked()), options);
    });
    follow(move || {
        let Some(ad) = open.get() else { return };
        if address.get_untracked().id() != Some(ad) {
            after_paint(move || {
                if desk.still_shows(ad) && address.try_get_untracked().is_some_and(|address| address.id() != Some(ad)) {
                    go.run(Page::Ad(ad));
                }
            });
        }
    });
    let show = move |ad: JobannonceId| {
        acting.land_at(Landing::Title);
        desk.show(Some(ad));
    };
    let on_decided = Callback::new(move |id: JobannonceId| {
        // Only if the caseworker has not gone elsewhere meanwhile.
        if open.get_untracked() == Some(id) {
            match stack::next(&untrack(|| pick(OLDEST)), |ad| ads.known(ad).is_some()) {
                Some(next) => show(next),
                None => go.run(Page::Desk),
            }
        }
    });
    let step = move |direction| {
        if let Some(there) = untrack(|| beside(direction)) {
            if let Some(here) = open.get_untracked() {
                passed.update(|passed| {
                    passed.insert(here);
                });
            }
            show(there);
        }
    };
    commands.on(Command::Next, move || step(Direction::Down));
    commands.on(Command::Previous, move || step(Direction::Up));
    commands.on(Command::Queue, move || go.run(Page::Desk));
    commands.on(Command::Compare, move || {
        if let Some(ad) = open.get_untracked() {
            go.run(Page::Duplicates(ad));
        }
    });
    let picking = Work::default();
    commands.on(Command::NextToHandle, move || {
        picking.run(async move {
            for _ in 0..PICKS_TRIED {
                // Read again just before: what a colleague has begun is no longer picked.
                drop(queue.read().await);
                let Some(next) = untrack(|| pick(1)).first().copied() else { return go.run(Page::Desk) };
                show(next);
                // Who may only read is shown it.
                if !acting.can(Act::Begin, next) {
                    return;
                }
                match acting.begin(next, false).await {
                    Ok(()) => return,
                    Err(failure) if failure.error.fejlkode() == Some(Fejlkode::OptagetAfAnden) => {
                        let name = failure.holder.clone().unwrap_or_default();
                        acting.toasts.tell(outbox_text::quicker(name, acting.name(next)));
                    }
                    Err(failure) => {
                        let words = failure.words();
                        return acting.toasts.tell(format!("{} {}", words.happened, words.next));
                    }
                }
            }
        });
    });

    view! {
        <div class="desk" data-open=move || open.get().is_some().then_some("true")>
            <h1 class="ds-sr-only">{shell::ads()}</h1>
            <QueueList open />
            {move || match address.get() {
                AdInAddress::None => view! { <NoAd /> }.into_any(),
                AdInAddress::Unreadable(text) => {
                    view! {
                        <article class="ad" id="content" tabindex="-1">
                            <p class="ds-alert" data-color="warning">{shell::bad_ad_address(text)}</p>
                        </article>
                    }
                        .into_any()
                }
                AdInAddress::Some(_) => ().into_any(),
            }}
            <Sheets open ahead />
            <DecisionPanel ad=open on_decided />
            <BatchDialog />
        </div>
    }
}

#[component]
fn NoAd() -> impl IntoView {
    view! {
        <article class="ad" id="content" tabindex="-1" aria-label=shell::ads()>
            <div class="empty">
                <h2 class="empty-what">{shell::no_ad_heading()}</h2>
                <p>{shell::no_ad_next()}</p>
            </div>
        </article>
    }
}
