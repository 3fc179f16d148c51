//! Rules of enrolment that the error table of Jobagent v1 states in full, as functions that both sides call. What it only
//! hints at (which categories, which ages) is the service's to decide.

use crate::{Fejlkode, code_lists::Klientkategori};
use chrono::{Datelike, NaiveDate};

/// How many days before today an enrolment may begin (4338).
pub const MOST_DAYS_BACK: i64 = 10;
/// The first year one can have worked in (4710; our choice).
pub const FIRST_YEAR: i32 = 1900;
/// From this age on one is enrolled only without any benefit (4763).
pub const OLDEST_WITH_BENEFIT: i32 = 65;

/// 4338 an enrolment in the future or more than ten Danish days back.
pub fn enrolment_day(day: NaiveDate, today: NaiveDate) -> Result<(), Fejlkode> {
    let allowed = (0..=MOST_DAYS_BACK).contains(&(today - day).num_days());
    if allowed { Ok(()) } else { Err(Fejlkode::TilmeldingsdatoUdenforTiDage) }
}

/// 4698 a number below zero · 4710 a year before 1900 or in the future.
pub fn experience(year: Option<i32>, months: Option<i32>, today: NaiveDate) -> Result<(), Fejlkode> {
    if year.into_iter().chain(months).any(i32::is_negative) {
        return Err(Fejlkode::NegativVaerdi);
    }
    let plausible = year.is_none_or(|year| (FIRST_YEAR..=today.year()).contains(&year));
    if plausible { Ok(()) } else { Err(Fejlkode::UgyldigtAar) }
}

/// 4783 a meeting before today, by Danish days.
pub fn meeting_day(day: NaiveDate, today: NaiveDate) -> Result<(), Fejlkode> {
    if day < today { Err(Fejlkode::MoedeFoerIDag) } else { Ok(()) }
}

/// 4763 who is 65 or older can be enrolled only as "uden ydelse".
pub fn category_at_age(category: &Klientkategori, age: i32) -> Result<(), Fejlkode> {
    let is_allowed = age < OLDEST_WITH_BENEFIT || *category == Klientkategori::UdenYdelse;
    if is_allowed { Ok(()) } else { Err(Fejlkode::KunUdenYdelseFra65) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_enrolment_begins_today_or_at_most_ten_days_back() {
        for (enrolled, is_right) in
            [("2026-11-21", true), ("2026-11-11", true), ("2026-11-10", false), ("2026-11-22", false)]
        {
            assert_eq!(enrolment_day(day(enrolled), TODAY).is_ok(), is_right, "{enrolled}");
        }
    }

    #[test]
    fn a_meeting_may_be_today() {
        assert_eq!(meeting_day(TODAY, TODAY), Ok(()));
        assert_eq!(meeting_day(day("2026-11-20"), TODAY), Err(Fejlkode::MoedeFoerIDag));
    }

    #[test]
    fn a_year_one_can_have_worked_in_and_months_that_are_not_negative() {
        for (year, months, expected) in [
            (None, None, Ok(())),
            (Some(1900), Some(0), Ok(())),
            (Some(2026), Some(480), Ok(())),
            (Some(1899), None, Err(4710)),
            (Some(2027), Some(-1), Err(4698)),
            (Some(2027), None, Err(4710)),
            (Some(-1), None, Err(4698)),
        ] {
            assert_eq!(experience(year, months, TODAY).map_err(Fejlkode::number), expected);
        }
    }

    #[test]
    fn from_65_only_without_benefit() {
        assert_eq!(category_at_age(&Klientkategori::Dagpengemodtager, 64), Ok(()));
        assert_eq!(category_at_age(&Klientkategori::Dagpengemodtager, 65), Err(Fejlkode::KunUdenYdelseFra65));
        assert_eq!(category_at_age(&Klientkategori::UdenYdelse, 80), Ok(()));
    }
}
