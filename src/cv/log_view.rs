//! The event log as a timeline, day by day, with its filters.

use super::{
    event::{Event as CvEvent, Log},
    log_filter::{LogFilter, days},
};
use crate::{
    locales::{code_lists::spoken, cv as text, format},
    ui::dynamic,
};
use chrono::NaiveDate;
use contract::code_lists::CvChange;
use leptos::{ev::Event, prelude::*};
use std::sync::Arc;

/// The timeline.
#[component]
pub fn LogView(
    /// What has happened.
    #[prop(into)]
    log: Signal<Arc<Log>>,
    /// What of it is shown; kept while the log is read anew.
    filter: RwSignal<LogFilter>,
) -> impl IntoView {
    // Buttons stay, and the focus with them, while what they tell stays.
    let kinds = Memo::new(move |_| log.with(|log| filter.with(|filter| filter.kinds(&log.events))));
    let choices = dynamic(move || {
        let kinds = kinds.get();
        let all = kinds.iter().map(|(_, count)| count).sum();
        let kind = |(about, count): (CvChange, usize)| choice(filter, Some(about), count);
        view! { {choice(filter, None, all)} {kinds.into_iter().map(kind).collect_view()} }.into_any()
    });
    let day = move |id: &'static str, label: &'static str, of: fn(&mut LogFilter) -> &mut Option<NaiveDate>| {
        let on_input =
            move |event: Event| filter.update(|filter| *of(filter) = event_target_value(&event).parse().ok());
        // From the start alone: one that is half typed has no value, and stays.
        let chosen = *of(&mut filter.get_untracked());
        view! {
            <div class="ds-field">
                <label class="ds-label" for=id>{label}</label>
                <input
                    class="ds-input"
                    id=id
                    type="date"
                    prop:value=chosen.map(|day| day.to_string())
                    aria-invalid=move || filter.with(|filter| filter.fault().is_some()).then_some("true")
                    aria-describedby="cv-log-fault"
                    on:input=on_input
                />
            </div>
        }
        .into_any()
    };
    let shown = move || -> Vec<CvEvent> {
        log.with(|log| filter.with(|filter| log.events.iter().filter(|event| filter.shows(event)).cloned().collect()))
    };
    view! {
        <div class="cv-filters" role="group" aria-label=text::filters()>
            <ul class="filters">{choices}</ul>
            <div class="cv-period">
                {day("cv-log-from", text::from(), |filter| &mut filter.from)}
                {day("cv-log-until", text::until(), |filter| &mut filter.until)}
            </div>
            <p class="ds-validation-message" id="cv-log-fault" role="alert" hidden=move || filter.with(|filter| filter.fault().is_none())>
                {move || filter.with(LogFilter::fault)}
            </p>
        </div>
        <p class="quiet" role="status">
            {move || {
                let shown = format::count(shown().len());
                if filter.with(LogFilter::is_all) { text::events(shown) } else { text::events_of(shown, format::count(log.with(|log| log.events.len()))) }
            }}
        </p>
        {dynamic(move || view! { <div class="cv-log">{days(shown()).into_iter().map(of_day).collect_view()}</div> }.into_any())}
    }
}

/// A button that shows what is about one thing, or all.
fn choice(filter: RwSignal<LogFilter>, about: Option<CvChange>, count: usize) -> AnyView {
    let name = about.as_ref().map_or_else(|| text::all_events().to_owned(), |about| spoken(about.label()).into_owned());
    let about = StoredValue::new(about);
    let is_pressed = move || about.with_value(|about| filter.with(|filter| filter.about == *about));
    let press = move |_| filter.update(|filter| filter.about = about.get_value());
    view! {
        <li>
            <button type="button" class="filter" aria-pressed=move || if is_pressed() { "true" } else { "false" } on:click=press>
                {name} " " <span class="filter-count">{format::count(count)}</span>
            </button>
        </li>
    }
    .into_any()
}

fn of_day((day, events): (Option<NaiveDate>, Vec<CvEvent>)) -> AnyView {
    let heading = day.map_or_else(
        || text::without_time().to_owned(),
        |day| format!("{} {}", format::weekday(day), format::long_date(day)),
    );
    view! {
        <h4 class="cv-day">{heading}</h4>
        <ol class="cv-events">{events.into_iter().map(event).collect_view()}</ol>
    }
    .into_any()
}

fn event(event: CvEvent) -> AnyView {
    let updated = event
        .updated
        .map(|at| view! { <span class="quiet">{text::updated_since(format::date_and_clock(at))}</span> }.into_any());
    view! {
        <li class="cv-event">
            <span class="cv-clock">{event.at.map(format::clock)}</span>
            <span class="cv-about">{spoken(event.about.label())}</span>
            <span class="quiet">{spoken(event.did.label())}</span>
            {updated}
        </li>
    }
    .into_any()
}
