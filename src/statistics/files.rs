//! The numbers as files for a spreadsheet.

use super::{series::Series, told};
use crate::{
    csv::Csv,
    locales::{format, statistics as text},
};
use chrono::Datelike;
use contract::jobannonce_behandling::BehandlerStatistikElement;

/// A series, in the order of time. Numbers without a point at the thousands: a spreadsheet reckons with them.
pub fn of_days(series: &Series) -> Csv {
    let mut file = Csv::new(&[text::date(), text::weekday(), text::approved(), text::mean(), text::day_off()]);
    for day in &series.days {
        file.row(&[
            format!("{:02}-{:02}-{:04}", day.date.day(), day.date.month(), day.date.year()),
            format::weekday(day.date).to_owned(),
            day.approved.to_string(),
            told::week_mean(day).map(format::danish_decimal).unwrap_or_default(),
            day.off.map(|off| off.words().to_owned()).unwrap_or_default(),
        ]);
    }
    file
}

/// The caseworkers, in the order given.
pub fn of_caseworkers(caseworkers: &[BehandlerStatistikElement]) -> Csv {
    let mut file = Csv::new(&[text::caseworker(), text::approved(), text::average()]);
    for one in caseworkers {
        file.row(&[
            one.behandler.behandler_navn.clone(),
            one.godkendte_jobannoncer.to_string(),
            format::danish_decimal(one.dagligt_gennemsnit),
        ]);
    }
    file
}

/// A file's name: what it is about, and its first and last day.
pub fn name(about: &str, series: &Series) -> String {
    let mut name = format!("{}-{about}", text::file_statistics());
    for day in [series.days.first(), series.days.last()].into_iter().flatten() {
        name.push('-');
        name.push_str(&day.date.to_string());
    }
    name.push_str(".csv");
    name
}

#[cfg(test)]
mod tests {
    use super::{super::series::tests::series_of, *};
    use contract::jobannonce_behandling::Behandler;

    #[test]
    fn days_as_danish_excel_wants_them() {
        let mut series = series_of("2026-12-25", &[1_204, 3]);
        series.days[0].week = None;
        assert_eq!(
            of_days(&series).as_str(),
            "\u{FEFF}Dato;Ugedag;Godkendte;7-dages gennemsnit;Fridag\r\n\
             24-12-2026;torsdag;1204;;\r\n\
             25-12-2026;fredag;3;172,4;juledag\r\n"
        );
        assert_eq!(name("mine", &series), "statistik-mine-2026-12-24-2026-12-25.csv");
        assert_eq!(name("mine", &Series::default()), "statistik-mine.csv");
    }

    #[test]
    fn a_name_is_no_formula() {
        let one = BehandlerStatistikElement {
            behandler: Behandler {
                behandler_identifier: "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111".parse().unwrap(),
                behandler_navn: "=HYPERLINK(\"x\";\"y\")".to_owned(),
            },
            godkendte_jobannoncer: 12,
            dagligt_gennemsnit: 1.71,
        };
        let file = of_caseworkers(&[one]);
        let rows: Vec<&str> = file.as_str().lines().collect();
        assert_eq!(rows[1], "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\";12;1,7");
    }
}
