//! The page: today, the period, and its numbers, which stay in sight until others are here.

use super::{
    caseworkers::Caseworkers,
    chart::{DayChart, Legend},
    day_table::DayTable,
    figures, files,
    order::Order,
    period::{CHOICES, Period},
    period_form::PeriodForm,
    read::{Statistics, read},
    series::Series,
    today::Today,
};
use crate::{
    api::{Client, explain},
    locales::statistics as text,
    routes,
    session::SignedIn,
    ui::{ErrorNotice, Loader, SlowNotice, follow_size},
};
use leptos::{html, prelude::*};
use leptos_router::hooks::use_query_map;

/// Approvals over the period in the address.
#[component]
pub fn StatisticsPage() -> impl IntoView {
    let query = use_query_map();
    let period = Memo::new(move |_| query.with(|query| Period::from_address(query.get_str(routes::DAYS_PARAMETER))));
    let order = Memo::new(move |_| query.with(|query| Order::from_address(query.get_str(routes::ORDER_PARAMETER))));
    let days = Memo::new(move |_| period.with(Period::days));
    let me = SignedIn::expect().behandler().behandler_identifier;
    let client = StoredValue::new(Client::expect());
    let loader = Loader::new(move || read(client.get_value(), me, days.get()));
    let statistics = Memo::new(move |earlier: Option<&Option<Statistics>>| match loader.get() {
        Some(Ok(read)) => Some(read),
        _ => earlier.cloned().flatten(),
    });
    let failure = Memo::new(move |_| match loader.get() {
        Some(Err(error)) => Some(explain(&error)),
        _ => None,
    });
    let mine = Memo::new(move |_| {
        statistics.with(|read| read.as_ref().map_or(Shown::Awaited, |read| Shown::of(read.mine.as_ref())))
    });
    let everybody = Memo::new(move |_| {
        statistics.with(|read| read.as_ref().map_or(Shown::Awaited, |read| Shown::of(Some(&read.everybody))))
    });
    let is_read = Memo::new(move |_| statistics.with(Option::is_some));
    let choice = move |choice: u16| {
        let address = move || routes::statistics_over(choice, order.get().in_address());
        let current = move || (period.get() == Period::Days(choice)).then_some("true");
        view! {
            <li><a href=address data-noscroll=true class="filter" aria-current=current>{text::days(choice)}</a></li>
        }
        .into_any()
    };
    view! {
        <div class="page statistics" id="content" tabindex="-1">
            <h1 class="ds-heading" data-size="sm">{text::heading()}</h1>
            <p class="page-lead">{text::only_approved()}</p>
            <Today />
            <div class="period">
                <nav aria-label=text::period()>
                    <ul class="filters">{CHOICES.map(choice).collect_view()}</ul>
                </nav>
                <PeriodForm period order />
                <SlowNotice slow=loader.is_slow() label=text::slow() />
            </div>
            <div class="failure" class:failed=move || failure.with(Option::is_some)>
                <ErrorNotice explanation=failure />
                {move || {
                    failure
                        .with(Option::is_some)
                        .then(|| {
                            view! {
                                <p hidden=move || !is_read.get()>{text::kept()}</p>
                                <button type="button" class="ds-button" on:click=move |_| loader.again()>
                                    {text::try_again()}
                                </button>
                            }
                                .into_any()
                        })
                }}
            </div>
            <div class="numbers" class:awaiting=move || !is_read.get()>
                {move || statistics.with(|read| read.as_ref().map(|read| figures::view(read, me)))}
                <Days heading=text::mine() about=text::file_mine() days=mine />
                <Days heading=text::everybody() about=text::file_everybody() days=everybody />
                <Caseworkers statistics order me />
            </div>
        </div>
    }
}

/// What there is to show of a series.
#[derive(Clone, Debug, PartialEq)]
enum Shown {
    /// It has not come yet.
    Awaited,
    /// Nothing, and why.
    Nothing(&'static str),
    /// The days.
    Days(Series),
}

impl Shown {
    /// Of a series; none for a colleague the service does not know yet.
    fn of(series: Option<&Series>) -> Self {
        match series {
            None => Self::Nothing(text::new_colleague()),
            Some(series) if series.total() == 0 => Self::Nothing(text::none_yet()),
            Some(series) => Self::Days(series.clone()),
        }
    }
}

/// A series: its chart, its table and its file.
#[component]
fn Days(
    /// What it is called.
    heading: &'static str,
    /// What its file is called.
    about: &'static str,
    /// What there is to show.
    days: Memo<Shown>,
) -> impl IntoView {
    // Known before the days are, so that these are drawn at once where they belong.
    let (space, width) = (NodeRef::<html::Div>::new(), RwSignal::new(0_i64));
    follow_size(space, move |space| {
        let now = i64::from(space.client_width());
        if width.try_get_untracked().is_some_and(|before| before != now) {
            width.set(now);
        }
    });
    let series = Memo::new(move |_| {
        days.with(|days| match days {
            Shown::Days(series) => series.clone(),
            Shown::Awaited | Shown::Nothing(_) => Series::default(),
        })
    });
    let has_days = Memo::new(move |_| days.with(|days| matches!(days, Shown::Days(_))));
    let export = move |_| series.with_untracked(|series| files::of_days(series).save(&files::name(about, series)));
    let nothing = move || {
        days.with(|days| match days {
            Shown::Nothing(words) => Some(view! { <p class="empty">{*words}</p> }.into_any()),
            Shown::Awaited | Shown::Days(_) => None,
        })
    };
    view! {
        <section class="chart-section" aria-labelledby=about>
            <div class="chart-head">
                <h2 class="section-heading" id=about>{heading}</h2>
                <button
                    type="button"
                    class="ds-button"
                    data-variant="secondary"
                    data-size="sm"
                    aria-label=text::export_of(heading)
                    hidden=move || !has_days.get()
                    on:click=export
                >
                    {text::export()}
                </button>
            </div>
            <div node_ref=space>
                {nothing}
                {move || {
                    has_days
                        .get()
                        .then(|| {
                            view! {
                                <Legend />
                                <DayChart label=heading series width />
                                <DayTable label=heading series />
                            }
                                .into_any()
                        })
                }}
            </div>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::{super::series::tests::series_of, *};

    #[test]
    fn a_chart_of_nothing_is_a_sentence() {
        assert_eq!(Shown::of(None), Shown::Nothing(text::new_colleague()));
        assert_eq!(Shown::of(Some(&series_of("2026-11-22", &[0, 0]))), Shown::Nothing(text::none_yet()));
        let series = series_of("2026-11-22", &[0, 1]);
        assert_eq!(Shown::of(Some(&series)), Shown::Days(series));
    }
}
