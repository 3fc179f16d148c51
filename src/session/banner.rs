//! Says on every page of a server where anyone can be anyone that it is one.

use super::ways::KnownWay;
use crate::{locales::session as text, ui::dynamic};
use contract::bff::Way;
use leptos::prelude::*;

/// One line above everything else. Where it is narrow, the reason is left out.
#[component]
pub fn Banner() -> impl IntoView {
    let way = KnownWay::expect();
    dynamic(move || {
        match way.get() {
        Some(Way::Development) => view! {
            <p class="banner" role="status">
                <strong>{text::development()}</strong> " " <span class="banner-reason">{text::development_reason()}</span> " "
                {text::development_data()}
            </p>
        }
        .into_any(),
        Some(Way::OpenIdConnect) | None => ().into_any(),
    }
    })
}
