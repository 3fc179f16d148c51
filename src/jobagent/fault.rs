//! What is wrong with a form, and at which field: found before sending, or told by the service.

use crate::{locales::jobagent as text, ui::FieldFault};
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
    pub fn fault(self, words: impl Into<String>) -> FieldFault {
        FieldFault { field: self.id(), words: words.into() }
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
pub fn broken(rule: Fejlkode) -> String {
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
        assert_eq!(Field::Email.fault("x").field, "jobagent-email");
    }
}
