//! My own ads at the head of the queue: begun and parked, with how long a park has left.

use super::{grid_row::said, live::LiveQueue, mine::MyAd};
use crate::{
    locales::{format, queue as text},
    routes::Page,
    ui::still_rows,
};
use contract::JobannonceId;
use leptos::{html, prelude::*};
use leptos_router::hooks::use_location;

/// A row of the strip.
#[derive(Clone, PartialEq)]
enum StripRow {
    /// A park that ran out.
    RanOut(JobannonceId),
    /// An ad of mine.
    Mine(MyAd),
}

/// My begun and parked ads, and the parks that ran out.
#[component]
pub fn MineStrip(
    /// The ad that is open.
    #[prop(into)]
    open: Signal<Option<JobannonceId>>,
) -> impl IntoView {
    let queue = LiveQueue::expect();
    let mine = Memo::new(move |_| queue.mine());
    let ran_out = Memo::new(move |_| queue.ran_out());
    let is_empty = move || mine.with(Vec::is_empty) && ran_out.with(Vec::is_empty);
    let list = NodeRef::<html::Ul>::new();
    let rows = move || {
        let ran_out = ran_out.get().into_iter().map(StripRow::RanOut);
        ran_out.chain(mine.get().into_iter().map(StripRow::Mine)).collect()
    };
    still_rows(list, rows, move |row| match row {
        StripRow::RanOut(id) => view! { <RanOut id /> }.into_any(),
        StripRow::Mine(ad) => view! { <Mine ad open /> }.into_any(),
    });
    view! {
        <section class="mine-strip" aria-label=text::mine_strip() hidden=is_empty>
            <ul node_ref=list>            </ul>
        </section>
    }
}

/// For how many minutes one has had an ad, in words.
fn begun_for(minutes: i64) -> String {
    if minutes < 1 { text::begun_just_now().to_owned() } else { text::begun_for(format::duration(minutes)) }
}

#[component]
fn Mine(ad: MyAd, #[prop(into)] open: Signal<Option<JobannonceId>>) -> impl IntoView {
    let queue = LiveQueue::expect();
    let MyAd { id, since, parked_until } = ad;
    let content = said(queue, id);
    let query = use_location().search;
    let words = Memo::new(move |_| match (parked_until, since) {
        (Some(until), _) => text::park_left(format::countdown((until.utc() - queue.now().utc()).num_seconds())),
        (None, Some(since)) => begun_for((queue.minute().utc() - since.utc()).num_minutes()),
        (None, None) => text::begun().to_owned(),
    });
    view! {
        <li class="mine-ad" data-parked=parked_until.is_some().then_some("true")>
            <a
                href=move || Page::Ad(id).path_with(&query.get())
                aria-current=move || (open.get() == Some(id)).then_some("page")
            >
                <span class="mine-title">{move || content.with(|content| content.title(id))}</span>
                <span class="mine-time">{words}</span>
            </a>
        </li>
    }
    .into_any()
}

#[component]
fn RanOut(id: JobannonceId) -> impl IntoView {
    let queue = LiveQueue::expect();
    let content = said(queue, id);
    let query = use_location().search;
    view! {
        <li class="mine-ad mine-ran-out" role="status">
            <a href=move || Page::Ad(id).path_with(&query.get())>
                <span class="mine-title">{move || content.with(|content| content.title(id))}</span>
                <span class="mine-time">{text::park_ran_out()}</span>
            </a>
            <button type="button" class="mine-close" aria-label=text::acknowledge() on:click=move |_| queue.acknowledge(id)>"×"</button>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_has_had_an_ad_for_no_minutes() {
        // The clock of the minute may be behind the server's.
        for (minutes, words) in [
            (-1, "Påbegyndt for lidt siden"),
            (0, "Påbegyndt for lidt siden"),
            (1, "Påbegyndt for 1 min siden"),
            (90, "Påbegyndt for 1 t 30 min siden"),
        ] {
            assert_eq!(begun_for(minutes), words);
        }
    }
}
