//! The accessibility statement, in the order of the model that Digitaliseringsstyrelsen prescribes (bekendtgørelse 904 of
//! 22 August 2019).

use crate::{
    locales::{accessibility as text, format},
    routes::Page,
};
use chrono::NaiveDate;
use leptos::prelude::*;

/// When the console was last gone through for this statement.
const REVIEWED: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 23);

/// Where who gets no answer can turn to.
const AUTHORITY: &str = "https://digst.dk/digital-inklusion/webtilgaengelighed/oplever-du-ikke-tilgaengeligt-indhold/";

/// The statement.
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    view! {
        <div class="page statement" id="content" tabindex="-1">
            <h1 class="ds-heading" data-size="sm">{text::heading()}</h1>
            <p>{text::scope()}</p>
            <p>{text::standing()}</p>
            {section(text::contact(), view! { <p>{text::contact_how()}</p> <p><a href=Page::Operations.path() class="ds-link">{text::contact_report()}</a></p> }.into_any())}
            {section(text::status(), view! { <p>{text::status_partly()}</p> }.into_any())}
            {section(text::method(), method())}
            {section(text::not_accessible(), not_accessible())}
            {section(text::made(), view! { <p>{text::made_on(REVIEWED.map(format::long_date).unwrap_or_default())}</p> }.into_any())}
            {section(text::enforcement(), enforcement())}
        </div>
    }
}

fn method() -> AnyView {
    let tested = [text::tested_axe(), text::tested_keyboard(), text::tested_order(), text::tested_daily()];
    let untested = [text::untested_people(), text::untested_audit(), text::untested_programs()];
    view! {
        <p>{text::method_self()}</p>
        <h3 class="statement-part">{text::tested()}</h3>
        {list(&tested)}
        <h3 class="statement-part">{text::untested()}</h3>
        {list(&untested)}
    }
    .into_any()
}

fn not_accessible() -> AnyView {
    let faults = [
        text::fault_list(),
        text::fault_session(),
        text::fault_messages(),
        text::fault_language(),
        text::fault_pictures(),
    ];
    view! {
        <h3 class="statement-part">{text::faults()}</h3>
        {list(&faults)}
        <h3 class="statement-part">{text::burden()}</h3>
        <p>{text::burden_none()}</p>
        <h3 class="statement-part">{text::outside()}</h3>
        <p>{text::outside_ads()}</p>
    }
    .into_any()
}

fn enforcement() -> AnyView {
    view! {
        <p>{text::enforcement_how()}</p>
        <p><a href=AUTHORITY class="ds-link" target="_blank" rel="noopener noreferrer">{text::enforcement_link()}</a></p>
    }
    .into_any()
}

fn section(heading: &'static str, content: AnyView) -> AnyView {
    view! {
        <section>
            <h2 class="section-heading">{heading}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn list(points: &[&'static str]) -> AnyView {
    let point = |words: &&'static str| view! { <li>{*words}</li> }.into_any();
    view! { <ul>{points.iter().map(point).collect_view()}</ul> }.into_any()
}
