//! Counts in the top bar, of what waits for somebody to act: from what the console knows already.

use crate::{
    drafts::Drafts,
    locales::{format, shell as text},
    queue::LiveQueue,
    session::SignedIn,
};
use leptos::prelude::*;

/// The ads that nobody has begun.
pub fn free_ads() -> AnyView {
    let queue = LiveQueue::expect();
    let free = Memo::new(move |_| queue.free_count().unwrap_or_default());
    count(free, |free| if free == 1 { text::one_free() } else { text::many_free() })
}

/// The caseworker's drafts, which are kept for a day only.
pub fn drafts() -> AnyView {
    let (drafts, me) = (Drafts::expect(), SignedIn::expect().behandler().behandler_identifier);
    let count_of = Memo::new(move |_| drafts.count(me));
    count(count_of, |drafts| if drafts == 1 { text::one_draft() } else { text::many_drafts() })
}

/// A number with what it counts, which only who hears it needs to be told. Its place is kept while it is none, so that
/// nothing beside it moves.
fn count(number: Memo<usize>, what: fn(usize) -> &'static str) -> AnyView {
    let words = move || {
        let number = number.get();
        (number > 0)
            .then(|| view! { {format::count(number)} <span class="ds-sr-only">" " {what(number)}</span> }.into_any())
    };
    view! { <span class="nav-count" class:nav-count-none=move || number.get() == 0>{words}</span> }.into_any()
}
