//! How fresh the list is, in words.

use super::live::{Feed, LiveQueue};
use crate::locales::{format, queue as text};
use contract::Tidspunkt;
use leptos::prelude::*;

/// The words for a feed; `None` while there is nothing to say.
pub fn words(feed: &Feed, now: Tidspunkt) -> Option<String> {
    let seconds = |since: Tidspunkt| (now.utc() - since.utc()).num_seconds().max(0);
    match feed {
        Feed::First | Feed::Failing { last: None, .. } => None,
        Feed::Fresh { at } => Some(match seconds(*at) {
            0..15 => text::updated_now().to_owned(),
            seconds @ 15..60 => text::updated_seconds(seconds),
            seconds => text::updated_ago(format::duration(seconds / 60)),
        }),
        Feed::Failing { last: Some(last), .. } => Some(match seconds(*last) {
            seconds @ 0..60 => text::stale_seconds(seconds),
            seconds => text::stale(format::duration(seconds / 60)),
        }),
    }
}

/// How fresh the list is.
#[component]
pub fn Freshness() -> impl IntoView {
    let queue = LiveQueue::expect();
    let failing = move || queue.is_failing();
    let said = Memo::new(move |_| words(&queue.feed(), queue.now()));
    view! {
        <p class="freshness" class:freshness-stale=failing>
            {move || said.get()}
        </p>
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
        assert_eq!(words(&fresh, now(3)).as_deref(), Some("Opdateret lige nu"));
        assert_eq!(words(&fresh, now(40)).as_deref(), Some("Opdateret for 40 s siden"));
        assert_eq!(words(&fresh, now(130)).as_deref(), Some("Opdateret for 2 min siden"));
        let failing = Feed::Failing { error: ApiError::Unreachable, last: Some(at) };
        assert_eq!(words(&failing, now(9)).as_deref(), Some("Ikke opdateret i 9 s"));
        assert_eq!(words(&failing, now(130)).as_deref(), Some("Ikke opdateret i 2 min"));
        assert_eq!(words(&Feed::Failing { error: ApiError::Unreachable, last: None }, now(9)), None);
    }
}
