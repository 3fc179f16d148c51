//! An error in the user's words: what happened and what to do next, chosen by `fejlkode`, else by status.

use super::{ApiError, Refusal};
use crate::locales::errors as text;
use contract::Fejlkode;

/// What to show for an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What happened.
    pub happened: String,
    /// What to do next.
    pub next: String,
    /// The fields at fault, with what is wrong.
    pub fields: Vec<(String, String)>,
}

/// Words an error.
pub fn explain(error: &ApiError) -> Explanation {
    let (happened, next) = match error {
        ApiError::Unreachable => (text::unreachable(), text::unreachable_next()),
        ApiError::TimedOut => (text::timed_out(), text::timed_out_next()),
        ApiError::SignedOut => (text::signed_out(), text::signed_out_next()),
        ApiError::ReceivedBefore => (text::received_before(), text::received_before_next()),
        ApiError::Unreadable(_) => (text::unreadable(), text::unreadable_next()),
        ApiError::Refused(refusal) => return explain_refusal(refusal),
    };
    Explanation { happened: happened.to_owned(), next: next.to_owned(), fields: Vec::new() }
}

/// Words the error of a read that changes nothing and is about no ad: whatever became of it, it can be asked again.
pub fn explain_read(error: &ApiError) -> Explanation {
    let explanation = explain(error);
    match error {
        ApiError::TimedOut | ApiError::ReceivedBefore => {
            Explanation { next: text::read_next().to_owned(), ..explanation }
        }
        _ => explanation,
    }
}

fn explain_refusal(refusal: &Refusal) -> Explanation {
    let (happened, next) = match refusal.problem.fejlkode {
        Some(code) => match own_words(code) {
            Some((happened, next)) => (happened.to_owned(), next),
            None => {
                let words = refusal.problem.fejltekst.as_deref().unwrap_or(text::unknown_code_without_words());
                (text::unknown_code(code.number(), words), text::unknown_next())
            }
        },
        None => {
            let (happened, next) = status(refusal.status);
            (happened.to_owned(), next)
        }
    };
    let fields = refusal.problem.feltfejl.iter().map(|f| (f.felt.clone(), f.fejl.clone())).collect();
    Explanation { happened, next: next.to_owned(), fields }
}

/// What happened when a service answered with this code, where that is known here.
pub fn meaning(code: Fejlkode) -> Option<&'static str> {
    own_words(code).map(|(happened, _)| happened)
}

/// Words for the codes that the pages of today can meet. A code without is told as the service told it.
fn own_words(code: Fejlkode) -> Option<(&'static str, &'static str)> {
    Some(match code {
        Fejlkode::BeskedIkkeValideret => (text::invalid_fields(), text::invalid_fields_next()),
        Fejlkode::IkkeAutoriseret => (text::not_authorised(), text::not_authorised_next()),
        Fejlkode::JobannonceIkkeFundet => (text::ad_not_found(), text::ad_not_found_next()),
        Fejlkode::BehandlerIkkeFundet => (text::caseworker_not_found(), text::caseworker_not_found_next()),
        Fejlkode::OptagetAfAnden => (text::held_by_another(), text::held_by_another_next()),
        Fejlkode::AfventerIkkeBehandling => (text::not_waiting(), text::not_waiting_next()),
        Fejlkode::IkkePaabegyndt => (text::not_begun(), text::not_begun_next()),
        Fejlkode::SkiftTilUnderBehandling => (text::back_to_pending(), text::back_to_pending_next()),
        Fejlkode::BevillingIkkeFundet => (text::allocation_not_found(), text::allocation_not_found_next()),
        Fejlkode::BevillingUkendt => (text::allocation_unknown(), text::allocation_unknown_next()),
        _ => return None,
    })
}

fn status(status: u16) -> (&'static str, &'static str) {
    match status {
        403 => (text::forbidden(), text::forbidden_next()),
        404 => (text::not_found(), text::not_found_next()),
        400 | 413 | 415 | 422 => (text::invalid_fields(), text::invalid_fields_next()),
        502..=504 => (text::system_behind_failed(), text::system_behind_failed_next()),
        _ => (text::server_failed(), text::server_failed_next()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::{
        Feltfejl, Problem,
        metoder::{self, Tjeneste},
    };
    use std::collections::HashSet;

    fn refused(status: u16, fejlkode: Option<i32>) -> ApiError {
        let problem = Problem { fejlkode: fejlkode.map(Fejlkode::from), ..Problem::default() };
        ApiError::Refused(Box::new(Refusal { status, problem }))
    }

    #[test]
    fn each_error_has_its_own_words_and_a_next_step() {
        let met_today = metoder::METODER
            .iter()
            .filter(|metode| matches!(metode.tjeneste, Tjeneste::JobannonceBehandling | Tjeneste::Flexjob))
            .flat_map(|metode| metode.fejlkoder().map(Fejlkode::number))
            .collect::<HashSet<_>>();
        assert_eq!(met_today.len(), 10);
        let errors = met_today
            .into_iter()
            .map(|code| refused(422, Some(code)))
            .chain([403, 404, 500, 503].map(|status| refused(status, None)))
            .chain([
                ApiError::Unreachable,
                ApiError::TimedOut,
                ApiError::SignedOut,
                ApiError::ReceivedBefore,
                ApiError::Unreadable(String::new()),
            ]);
        let mut seen = HashSet::new();
        for error in errors {
            let words = explain(&error);
            assert!(!words.next.is_empty(), "{error:?}");
            assert!(seen.insert(words.happened.clone()), "{error:?} shares the words {:?}", words.happened);
        }
    }

    #[test]
    fn a_refusal_is_never_called_unavailable() {
        assert_eq!(explain(&refused(409, Some(121_301))).happened, "En anden behandler annoncen.");
        assert_eq!(explain(&refused(409, Some(121_302))).happened, "Annoncen er allerede afgjort.");
    }

    #[test]
    fn an_unknown_code_is_told_as_it_came() {
        let problem = Problem {
            fejlkode: Some(Fejlkode::Ukendt(90_002)),
            fejltekst: Some("Ny tekst".into()),
            ..Problem::default()
        };
        let words = explain(&ApiError::Refused(Box::new(Refusal { status: 422, problem })));
        assert_eq!(words.happened, "Tjenesten svarede med fejl 90002: Ny tekst");
    }

    #[test]
    fn a_read_that_changes_nothing_is_never_of_unknown_outcome() {
        for error in [ApiError::TimedOut, ApiError::ReceivedBefore] {
            assert_eq!(explain_read(&error).next, "Der er ikke ændret noget. Prøv igen.");
        }
        let not_found = refused(404, Some(80_002));
        assert_eq!(explain_read(&not_found), explain(&not_found));
    }

    #[test]
    fn fields_at_fault_are_named() {
        let problem = Problem {
            fejlkode: Some(Fejlkode::BeskedIkkeValideret),
            feltfejl: vec![Feltfejl::new("parkeretMinutter", "Skal være mellem 1 og 2147483647; er 0.")],
            ..Problem::default()
        };
        let words = explain(&ApiError::Refused(Box::new(Refusal { status: 422, problem })));
        assert_eq!(words.fields.len(), 1);
    }
}
