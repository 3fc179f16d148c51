//! The page: the look-up, and beneath it the case in the address or the latest look-ups.

use super::{
    asked::Asked,
    case_view::CaseView,
    failure::Failure,
    found,
    look_up::LookUp,
    recent::{LookedUp, Recent},
    recent_list::RecentList,
};
use crate::{
    api::Client,
    locales::flexjob as text,
    routes::{self, Page},
    session::SignedIn,
    ui::{Loader, Loading, dynamic, focus_first, follow},
};
use contract::CaseElementId;
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map},
};

/// Looking flexjobs up.
#[component]
pub fn FlexjobPage() -> impl IntoView {
    let params = use_params_map();
    let navigate = use_navigate();
    let asked = Memo::new(move |_| Asked::from_text(&params.with(routes::flexjob_in_address)));
    let once_more = Trigger::new();
    let in_address = RwSignal::new(asked.get_untracked());
    {
        let navigate = navigate.clone();
        follow(move || {
            let asked = asked.get();
            let is_cpr = asked == Asked::Cpr;
            // Having led here, an address without an id leaves the fault that is told as it is.
            if asked != Asked::Nothing || in_address.get_untracked() != Asked::Cpr {
                in_address.set(asked);
            }
            // It must not stay in the address, nor in the history.
            if is_cpr {
                let replace = NavigateOptions { replace: true, ..NavigateOptions::default() };
                navigate(&Page::FlexjobLookUp.path(), replace);
            }
        });
    }
    let on_case = move |id: CaseElementId| {
        if asked.get_untracked() == Asked::Case(id) {
            return once_more.notify();
        }
        navigate(&Page::Flexjob(id).path(), NavigateOptions::default());
    };
    let is_first = StoredValue::new(true);
    view! {
        <div class="page flexjob" id="content" tabindex="-1">
            <h1 class="ds-heading" data-size="sm">{text::heading()}</h1>
            <p class="page-lead no-print">{text::lead()}</p>
            <LookUp asked=in_address on_case />
            {dynamic(move || {
                once_more.track();
                // What is gone to from within the page is where reading goes on.
                let takes_focus = !is_first.try_update_value(|first| std::mem::replace(first, false)).unwrap_or_default();
                match asked.get() {
                    Asked::Case(id) => view! { <Case id takes_focus /> }.into_any(),
                    Asked::Nothing | Asked::NoId(_) | Asked::Cpr => view! { <RecentList /> }.into_any(),
                }
            })}
        </div>
    }
}

/// The case with an id.
#[component]
fn Case(id: CaseElementId, takes_focus: bool) -> impl IntoView {
    let client = Client::expect();
    let me = SignedIn::expect().behandler().behandler_identifier;
    let found = Loader::new(move || found::read(client.clone(), id));
    follow(move || {
        if let Some(Ok(reading)) = found.get() {
            let mut recent = Recent::kept(reading.at);
            recent.add(LookedUp::new(me, &reading.found, reading.at));
            recent.keep();
            if takes_focus {
                focus_first("#flexjob-case");
            }
        }
    });
    dynamic(move || match found.get() {
        None => view! { <Loading label=text::loading() /> }.into_any(),
        Some(Ok(reading)) => view! { <CaseView reading /> }.into_any(),
        Some(Err(error)) => view! { <Failure error on_retry=move |()| found.again() /> }.into_any(),
    })
}
