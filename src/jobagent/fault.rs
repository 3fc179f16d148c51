//! What is wrong with a form, and at which field: found before sending, or told by the service.

use super::explain::explain;
use crate::{api::ApiError, locales::jobagent as text, ui::FieldFault};
use contract::{
    Fejlkode,
    tilmeldingsregel::{MOST_DAYS_BACK, OLDEST_WITH_BENEFIT},
};
use std::borrow::Cow;
use uuid::Uuid;

/// A field of one of the forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// `klientKategori`.
    Category,
    /// `tilmeldingsdato`.
    Enrolled,
    /// `ledighedsgrad`.
    Unemployment,
    /// `haendelsesdato`.
    Happened,
    /// `emailadresse`.
    Email,
    /// Where occupations are looked for.
    Occupation,
    /// `aarSidstBrugt` of a wish.
    WishYear(Uuid),
    /// `maanederMedErfaring` of a wish.
    WishMonths(Uuid),
    /// `harUddannelse` of all wishes.
    Education,
    /// `senestAktiv`.
    Year,
    /// `erfaringsmaaneder`.
    Months,
    /// The day of `moedeStarttidspunkt`.
    MeetingDay,
    /// The clock of `moedeStarttidspunkt`.
    MeetingTime,
    /// `moedetilbudId`.
    Offer,
    /// `sagsbehandlerEksterntId`.
    Caseworker,
    /// `samtaleformType`.
    MeetingForm,
}

impl Field {
    /// Its id on the page.
    pub fn id(self) -> Cow<'static, str> {
        match self {
            Self::Category => "jobagent-category".into(),
            Self::Enrolled => "jobagent-enrolled".into(),
            Self::Unemployment => "jobagent-unemployment".into(),
            Self::Happened => "jobagent-happened".into(),
            Self::Email => "jobagent-email".into(),
            Self::Occupation => "jobagent-occupation".into(),
            Self::WishYear(wish) => format!("wish-year-{wish}").into(),
            Self::WishMonths(wish) => format!("wish-months-{wish}").into(),
            Self::Education => "jobagent-education".into(),
            Self::Year => "jobagent-year".into(),
            Self::Months => "jobagent-months".into(),
            Self::MeetingDay => "jobagent-meeting-day".into(),
            Self::MeetingTime => "jobagent-meeting-time".into(),
            Self::Offer => "jobagent-offer".into(),
            Self::Caseworker => "jobagent-caseworker".into(),
            Self::MeetingForm => "jobagent-meeting-form".into(),
        }
    }

    /// A fault of it.
    pub const fn fault(self, why: Why) -> Fault {
        Fault { field: self, why }
    }

    const fn missing(self) -> fn() -> &'static str {
        match self {
            Self::Category => text::category_missing,
            Self::Unemployment => text::unemployment_missing,
            Self::Education => text::education_missing,
            Self::Year | Self::WishYear(_) => text::year_missing,
            Self::Months | Self::WishMonths(_) => text::months_missing,
            Self::MeetingDay => text::meeting_day_missing,
            Self::MeetingTime => text::meeting_time_missing,
            Self::Offer => text::offer_missing,
            Self::MeetingForm => text::meeting_form_missing,
            // The others may be left blank.
            _ => text::enrolled_missing,
        }
    }

    const fn unusable(self) -> fn() -> &'static str {
        match self {
            Self::Email => text::not_an_email,
            Self::Months | Self::WishMonths(_) => text::not_months,
            Self::MeetingTime => text::not_a_time,
            Self::Offer => text::not_an_offer,
            Self::Caseworker => text::caseworker_too_long,
            _ => text::not_a_day,
        }
    }
}

/// Why a field is at fault. In words only where it is shown, in the language that is spoken then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing stands in it, or nothing is chosen.
    Missing,
    /// What stands in it is not what it is for.
    Unusable,
    /// A rule that the service would break off by.
    Broken(Fejlkode),
    /// This was typed, and no occupation was picked.
    NotPicked(String),
    /// It is about the wish for this occupation.
    OfWish(String, Box<Self>),
    /// The service refused.
    Refused(ApiError),
}

/// Something wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field.
    pub field: Field,
    /// Why.
    pub why: Why,
}

impl Fault {
    /// In words.
    pub fn words(&self) -> String {
        words(self.field, &self.why)
    }

    /// The field's id, and the words.
    pub fn told(&self) -> FieldFault {
        FieldFault { field: self.field.id(), words: self.words() }
    }
}

fn words(field: Field, why: &Why) -> String {
    match why {
        Why::Missing => field.missing()().to_owned(),
        Why::Unusable => field.unusable()().to_owned(),
        Why::Broken(rule) => broken(*rule),
        Why::NotPicked(typed) => text::occupation_not_chosen(typed),
        Why::OfWish(name, why) => text::of_wish(name, words(field, why)),
        Why::Refused(error) => {
            let told = explain(error);
            format!("{} {}", told.happened, told.next)
        }
    }
}

/// A form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// CreateJobagent's.
    Enrolment,
    /// UpdateJobagent's.
    Booking,
}

/// The field that a service's code is about, where it is about one of the form's.
pub const fn field_of(code: Fejlkode, form: Form) -> Option<Field> {
    Some(match (form, code) {
        (
            Form::Enrolment,
            Fejlkode::UgyldigKlientkategori
            | Fejlkode::KategoriKanIkkeTilmeldes
            | Fejlkode::KunUdenYdelseFra65
            | Fejlkode::KategoriPasserIkkeTilAlder,
        ) => Field::Category,
        (Form::Enrolment, Fejlkode::UgyldigLedighedsgrad | Fejlkode::UlovligKombination) => Field::Unemployment,
        (Form::Enrolment, Fejlkode::TilmeldingOverlapper | Fejlkode::TilmeldingsdatoUdenforTiDage) => Field::Enrolled,
        (
            Form::Enrolment,
            Fejlkode::UgyldigStillingsbetegnelse
            | Fejlkode::UkendtStillingsbetegnelse
            | Fejlkode::StillingsbetegnelseMangler
            | Fejlkode::UkendtIdentifikation,
        ) => Field::Occupation,
        (Form::Booking, Fejlkode::UgyldigtAar) => Field::Year,
        (Form::Booking, Fejlkode::NegativVaerdi) => Field::Months,
        (Form::Booking, Fejlkode::MoedeFoerIDag | Fejlkode::MoedeUdenforTilbuddet | Fejlkode::MoedeEfterFrist) => {
            Field::MeetingDay
        }
        (Form::Booking, Fejlkode::MoedetidOptaget) => Field::MeetingTime,
        (Form::Booking, Fejlkode::UkendtMoedetilbud) => Field::Offer,
        (Form::Booking, Fejlkode::SagsbehandlerIkkeFundet | Fejlkode::SagsbehandlerIkkeTilladt) => Field::Caseworker,
        _ => return None,
    })
}

/// A rule that is broken before anything is sent, in words.
fn broken(rule: Fejlkode) -> String {
    match rule {
        Fejlkode::TilmeldingsdatoUdenforTiDage => text::enrolled_outside(MOST_DAYS_BACK),
        Fejlkode::NegativVaerdi => text::negative().to_owned(),
        Fejlkode::MoedeFoerIDag => text::meeting_before_today().to_owned(),
        Fejlkode::KunUdenYdelseFra65 => text::too_old_for_benefit(OLDEST_WITH_BENEFIT),
        _ => text::implausible_year().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::metoder::{CREATE_JOBAGENT, UPDATE_JOBAGENT};
    use std::collections::HashSet;

    #[test]
    fn a_code_is_told_at_the_field_it_is_about() {
        let fields =
            |form, codes: &[i32]| codes.iter().filter(|code| field_of(Fejlkode::from(**code), form).is_some()).count();
        assert_eq!(fields(Form::Enrolment, CREATE_JOBAGENT.fejlkoder), 12);
        assert_eq!(fields(Form::Booking, UPDATE_JOBAGENT.fejlkoder), 9);
        assert_eq!(field_of(Fejlkode::PersonenErDoed, Form::Enrolment), None);
        assert_eq!(field_of(Fejlkode::UgyldigtAar, Form::Enrolment), None, "it does not tell which wish");
        assert_eq!(field_of(Fejlkode::UgyldigKlientkategori, Form::Booking), None, "the form has no such field");
    }

    #[test]
    fn every_field_has_an_id_of_its_own() {
        let wish = Uuid::nil();
        assert_ne!(Field::WishYear(wish).id(), Field::WishMonths(wish).id());
        assert_eq!(Field::Email.fault(Why::Unusable).told().field, "jobagent-email");
    }

    #[test]
    fn a_fault_is_told_in_the_words_of_its_field() {
        let missing =
            [Field::Category, Field::Unemployment, Field::Enrolled, Field::Education, Field::Year, Field::Months];
        let meeting = [Field::MeetingDay, Field::MeetingTime, Field::Offer, Field::MeetingForm];
        let told: HashSet<_> = missing.iter().chain(&meeting).map(|field| field.fault(Why::Missing).words()).collect();
        assert_eq!(told.len(), missing.len() + meeting.len());
        let of_wish = Why::OfWish("Kok".to_owned(), Box::new(Why::Broken(Fejlkode::NegativVaerdi)));
        assert!(Field::WishMonths(Uuid::nil()).fault(of_wish).words().starts_with("Kok: "));
    }
}
