//! The caseworker's latest look-ups, each a link.

use super::recent::{KEPT_DAYS, LookedUp, Recent};
use crate::{
    api::Client,
    locales::{flexjob as text, format},
    routes::Page,
    session::SignedIn,
    ui::{Toasts, dynamic, focus_first},
};
use leptos::prelude::*;

/// The list.
#[component]
pub fn RecentList() -> impl IntoView {
    let me = SignedIn::expect().behandler().behandler_identifier;
    let now = Client::expect().now();
    let toasts = Toasts::expect();
    let mine = RwSignal::new(Recent::kept(now).of(me));
    let forget = move |_| {
        let mut kept = Recent::kept(now);
        kept.forget(me);
        kept.keep();
        mine.set(Vec::new());
        toasts.tell(text::recent_forgotten());
        // The button goes, and the focus with it.
        focus_first("#content");
    };
    let line = move |one: LookedUp| {
        view! {
            <li>
                <a href=Page::Flexjob(one.id).path() class="ds-link">{one.title()}</a>
                " "
                <span class="quiet">{format::moment(one.at, now)}</span>
            </li>
        }
        .into_any()
    };
    view! {
        <section class="flexjob-section no-print" aria-labelledby="flexjob-recent">
            <h2 class="section-heading" id="flexjob-recent">{text::recent()}</h2>
            {dynamic(move || {
                let mine = mine.get();
                if mine.is_empty() {
                    view! { <p class="quiet">{text::recent_none()}</p> }.into_any()
                } else {
                    view! {
                        <ul class="flexjob-recent">{mine.into_iter().map(line).collect_view()}</ul>
                        <p class="quiet">{text::recent_kept(KEPT_DAYS)}</p>
                        <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=forget>
                            {text::recent_forget()}
                        </button>
                    }
                        .into_any()
                }
            })}
        </section>
    }
}
