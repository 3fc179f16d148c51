//! The page: one citizen's CV, or those that have changed. Who is looked at is kept in the page alone.

use super::{
    changed::{ChangedCvs, InAddress},
    citizen::CitizenCv,
    outcomes::Outcomes,
};
use crate::{
    handed_citizen::{CitizenPage, HandedCitizen},
    locales::cv as text,
    routes::{self, Page},
    ui::{CitizenLookUp, carried, dynamic, follow, with_hyphen},
};
use contract::Cpr;
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

/// What the address holds for [`routes::CV_VIEW_PARAMETER`] where the changed CVs are shown.
pub const CHANGED: &str = "aendrede";

/// Citizens' CVs.
#[component]
pub fn CvPage() -> impl IntoView {
    let query = use_query_map();
    let shows_changed =
        Memo::new(move |_| query.with(|query| query.get_str(routes::CV_VIEW_PARAMETER) == Some(CHANGED)));
    let in_address = Memo::new(move |_| query.with(|query| InAddress::read(&|name| query.get(name))));
    let citizen = carried("cv-citizen", || None::<Cpr>);
    let typed = carried("cv-typed", String::new);
    let handed = HandedCitizen::expect();
    follow(move || {
        if let Some(handed) = handed.take(CitizenPage::Cv) {
            typed.set(with_hyphen(&handed));
            citizen.set(Some(handed));
        }
    });
    // Coming back to the changed CVs leads to those that were looked at.
    let changed_address = carried("cv-changed-address", || InAddress::Nothing.address());
    follow(move || {
        if shows_changed.get() {
            changed_address.set(in_address.with(InAddress::address));
        }
    });
    let navigate = use_navigate();
    let on_citizen = Callback::new(move |cpr: Cpr| {
        citizen.set(Some(cpr));
        navigate(&Page::Cv.path(), NavigateOptions::default());
    });
    view! {
        <div class="page cv" id="content" tabindex="-1">
            <h1 class="ds-heading" data-size="sm">{text::heading()}</h1>
            <p class="page-lead">{text::lead()}</p>
            <nav aria-label=text::views()>
                <ul class="filters">
                    <li>
                        <a href=Page::Cv.path() class="filter" aria-current=move || (!shows_changed.get()).then_some("true")>
                            {text::one_citizen()}
                        </a>
                    </li>
                    <li>
                        <a href=changed_address class="filter" aria-current=move || shows_changed.get().then_some("true")>
                            {text::changed_cvs()}
                        </a>
                    </li>
                </ul>
            </nav>
            {dynamic(move || {
                if shows_changed.get() {
                    view! { <ChangedCvs in_address on_citizen /> }.into_any()
                } else {
                    view! { <OneCitizen citizen typed /> }.into_any()
                }
            })}
        </div>
    }
}

#[component]
fn OneCitizen(citizen: RwSignal<Option<Cpr>>, typed: RwSignal<String>) -> impl IntoView {
    view! {
        <CitizenLookUp typed look_up=text::look_up() on_citizen=move |cpr| citizen.set(Some(cpr)) />
        <Outcomes />
        {dynamic(move || match citizen.get() {
            // A number in full stays on the screen no longer than it is needed.
            Some(citizen) => view! { <CitizenCv citizen on_read=move |()| typed.set(String::new()) /> }.into_any(),
            None => ().into_any(),
        })}
    }
}
