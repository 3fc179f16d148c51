//! What one has done today, from one's own journal: it needs no service.

use crate::{
    journal::Journal,
    locales::{format, statistics as text},
    routes::Page,
};
use leptos::prelude::*;

/// The strip.
#[component]
pub fn Today() -> impl IntoView {
    let journal = Journal::expect();
    let day = Memo::new(move |_| journal.own_day(journal.now()));
    let waiting = move || {
        let waiting = day.with(|day| day.waiting);
        (waiting > 0).then(|| format!(" · {}", text::today_waiting(format::count(waiting))))
    };
    view! {
        <section class="today" aria-label=text::today()>
            <p class="own-day">{move || day.get().words()} {waiting}</p>
            <p class="quiet">{text::today_is_own()} " " <a href=Page::Journal.path() class="ds-link">{text::to_journal()}</a></p>
        </section>
    }
}
