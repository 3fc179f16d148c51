//! A day, a comparison and a period in words.

use super::{
    series::Day,
    trend::{Change, WEEK, change, mean},
};
use crate::locales::{format, statistics as text};
use chrono::NaiveDate;

/// `søndag 22. november 2026`
pub fn date(date: NaiveDate) -> String {
    format!("{} {}", format::weekday(date), format::long_date(date))
}

/// The mean of the seven days that end with a day, where it is known.
pub fn week_mean(day: &Day) -> Option<f64> {
    day.week.map(|week| mean(week, WEEK))
}

/// A day's lines: its date first, then what is told of it.
pub fn lines(day: &Day) -> Vec<String> {
    let approved = Some(text::approved_count(format::integer(day.approved)));
    let mean = week_mean(day).map(|mean| text::mean_is(format::one_decimal(mean)));
    let off = day.off.map(|off| off.words().to_owned());
    [Some(date(day.date)), off, approved, mean].into_iter().flatten().collect()
}

/// A day in one sentence, as it is spoken.
pub fn spoken(day: &Day) -> String {
    lines(day).join(", ")
}

/// How a period of so many days compares with the one before; `before` is `None` where nobody can know.
pub fn comparison(days: u16, before: Option<i64>, now: i64) -> String {
    let Some(before) = before else { return text::before_unknown(contract::feltregel::DAGE_SIDEN_MAX) };
    let period = if days == 1 { text::day_before().to_owned() } else { text::days_before(days) };
    let number = format::integer(before);
    match change(before, now) {
        Change::Up(percent) => text::more_than_before(format::integer(percent), period, number),
        Change::Down(percent) => text::fewer_than_before(format::integer(percent), period, number),
        Change::Even => text::as_before(period, number),
        Change::FromNothing => text::none_before(period),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::series::tests::series_of, *};

    #[test]
    fn a_day_is_told_with_its_mean_and_why_it_is_off() {
        let mut series = series_of("2026-12-26", &[0, 1_204, 3]);
        assert_eq!(
            spoken(&series.days[1]),
            "fredag 25. december 2026, juledag, 1.204 godkendt, 7-dages gennemsnit 172,0"
        );
        series.days[0].week = None;
        assert_eq!(spoken(&series.days[0]), "torsdag 24. december 2026, 0 godkendt");
    }

    #[test]
    fn comparisons() {
        for (days, before, now, expected) in [
            (30, Some(100), 112, "12 % flere end de 30 dage før (100)"),
            (7, Some(2_000), 1_000, "50 % færre end de 7 dage før (2.000)"),
            (1, Some(4), 4, "Som dagen før (4)"),
            (7, Some(0), 3, "Ingen i de 7 dage før"),
            (365, None, 3, "Perioden før kan ikke oplyses: tjenesten går højst 366 dage tilbage."),
        ] {
            assert_eq!(comparison(days, before, now), expected);
        }
    }
}
