//! The ads that lie drawn on the desk. Those ahead are fetched and drawn before they are asked for, so that showing the
//! next one waits for nothing; drawing them never begins them.

use super::stack::{self, PLACES};
use crate::{
    ads::AdView,
    duplicates::DuplicatesLink,
    history::HistoryView,
    locales::{advertisement, shell},
    presence::LookedAt,
    routes::Page,
    ui::{after_paint, follow},
};
use contract::JobannonceId;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use std::time::Duration;

/// How long the desk must be quiet before ads are drawn ahead, once the open one has been painted, in milliseconds.
const TIDY_AFTER_MILLIS: u64 = 30;

/// The open ad, and unseen those that are likely to be opened next.
#[component]
pub fn Sheets(
    /// The ad that is open.
    #[prop(into)]
    open: Signal<Option<JobannonceId>>,
    /// Those that come next after a decision, and beside the open one in the list.
    #[prop(into)]
    ahead: Signal<(Vec<JobannonceId>, Vec<JobannonceId>)>,
) -> impl IntoView {
    let drawn = RwSignal::new([None; PLACES]);
    let before = StoredValue::new((None, None));
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let tidy = move || {
        let Some((_, earlier)) = before.try_get_value() else { return false };
        let wanted =
            ahead.with_untracked(|(picked, beside)| stack::wanted(open.get_untracked(), picked, beside, earlier));
        let Some(before) = drawn.try_get_untracked() else { return false };
        let step = stack::step(&before, &wanted);
        if before != step {
            drawn.set(step);
        }
        before != step
    };
    follow(move || {
        let now = open.get();
        before.update_value(|(latest, earlier)| {
            if *latest != now {
                *earlier = latest.take();
                *latest = now;
            }
        });
        if let Some(more) = stack::at_once(&drawn.get_untracked(), now) {
            drawn.set(more);
        }
    });
    follow(move || {
        open.track();
        ahead.track();
        after_paint(move || tidy_soon(timer, tidy));
    });
    on_cleanup(move || {
        if let Some(timer) = timer.try_get_value().flatten() {
            timer.clear();
        }
    });
    let place = move |place: usize| {
        let ad = Memo::new(move |_| drawn.with(|drawn| drawn.get(place).copied().flatten()));
        move || ad.get().map(|id| view! { <Sheet id open /> })
    };
    (0..PLACES).map(place).collect_view()
}

/// Tidies once the desk has been quiet for a while, and again until nothing was left to do.
fn tidy_soon(timer: StoredValue<Option<TimeoutHandle>>, tidy: impl Fn() -> bool + Copy + 'static) {
    let act = move || {
        if tidy() {
            tidy_soon(timer, tidy);
        }
    };
    let later = set_timeout_with_handle(act, Duration::from_millis(TIDY_AFTER_MILLIS)).ok();
    if let Some(earlier) = timer.try_update_value(|timer| std::mem::replace(timer, later)).flatten() {
        earlier.clear();
    }
}

#[component]
fn Sheet(id: JobannonceId, open: Signal<Option<JobannonceId>>) -> impl IntoView {
    let search = use_location().search;
    let is_open = Memo::new(move |_| open.get() == Some(id));
    view! {
        <div class="sheet" hidden=move || !is_open.get()>
            <article
                class="ad"
                id=move || is_open.get().then_some("content")
                tabindex="-1"
                aria-label=shell::ads()
                data-ad=id.to_string()
                hidden=move || !is_open.get()
            >
                <a href=move || Page::Desk.path_with(&search.get()) class="ds-link back-to-queue">
                    {advertisement::back_to_queue()}
                </a>
                <AdView id>
                    <LookedAt id />
                    <DuplicatesLink id />
                    <HistoryView id is_open />
                </AdView>
            </article>
        </div>
    }
    .into_any()
}
