//! Whether a change may be made, or a colleague was faster.

use crate::http::Refusal;
use contract::bff::{SharedTemplate, shared_templates::TEMPLATES_MAX};

/// A change made from a version is allowed if that is the version that is there; `None` is made from nothing.
pub(super) fn check(there: Option<&SharedTemplate>, from: Option<i64>) -> Result<(), Refusal> {
    let text = match (there, from) {
        (None, None) => return Ok(()),
        (Some(there), Some(version)) if there.version == version => return Ok(()),
        (Some(there), Some(_)) => {
            let by = &there.changed_by.behandler_navn;
            format!("{by} har ændret skabelonen imens. Læs den nye tekst, og gem så igen.")
        }
        (Some(there), None) => {
            let by = &there.changed_by.behandler_navn;
            format!("Skabelonen findes allerede, og {by} ændrede den sidst. Hent den, og gem så igen.")
        }
        (None, Some(_)) => "Skabelonen er slettet imens. Gem den som en ny, hvis den stadig skal bruges.".to_owned(),
    };
    Err(Refusal::Conflict(text))
}

/// Whether one more may be added to so many.
pub(super) fn check_room(templates: usize) -> Result<(), Refusal> {
    if templates < TEMPLATES_MAX {
        return Ok(());
    }
    Err(Refusal::Conflict(format!("Der er allerede {TEMPLATES_MAX} fælles skabeloner. Slet en, der ikke bruges mere.")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::{BehandlerId, TemplateId, bff::TemplateDecision, jobannonce_behandling::Behandler};
    use uuid::Uuid;

    fn at_version(version: i64) -> SharedTemplate {
        let by = BehandlerId::new(Uuid::nil());
        SharedTemplate {
            id: TemplateId::new(Uuid::nil()),
            name: "Løn".into(),
            decision: TemplateDecision::Rejection,
            body: "Hej".into(),
            changed_by: Behandler { behandler_identifier: by, behandler_navn: "Mads Friis".into() },
            changed_at: "2026-11-21T12:00:00Z".parse().unwrap(),
            version,
        }
    }

    #[test]
    fn only_the_version_that_is_there_is_replaced() {
        for (there, from, told) in [
            (None, None, None),
            (Some(3), Some(3), None),
            (Some(4), Some(3), Some("Mads Friis har ændret")),
            (Some(3), Some(4), Some("Mads Friis har ændret")),
            (Some(3), None, Some("findes allerede")),
            (None, Some(3), Some("er slettet")),
        ] {
            let refused = check(there.map(at_version).as_ref(), from).err().map(|refusal| refusal.problem());
            assert_eq!(refused.is_some(), told.is_some(), "{there:?} {from:?}");
            if let (Some(problem), Some(told)) = (refused, told) {
                assert_eq!(problem.status, 409);
                assert!(problem.beskrivelse.unwrap().contains(told));
            }
        }
    }

    #[test]
    fn the_last_place_can_be_taken() {
        assert!(check_room(TEMPLATES_MAX - 1).is_ok() && check_room(TEMPLATES_MAX).is_err());
    }
}
