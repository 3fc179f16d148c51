//! A citizen's CPR number: masked until asked for, and masked again soon after, when the page is hidden and in print.

use super::dynamic;
use crate::locales::{citizen as text, format};
use contract::{Cpr, cpr::ReceivedCpr};
use leptos::{ev, leptos_dom::helpers::TimeoutHandle, prelude::*};
use std::time::Duration;

/// How long a number stays in full, in seconds.
const SHOWN_SECONDS: u32 = 30;
/// What a service sends for a number that is required but unknown (domain.md 4).
const UNKNOWN: &str = "0000000000";

/// What there is to show of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Shown {
    /// `010165-1234`, to be asked for.
    InFull(String),
    /// The service has none.
    Unknown,
    /// What came is no number.
    Unreadable,
}

impl Shown {
    fn of(cpr: &ReceivedCpr) -> Self {
        let Ok(cpr) = cpr.checked() else { return Self::Unreadable };
        if cpr.in_full() == UNKNOWN { Self::Unknown } else { Self::InFull(with_hyphen(&cpr)) }
    }
}

/// `010165-1234`, as people read it. Only for the screen on an explicit press, and for a file that is asked for.
pub fn with_hyphen(cpr: &Cpr) -> String {
    let (date, rest) = cpr.in_full().split_at_checked(6).unwrap_or_default();
    format!("{date}-{rest}")
}

/// A CPR number with the button that shows it.
#[component]
pub fn CprField(
    /// The number.
    cpr: ReceivedCpr,
    /// How long it stays in full.
    #[prop(default = Duration::from_secs(u64::from(SHOWN_SECONDS)))]
    shown_for: Duration,
) -> impl IntoView {
    let masked = cpr.to_string();
    match Shown::of(&cpr) {
        Shown::Unknown => text::cpr_unknown().into_any(),
        Shown::Unreadable => view! { {masked} <span class="quiet cpr-note">{text::cpr_unreadable()}</span> }.into_any(),
        Shown::InFull(in_full) => view! { <Maskable masked in_full shown_for /> }.into_any(),
    }
}

#[component]
fn Maskable(masked: String, in_full: String, shown_for: Duration) -> impl IntoView {
    let is_shown = RwSignal::new(false);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let mask = move || {
        stop();
        is_shown.try_set(false);
    };
    let press = move |_| {
        if is_shown.get_untracked() {
            return mask();
        }
        is_shown.set(true);
        // A timer that could not be had would leave the number standing.
        match set_timeout_with_handle(mask, shown_for) {
            Ok(handle) => timer.set_value(Some(handle)),
            Err(_) => mask(),
        }
    };
    let watch = window_event_listener(ev::visibilitychange, move |_| {
        if document().hidden() {
            mask();
        }
    });
    on_cleanup(move || {
        stop();
        watch.remove();
    });
    let number = {
        let masked = masked.clone();
        dynamic(move || if is_shown.get() { in_full.clone() } else { masked.clone() }.into_any())
    };
    let label = dynamic(move || if is_shown.get() { text::cpr_hide() } else { text::cpr_show() }.into_any());
    let note = dynamic(move || {
        let note = is_shown.get().then(|| {
            let note = text::cpr_shown(format::seconds(i64::try_from(shown_for.as_secs()).unwrap_or(i64::MAX)));
            view! { <span class="quiet no-print cpr-note">{note}</span> }.into_any()
        });
        note.into_any()
    });
    view! {
        <span class="cpr-number no-print" role="status">{number}</span>
        <span class="print-only">{masked}</span>
        " "
        <button type="button" class="ds-button no-print" data-variant="secondary" data-size="sm" on:click=press>
            {label}
        </button>
        {note}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Shown {
        #[derive(serde::Deserialize)]
        struct Body {
            #[serde(with = "contract::cpr::wire")]
            cpr: ReceivedCpr,
        }
        let body: Body = serde_json::from_value(serde_json::json!({ "cpr": text })).unwrap();
        Shown::of(&body.cpr)
    }

    #[test]
    fn a_number_is_written_with_its_hyphen_and_nothing_else_is_shown() {
        assert_eq!(shown("0101651234"), Shown::InFull("010165-1234".into()));
        assert_eq!(shown("0000000000"), Shown::Unknown);
        for broken in ["", "010165-1234", "3102651234", "<b>0101651234</b>", "æøåæøåæøåæ"] {
            assert_eq!(shown(broken), Shown::Unreadable, "{broken}");
        }
    }
}
