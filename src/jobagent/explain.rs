//! An error of Jobagent's in the caseworker's words: what happened, and what to do next.

use crate::{
    api::{self, ApiError, Explanation},
    locales::{jobagent as page_text, jobagent_errors as text},
};
use contract::Fejlkode;

/// Words an error: by its code where it is one of Jobagent's own, else as everywhere.
pub fn explain(error: &ApiError) -> Explanation {
    match error.fejlkode().and_then(own_words) {
        Some((happened, next)) => plain(happened, next),
        None => api::explain_read(error),
    }
}

/// Words an error after which nobody knows whether the change was done.
pub fn explain_unknown(error: &ApiError) -> Explanation {
    Explanation { next: page_text::unknown_next().to_owned(), ..api::explain(error) }
}

/// What happened, and what to do next.
pub fn plain(happened: &str, next: &str) -> Explanation {
    Explanation { happened: happened.to_owned(), next: next.to_owned(), fields: Vec::new() }
}

/// Words for the codes that Jobagent has and the approval service has not.
fn own_words(code: Fejlkode) -> Option<(&'static str, &'static str)> {
    Some(match code {
        Fejlkode::UgyldigtCpr => (text::invalid_cpr(), text::invalid_cpr_next()),
        Fejlkode::UkendtCpr => (text::unknown_cpr(), text::unknown_cpr_next()),
        Fejlkode::UgyldigKlientkategori => (text::invalid_category(), text::invalid_category_next()),
        Fejlkode::UgyldigLedighedsgrad => (text::invalid_unemployment(), text::invalid_unemployment_next()),
        Fejlkode::TilmeldingOverlapper => (text::overlap(), text::overlap_next()),
        Fejlkode::UgyldigStillingsbetegnelse => (text::invalid_occupation(), text::invalid_occupation_next()),
        Fejlkode::TilmeldingsdatoUdenforTiDage => (text::enrolment_day(), text::enrolment_day_next()),
        Fejlkode::PersonenErDoed => (text::dead(), text::dead_next()),
        Fejlkode::UkendtIdentifikation => (text::unknown_id(), text::unknown_id_next()),
        Fejlkode::KategoriKanIkkeTilmeldes => (text::category_not_allowed(), text::category_not_allowed_next()),
        Fejlkode::FravaerStriderModKontaktgruppe => (text::absence_conflicts(), text::absence_conflicts_next()),
        Fejlkode::NegativVaerdi => (text::negative(), text::negative_next()),
        Fejlkode::UgyldigtAar => (text::invalid_year(), text::invalid_year_next()),
        Fejlkode::PersonenErIUdlandet => (text::abroad(), text::abroad_next()),
        Fejlkode::MidlertidigUdenlandskAdresse => (text::foreign_address(), text::foreign_address_next()),
        Fejlkode::FravaerTilladerIkkeTilmelding => (text::absence_excludes(), text::absence_excludes_next()),
        Fejlkode::KunUdenYdelseFra65 => (text::only_without_benefit(), text::only_without_benefit_next()),
        Fejlkode::BookingsystemSvarerIkke => (text::booking_system_silent(), text::booking_system_silent_next()),
        Fejlkode::MoedeFoerIDag => (text::meeting_before_today(), text::meeting_before_today_next()),
        Fejlkode::IngenCvKonto => (text::no_cv(), text::no_cv_next()),
        Fejlkode::MoedetidOptaget => (text::time_taken(), text::time_taken_next()),
        Fejlkode::SagsbehandlerIkkeFundet => (text::unknown_caseworker(), text::unknown_caseworker_next()),
        Fejlkode::UlovligKombination => (text::combination(), text::combination_next()),
        Fejlkode::KategoriPasserIkkeTilAlder => (text::age(), text::age_next()),
        Fejlkode::StillingsbetegnelseMangler => (text::occupation_missing(), text::occupation_missing_next()),
        Fejlkode::UkendtMoedetilbud => (text::unknown_offer(), text::unknown_offer_next()),
        Fejlkode::MoedeUdenforTilbuddet => (text::outside_offer(), text::outside_offer_next()),
        Fejlkode::OpslagFejlede => (text::look_up_failed(), text::look_up_failed_next()),
        Fejlkode::HarAlleredeJobsamtale => (text::has_meeting(), text::has_meeting_next()),
        Fejlkode::UkendtStillingsbetegnelse => (text::unknown_occupation(), text::unknown_occupation_next()),
        Fejlkode::MoedeEfterFrist => (text::after_deadline(), text::after_deadline_next()),
        Fejlkode::SagsbehandlerIkkeTilladt => (text::caseworker_not_allowed(), text::caseworker_not_allowed_next()),
        Fejlkode::SelvbookingMangler => (text::self_booking_missing(), text::self_booking_missing_next()),
        Fejlkode::ProfilKanIkkeHentes => (text::profile_unreadable(), text::profile_unreadable_next()),
        Fejlkode::ProfilMedAdvarsel => (text::profile_warning(), text::profile_warning_next()),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Refusal;
    use contract::{
        Problem,
        metoder::{METODER, Tjeneste},
    };
    use std::collections::HashSet;

    fn refused(code: Fejlkode) -> ApiError {
        let problem = Problem { fejlkode: Some(code), fejltekst: Some("as told".into()), ..Problem::default() };
        ApiError::Refused(Box::new(Refusal { status: 422, problem }))
    }

    #[test]
    fn every_code_of_every_method_has_words_of_its_own_and_a_next_step() {
        let methods = METODER.iter().filter(|metode| metode.tjeneste == Tjeneste::Jobagent);
        let codes: HashSet<Fejlkode> = methods.flat_map(|metode| metode.fejlkoder()).collect();
        assert_eq!(codes.len(), 37);
        let mut seen = HashSet::new();
        for code in codes {
            let words = explain(&refused(code));
            assert!(!words.happened.contains("as told"), "{code:?} has no words");
            assert!(words.next.len() > 10, "{code:?}");
            assert!(seen.insert(words.happened), "{code:?} shares its words");
        }
    }

    #[test]
    fn both_languages_have_words_for_every_code() {
        let catalogue = include_str!("../locales/jobagent_errors.rs");
        let lines: Vec<&str> = catalogue.lines().filter(|line| line.contains("=>")).collect();
        assert_eq!(lines.len(), 70, "what happened and what next, for 35 codes");
        for line in lines {
            let texts: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
            assert!(texts.len() == 2 && texts[0] != texts[1], "{line}");
        }
    }

    #[test]
    fn a_code_that_is_not_jobagents_is_told_as_everywhere() {
        assert_eq!(explain(&refused(Fejlkode::IkkeAutoriseret)), api::explain(&refused(Fejlkode::IkkeAutoriseret)));
        assert_eq!(explain(&ApiError::TimedOut), api::explain_read(&ApiError::TimedOut));
        assert_ne!(explain_unknown(&ApiError::TimedOut).next, api::explain(&ApiError::TimedOut).next);
    }
}
