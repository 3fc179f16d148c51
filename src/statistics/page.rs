//! Three tables with bars: one's own days, everybody's days, and the colleagues by name.

use super::{
    period,
    series::{Day, every_day, total},
};
use crate::{
    api::{ApiError, Client, explain},
    locales::{format, statistics as text},
    routes,
    session::SignedIn,
    ui::{ErrorNotice, Loader, Loading},
};
use chrono::Datelike;
use contract::{
    Fejlkode, Tidspunkt,
    jobannonce_behandling::{BehandlerStatistikElement, StatistikElement},
};
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_query_map};

#[derive(Clone, PartialEq)]
struct Statistics {
    mine: Vec<StatistikElement>,
    everybody: Vec<StatistikElement>,
    caseworkers: Vec<BehandlerStatistikElement>,
    now: Tidspunkt,
    days: u16,
}

async fn read(client: Client, me: contract::BehandlerId, days: u16) -> Result<Statistics, ApiError> {
    let (mine, everybody, caseworkers) = futures::join!(
        client.get_individuel_statistik(me, days),
        client.get_akkumuleret_statistik(days),
        client.get_behandler_statistik(days),
    );
    let mine = match mine {
        // A new colleague has no approvals yet: that is news, not an error (domain.md 6.5).
        Err(error) if error.fejlkode() == Some(Fejlkode::BehandlerIkkeFundet) => Vec::new(),
        other => other?,
    };
    Ok(Statistics { mine, everybody: everybody?, caseworkers: caseworkers?, now: client.now(), days })
}

/// Approvals over the period in the address.
#[component]
pub fn StatisticsPage() -> impl IntoView {
    let query = use_query_map();
    let days = Memo::new(move |_| query.with(|query| period::from_address(query.get_str(routes::DAYS_PARAMETER))));
    let me = SignedIn::expect().behandler().behandler_identifier;
    let client = StoredValue::new(Client::expect());
    // The numbers of the last period stay until those of the new one are here.
    let statistics = Loader::new(move || read(client.get_value(), me, days.get()));
    let choice = move |choice: u16| {
        view! {
            <li>
                <A
                    href=routes::statistics_over(choice)
                    attr:class="filter"
                    attr:aria-current=move || (days.get() == choice).then_some("true")
                >
                    {text::days(choice)}
                </A>
            </li>
        }
        .into_any()
    };
    view! {
        <div class="page" id="content" tabindex="-1">
            <h1 class="ds-heading" data-size="sm">{text::heading()}</h1>
            <p class="page-lead">{text::only_approved()}</p>
            <nav aria-label=text::period()>
                <ul class="filters">{period::CHOICES.map(choice).collect_view()}</ul>
            </nav>
            {move || match statistics.get() {
                None => view! { <Loading label=text::loading() /> }.into_any(),
                Some(Ok(read)) => view! { <Tables read /> }.into_any(),
                Some(Err(error)) => {
                    view! {
                        <ErrorNotice explanation=Signal::stored(Some(explain(&error))) />
                        <button type="button" class="ds-button" on:click=move |_| statistics.again()>
                            {text::try_again()}
                        </button>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

#[component]
fn Tables(read: Statistics) -> impl IntoView {
    let days = read.days;
    let mine = every_day(&read.mine, read.now, days);
    let everybody = every_day(&read.everybody, read.now, days);
    let (my_total, all) = (total(&mine), total(&everybody));
    let figure = |name: &'static str, value: String| {
        view! { <div class="figure"><dt>{name}</dt><dd>{value}</dd></div> }
    };
    let average = i32::try_from(all).map_or(0.0, f64::from) / f64::from(days);
    view! {
        <dl class="figures">
            {figure(text::my_total(), format::integer(my_total))}
            {figure(text::total(), format::integer(all))}
            {figure(text::daily_average(), format::one_decimal(average))}
        </dl>
        <div class="tables">
            <DayTable mine everybody />
            <CaseworkerTable caseworkers=read.caseworkers />
        </div>
    }
}

/// A number with a bar of its share of the largest.
fn bar(value: i64, largest: i64) -> impl IntoView {
    let per_mille = value * 1_000 / largest.max(1);
    view! {
        <td class="bar-cell">
            <span class="bar-number">{format::integer(value)}</span>
            <span class="bar" aria-hidden="true" style:width=format!("{}.{}%", per_mille / 10, per_mille % 10)></span>
        </td>
    }
}

#[component]
fn DayTable(mine: Vec<Day>, everybody: Vec<Day>) -> impl IntoView {
    let largest = everybody.iter().map(|day| day.approved).max().unwrap_or(0);
    let rows = everybody.into_iter().zip(mine).map(|(all, mine)| {
        let weekend = all.date.weekday().num_days_from_monday() >= 5;
        view! {
            <tr class:weekend=weekend>
                <th scope="row">
                    {format!("{} {}", format::weekday(all.date), format::day_and_month(all.date))}
                    {weekend.then(|| view! { <span class="ds-sr-only">" (" {text::weekend()} ")"</span> }.into_any())}
                </th>
                {bar(mine.approved, largest)}
                {bar(all.approved, largest)}
            </tr>
        }
        .into_any()
    });
    view! {
        <section aria-labelledby="per-day">
            <h2 id="per-day" class="section-heading">{text::per_day()}</h2>
            <table class="ds-table" data-border data-size="sm">
                <thead>
                    <tr>
                        <th scope="col">{text::date()}</th>
                        <th scope="col">{text::mine()}</th>
                        <th scope="col">{text::everybody()}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}

#[component]
fn CaseworkerTable(mut caseworkers: Vec<BehandlerStatistikElement>) -> impl IntoView {
    // By name, not by rank: it is no leaderboard.
    caseworkers.sort_by(|a, b| a.behandler.behandler_navn.cmp(&b.behandler.behandler_navn));
    let largest = caseworkers.iter().map(|one| i64::from(one.godkendte_jobannoncer)).max().unwrap_or(0);
    let empty = caseworkers.is_empty();
    let rows = caseworkers.into_iter().map(|one| {
        view! {
            <tr>
                <th scope="row">{one.behandler.behandler_navn}</th>
                {bar(i64::from(one.godkendte_jobannoncer), largest)}
                <td class="number">{format::one_decimal(one.dagligt_gennemsnit)}</td>
            </tr>
        }
        .into_any()
    });
    view! {
        <section aria-labelledby="per-caseworker">
            <h2 id="per-caseworker" class="section-heading">{text::per_caseworker()}</h2>
            {if empty {
                view! { <p class="empty">{text::none_yet()}</p> }.into_any()
            } else {
                view! {
                    <table class="ds-table" data-border data-size="sm">
                        <thead>
                            <tr>
                                <th scope="col">{text::caseworker()}</th>
                                <th scope="col">{text::approved()}</th>
                                <th scope="col" class="number">{text::average()}</th>
                            </tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                }
                    .into_any()
            }}
        </section>
    }
}
