//! What follows from a service's answer: the rules by which a notification is accepted at most once.

use super::{check::Faults, fault::Fault, field::Field};
use crate::api::ApiError;

/// What follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It was accepted.
    Accepted,
    /// It was not, and the same will be refused again.
    Refused(ApiError),
    /// It may have been; only the same id may follow.
    Unanswered(ApiError),
    /// The id was received before: the list tells whether the notification was accepted.
    AskTheList,
}

/// Judges an answer.
pub fn verdict(answer: Result<(), ApiError>) -> Verdict {
    match answer {
        Ok(()) => Verdict::Accepted,
        Err(ApiError::ReceivedBefore) => Verdict::AskTheList,
        // A try before may have arrived: the client tries three times.
        Err(error) if error.may_have_arrived() || error == ApiError::SignedOut => Verdict::Unanswered(error),
        Err(error) => Verdict::Refused(error),
    }
}

/// The fields of a form that a refusal names, with the service's words.
pub fn named(error: &ApiError) -> Faults {
    let ApiError::Refused(refusal) = error else { return Vec::new() };
    let named = refusal.problem.feltfejl.iter();
    named.filter_map(|one| Some((Field::at(&one.felt)?, Fault::Refused(one.fejl.clone())))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Refusal;
    use contract::{Fejlkode, Feltfejl, Problem};

    fn refusal(status: u16, code: Option<i32>, fields: &[&str]) -> ApiError {
        let feltfejl = fields.iter().map(|field| Feltfejl::new(*field, "Skal udfyldes.")).collect();
        let problem = Problem { fejlkode: code.map(Fejlkode::from), feltfejl, ..Problem::default() };
        ApiError::Refused(Box::new(Refusal { status, problem }))
    }

    #[test]
    fn only_what_was_surely_not_accepted_is_called_refused() {
        assert_eq!(verdict(Ok(())), Verdict::Accepted);
        assert_eq!(verdict(Err(ApiError::ReceivedBefore)), Verdict::AskTheList);
        for error in [
            ApiError::Unreachable,
            ApiError::TimedOut,
            ApiError::SignedOut,
            ApiError::Unreadable("<html>".into()),
            refusal(500, None, &[]),
            refusal(503, None, &[]),
        ] {
            assert_eq!(verdict(Err(error.clone())), Verdict::Unanswered(error));
        }
        for error in [refusal(403, Some(4575), &[]), refusal(422, Some(1014), &[]), refusal(403, None, &[])] {
            assert_eq!(verdict(Err(error.clone())), Verdict::Refused(error));
        }
    }

    #[test]
    fn the_services_words_stand_at_the_fields_it_names() {
        let (cvr, header) = ("ordningsnotifikation.body.cvrNummer", "x-requestId");
        let fault = (Field::CvrNummer, Fault::Refused("Skal udfyldes.".into()));
        assert_eq!(named(&refusal(422, Some(1014), &[cvr, header])), [fault]);
        assert_eq!(named(&refusal(403, Some(4575), &[])), []);
        assert_eq!(named(&ApiError::TimedOut), []);
    }
}
