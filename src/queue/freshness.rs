//! How fresh the list is, in words.

use super::{feed::Feed, live::LiveQueue};
use crate::locales::{format, queue as text};
use contract::Tidspunkt;
use leptos::prelude::*;

/// The words for a feed; `None` while there is nothing to say. One read that failed is no news: the list is as old as
/// it says. After two it is no longer called up to date.
pub fn words(feed: &Feed, is_stale: bool, now: Tidspunkt) -> Option<String> {
    let at = match feed {
        Feed::First | Feed::Failing { last: None, .. } => return None,
        Feed::Fresh { at } | Feed::Failing { last: Some(at), .. } => *at,
    };
    let seconds = (now.utc() - at.utc()).num_seconds().max(0);
    Some(match (is_stale, seconds) {
        (false, 0..60) => text::updated_seconds(seconds),
        (false, _) => text::updated_ago(format::duration(seconds / 60)),
        (true, 0..60) => text::stale_seconds(seconds),
        (true, _) => text::stale(format::duration(seconds / 60)),
    })
}

/// How fresh the list is.
#[component]
pub fn Freshness() -> impl IntoView {
    let queue = LiveQueue::expect();
    let is_stale = Memo::new(move |_| queue.is_stale());
    let said = Memo::new(move |_| words(&queue.feed(), is_stale.get(), queue.now()));
    let warning = move || {
        is_stale.get().then(|| view! { <p class="stale-warning" role="alert">{text::stale_warning()}</p> }.into_any())
    };
    view! {
        <p class="freshness" class:freshness-stale=is_stale>
            {move || said.get()}
        </p>
        {warning}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::ApiError;

    #[test]
    fn freshness_is_claimed_only_while_it_is_true() {
        let at: Tidspunkt = "2026-11-21T12:00:00Z".parse().unwrap();
        let now = |seconds: i64| Tidspunkt::from(at.utc() + chrono::TimeDelta::seconds(seconds));
        let fresh = Feed::Fresh { at };
        let failing = Feed::Failing { error: ApiError::Unreachable, last: Some(at) };
        for (feed, is_stale, seconds, expected) in [
            (&fresh, false, 3, "Opdateret for 3 s siden"),
            (&fresh, false, -2, "Opdateret for 0 s siden"),
            (&fresh, false, 130, "Opdateret for 2 min siden"),
            (&failing, false, 9, "Opdateret for 9 s siden"),
            (&failing, true, 14, "Ikke opdateret i 14 s"),
            (&fresh, true, 14, "Ikke opdateret i 14 s"),
            (&failing, true, 130, "Ikke opdateret i 2 min"),
        ] {
            assert_eq!(words(feed, is_stale, now(seconds)).as_deref(), Some(expected));
        }
        assert_eq!(words(&Feed::Failing { error: ApiError::Unreachable, last: None }, true, now(9)), None);
        assert_eq!(words(&Feed::First, false, now(9)), None);
    }
}
