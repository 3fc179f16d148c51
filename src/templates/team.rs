//! Saving with the team: what is sent, and what a refusal means to whoever is writing.

use super::{
    fault::Fault,
    template::{UsedFor, Wording},
};
use crate::{
    api::{ApiError, Explanation, explain},
    locales::templates as text,
};
use contract::bff::{PutSharedTemplate, SharedTemplate, TemplateDecision};

/// What one of the team's templates says.
pub fn wording_of(template: &SharedTemplate) -> Wording {
    let used_for = match template.decision {
        TemplateDecision::Rejection => UsedFor::Rejection,
        TemplateDecision::Approval => UsedFor::Approval,
        TemplateDecision::Both => UsedFor::Both,
    };
    Wording { name: template.name.clone(), body: template.body.clone(), used_for }
}

/// A wording that replaces a version; none for a new template.
pub fn to_send(wording: Wording, version: Option<i64>) -> PutSharedTemplate {
    let decision = match wording.used_for {
        UsedFor::Rejection => TemplateDecision::Rejection,
        UsedFor::Approval => TemplateDecision::Approval,
        UsedFor::Both => TemplateDecision::Both,
    };
    PutSharedTemplate { name: wording.name, decision, body: wording.body, version }
}

/// Why a template has not been written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsaved {
    /// Something is wrong with the name or the text.
    Faults {
        /// With the name.
        name: Option<String>,
        /// With the text.
        body: Option<String>,
    },
    /// A colleague was faster; this is how it is now.
    Changed(Box<SharedTemplate>),
    /// A colleague has deleted it.
    Deleted,
    /// There is no room for another.
    Full,
    /// It went wrong.
    Failed(Explanation),
}

impl From<Fault> for Unsaved {
    fn from(fault: Fault) -> Self {
        let words = Some(fault.words());
        if fault.is_of_name() {
            Self::Faults { name: words, body: None }
        } else {
            Self::Faults { name: None, body: words }
        }
    }
}

impl Unsaved {
    /// Reads an error. `from` is the version that was to be replaced, `there` what the list says after a conflict.
    pub fn of(error: &ApiError, from: Option<i64>, there: Option<SharedTemplate>) -> Self {
        match error {
            ApiError::Refused(refusal) if refusal.status == 409 => match (there, from) {
                (Some(there), _) => Self::Changed(Box::new(there)),
                (None, Some(_)) => Self::Deleted,
                (None, None) => Self::Full,
            },
            ApiError::Refused(refusal) => {
                let faults = &refusal.problem.feltfejl;
                let at = |field: &str| faults.iter().find(|fault| fault.felt == field).map(|fault| fault.fejl.clone());
                match (at("name"), at("body")) {
                    (None, None) => Self::Failed(explain(error)),
                    (name, body) => Self::Faults { name, body },
                }
            }
            ApiError::TimedOut => {
                let next = text::team_write_failed_next().to_owned();
                Self::Failed(Explanation { next, ..explain(error) })
            }
            _ => Self::Failed(explain(error)),
        }
    }

    /// The version that saving once more replaces, where the conflict has changed it.
    pub const fn now_from(&self) -> Option<Option<i64>> {
        match self {
            Self::Changed(there) => Some(Some(there.version)),
            Self::Deleted => Some(None),
            Self::Faults { .. } | Self::Full | Self::Failed(_) => None,
        }
    }

    /// In words; `None` for what is told at the fields.
    pub fn words(&self) -> Option<Explanation> {
        let told = |happened: String, next: &str| Explanation { happened, next: next.to_owned(), fields: Vec::new() };
        Some(match self {
            Self::Faults { .. } => return None,
            Self::Changed(there) => {
                told(text::team_changed(&there.changed_by.behandler_navn), text::team_changed_next())
            }
            Self::Deleted => told(text::team_deleted().to_owned(), text::team_deleted_next()),
            Self::Full => told(text::team_full().to_owned(), text::team_full_next()),
            Self::Failed(words) => words.clone(),
        })
    }

    /// In words where one's own template was to be shared.
    pub fn words_of_sharing(&self) -> Explanation {
        match self {
            Self::Changed(there) => Explanation {
                happened: text::share_conflict(&there.changed_by.behandler_navn),
                next: text::share_conflict_next().to_owned(),
                fields: Vec::new(),
            },
            _ => self.words().unwrap_or_else(|| self.words_of_faults()),
        }
    }

    /// In words where one of the team's was to be deleted.
    pub fn words_of_deleting(&self) -> Explanation {
        let mut words = self.words().unwrap_or_else(|| self.words_of_faults());
        if let Self::Changed(_) = self {
            text::delete_conflict_next().clone_into(&mut words.next);
        }
        words
    }

    fn words_of_faults(&self) -> Explanation {
        let (name, body) = match self {
            Self::Faults { name, body } => (name.clone(), body.clone()),
            _ => (None, None),
        };
        let name = name.map(|fault| (text::name().to_owned(), fault));
        let body = body.map(|fault| (text::body().to_owned(), fault));
        Explanation {
            happened: text::share_faults().to_owned(),
            next: text::share_faults_next().to_owned(),
            fields: [name, body].into_iter().flatten().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Refusal;
    use contract::{Feltfejl, Problem};

    fn theirs() -> SharedTemplate {
        serde_json::from_str(
            r#"{"id":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","name":"Løn","decision":"both","body":"Hej","version":4,
                "changedBy":{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222","behandlerNavn":"Mads Friis"},
                "changedAt":"2026-11-21T12:00:00Z"}"#,
        )
        .unwrap()
    }

    fn refused(status: u16, fields: &[(&str, &str)]) -> ApiError {
        let feltfejl = fields.iter().map(|(field, fault)| Feltfejl::new(*field, *fault)).collect();
        ApiError::Refused(Box::new(Refusal { status, problem: Problem { feltfejl, ..Problem::default() } }))
    }

    #[test]
    fn a_conflict_is_told_in_words_and_can_be_saved_over() {
        let changed = Unsaved::of(&refused(409, &[]), Some(3), Some(theirs()));
        assert_eq!(changed.words().unwrap().happened, "Mads Friis har ændret skabelonen imens.");
        assert_eq!(changed.now_from(), Some(Some(4)), "saving again replaces theirs");
        let deleted = Unsaved::of(&refused(409, &[]), Some(3), None);
        assert_eq!((deleted.now_from(), deleted), (Some(None), Unsaved::Deleted), "saving again makes it anew");
        let full = Unsaved::of(&refused(409, &[]), None, None);
        assert_eq!((full.now_from(), full), (None, Unsaved::Full));
        let shared_before = Unsaved::of(&refused(409, &[]), None, Some(theirs())).words_of_sharing();
        assert!(shared_before.happened.contains("Mads Friis") && shared_before.next.contains("lav en kopi"));
    }

    #[test]
    fn faults_are_told_at_their_fields_and_the_rest_as_everywhere() {
        let cpr = refused(422, &[("body", "Må ikke …")]);
        let faults = Unsaved::of(&cpr, None, None);
        assert_eq!(faults, Unsaved::Faults { name: None, body: Some("Må ikke …".into()) });
        assert_eq!(faults.words(), None);
        assert_eq!(faults.words_of_sharing().fields, [("Tekst".to_owned(), "Må ikke …".to_owned())]);
        for error in [
            refused(422, &[("version", "Skal være et tal.")]),
            refused(403, &[]),
            ApiError::Unreachable,
            ApiError::SignedOut,
        ] {
            assert_eq!(Unsaved::of(&error, None, None), Unsaved::Failed(explain(&error)));
        }
        let next = Unsaved::of(&ApiError::TimedOut, None, None).words().unwrap().next;
        assert!(!next.contains("Listen"), "it is no ad: {next}");
    }

    #[test]
    fn there_and_back_it_says_the_same() {
        let sent = to_send(wording_of(&theirs()), Some(4));
        let expected = PutSharedTemplate {
            name: "Løn".into(),
            decision: TemplateDecision::Both,
            body: "Hej".into(),
            version: Some(4),
        };
        assert_eq!(sent, expected);
    }
}
