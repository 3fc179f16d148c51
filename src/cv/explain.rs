//! An error of CVWorkFlowService in the user's words.

use crate::{
    api::{ApiError, Explanation, explain_read},
    locales::{cv as text, cv_errors},
};

/// Words an error of a read, or of a change that was refused.
pub fn explain(error: &ApiError) -> Explanation {
    let mut explanation = explain_read(error);
    if let Some((happened, next)) = error.fejlkode().and_then(cv_errors::of) {
        explanation.happened = happened.to_owned();
        explanation.next = next.to_owned();
    }
    for (field, _) in &mut explanation.fields {
        if let Some(label) = label(field) {
            *field = label.to_owned();
        }
    }
    explanation
}

/// The label on the screen of a field that the service names.
fn label(field: &str) -> Option<&'static str> {
    Some(match field.rsplit('.').next()? {
        "personCivilRegistrationIdentifier" => crate::locales::citizen::cpr(),
        "cvStatusIdentifier" => text::status_label(),
        "comment" => text::comment(),
        "cvAvailabilityTypeIdentifier" => text::availability_label(),
        "cvChangeStartTime" => text::from(),
        "cvChangeEndTime" => text::until(),
        "jobcenter" => text::jobcentre(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Refusal;
    use contract::{
        Fejlkode, Feltfejl, Problem,
        metoder::{METODER, Tjeneste},
    };
    use std::collections::HashSet;

    fn refused(status: u16, fejlkode: Fejlkode, feltfejl: Vec<Feltfejl>) -> ApiError {
        let problem = Problem { fejlkode: Some(fejlkode), feltfejl, ..Problem::default() };
        ApiError::Refused(Box::new(Refusal { status, problem }))
    }

    fn codes() -> HashSet<Fejlkode> {
        let methods = METODER.iter().filter(|metode| matches!(metode.tjeneste, Tjeneste::CvWorkFlow));
        methods.flat_map(|metode| metode.fejlkoder()).collect()
    }

    #[test]
    fn every_code_of_the_four_methods_has_its_own_words_and_a_next_step() {
        assert_eq!(codes().len(), 19);
        let mut seen = HashSet::new();
        for code in codes() {
            let words = explain(&refused(422, code, Vec::new()));
            assert!(!words.next.is_empty());
            assert!(!words.happened.contains(&code.number().to_string()), "{code:?} is told by its number");
            assert!(seen.insert(words.happened.clone()), "{code:?} shares the words {:?}", words.happened);
            assert_eq!(cv_errors::of(code), Some((words.happened.as_str(), words.next.as_str())), "{code:?}");
        }
    }

    #[test]
    fn a_field_at_fault_is_named_as_on_the_screen() {
        let fields = vec![Feltfejl::new("cvStatus.comment", "For lang."), Feltfejl::new("nytFelt", "Forkert.")];
        let words = explain(&refused(422, Fejlkode::BeskedIkkeValideret, fields));
        let named: Vec<&str> = words.fields.iter().map(|(field, _)| field.as_str()).collect();
        assert_eq!(named, [text::comment(), "nytFelt"]);
    }

    #[test]
    fn what_is_no_code_of_the_service_is_told_as_any_read() {
        assert_eq!(explain(&ApiError::TimedOut), explain_read(&ApiError::TimedOut));
        let unknown = refused(422, Fejlkode::Ukendt(90_002), Vec::new());
        assert_eq!(explain(&unknown), explain_read(&unknown));
    }
}
