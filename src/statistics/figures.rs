//! The period's few large numbers.

use super::{read::Statistics, told, trend::mean};
use crate::locales::{format, statistics as text};
use contract::BehandlerId;
use leptos::prelude::*;

/// A number with what is to be said of it.
struct Figure {
    name: &'static str,
    number: String,
    notes: Vec<String>,
}

/// The numbers of a period.
fn figures(read: &Statistics, me: BehandlerId) -> [Figure; 3] {
    let mine = read.mine.as_ref().map_or((0, Some(0)), |mine| (mine.total(), mine.before));
    let own = read.caseworkers.iter().find(|one| one.behandler.behandler_identifier == me);
    let average = own.map(|own| text::my_average(format::one_decimal(own.dagligt_gennemsnit)));
    let compared = read.mine.is_some().then(|| told::comparison(read.days, mine.1, mine.0));
    let all = read.everybody.total();
    [
        Figure {
            name: text::my_total(),
            number: format::integer(mine.0),
            notes: average.into_iter().chain(compared).collect(),
        },
        Figure {
            name: text::total(),
            number: format::integer(all),
            notes: vec![told::comparison(read.days, read.everybody.before, all)],
        },
        Figure {
            name: text::daily_average(),
            number: format::one_decimal(mean(all, usize::from(read.days))),
            notes: vec![text::over_all_days().to_owned()],
        },
    ]
}

/// Shows them, with the days they are of.
pub fn view(read: &Statistics, me: BehandlerId) -> AnyView {
    let day = |day: Option<&super::series::Day>| day.map(|day| format::long_date(day.date)).unwrap_or_default();
    let days = &read.everybody.days;
    let figure = |Figure { name, number, notes }: Figure| {
        let notes = notes.into_iter().map(|note| view! { <span class="figure-note">{note}</span> }.into_any());
        view! {
            <div class="figure">
                <dt>{name}</dt>
                <dd>{number}</dd>
                <dd class="figure-notes">{notes.collect_view()}</dd>
            </div>
        }
        .into_any()
    };
    view! {
        <h2 class="section-heading">{text::from_to(day(days.first()), day(days.last()))}</h2>
        <dl class="figures">{figures(read, me).map(figure).collect_view()}</dl>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::{super::series::tests::series_of, *};

    const ME: &str = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111";

    #[test]
    fn the_services_own_average_and_a_new_colleague() {
        let me: BehandlerId = ME.parse().unwrap();
        let caseworker = format!(
            r#"{{"behandler":{{"behandlerIdentifier":"{ME}","behandlerNavn":"Ida"}},"godkendteJobannoncer":3,"dagligtGennemsnit":1.46}}"#
        );
        let mut read = Statistics {
            days: 2,
            mine: Some(series_of("2026-11-22", &[1, 2])),
            everybody: series_of("2026-11-22", &[4, 3]),
            caseworkers: vec![serde_json::from_str(&caseworker).unwrap()],
        };
        let [mine, all, average] = figures(&read, me);
        assert_eq!(mine.notes, ["I gennemsnit 1,5 pr. dag", "Ingen i de 2 dage før"]);
        assert_eq!([mine.number, all.number, average.number], ["3", "7", "3,5"].map(String::from));
        read.mine = None;
        read.caseworkers.clear();
        let [mine, ..] = figures(&read, me);
        assert_eq!((mine.number.as_str(), mine.notes.len()), ("0", 0));
    }
}
