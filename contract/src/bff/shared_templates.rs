//! `/bff/skabeloner`: e-mail templates that the whole team shares. Every template has a version, and who changes one says
//! which version she saw, so that nobody's edit is lost unseen.

use crate::{TemplateId, Tidspunkt, cpr, feltregel, feltregel::FieldFault, jobannonce_behandling::Behandler};
use serde::{Deserialize, Serialize};

/// Most characters of a template's name.
pub const NAME_MAX: usize = 80;
/// Most characters of a template's text.
pub const BODY_MAX: usize = 10_000;
/// Most templates that a team shares.
pub const TEMPLATES_MAX: usize = 200;
/// Query parameter of `DELETE`: the version that is removed.
pub const VERSION_PARAMETER: &str = "version";

/// Answer of `GET /bff/skabeloner`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SharedTemplates {
    /// All of them, by name.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default)]
    pub skabeloner: Vec<SharedTemplate>,
}

/// A template as the team has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SharedTemplate {
    /// Which one.
    pub id: TemplateId,
    /// What it is called.
    pub name: String,
    /// Which decision it goes with.
    pub decision: TemplateDecision,
    /// The text, with variables such as `{{titel}}`.
    pub body: String,
    /// Who changed it last.
    pub changed_by: Behandler,
    /// When.
    pub changed_at: Tidspunkt,
    /// Another after each change, and never the same twice.
    pub version: i64,
}

/// Body of `PUT /bff/skabeloner/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct PutSharedTemplate {
    /// What it is called.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 80))]
    pub name: String,
    /// Which decision it goes with.
    pub decision: TemplateDecision,
    /// The text.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 10_000))]
    pub body: String,
    /// The version that this replaces; `null` for a new template.
    #[serde(default)]
    pub version: Option<i64>,
}

/// Which decision a template goes with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum TemplateDecision {
    /// When an ad is rejected.
    Rejection,
    /// When an ad is approved.
    Approval,
    /// Either.
    Both,
}

impl TemplateDecision {
    /// All of them.
    pub const EVERY: [Self; 3] = [Self::Rejection, Self::Approval, Self::Both];

    /// Its name, as in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rejection => "rejection",
            Self::Approval => "approval",
            Self::Both => "both",
        }
    }

    /// Reads a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|decision| decision.name() == name)
    }
}

/// A template's name: 1 to 80 characters that are not all blank, and no CPR number among them.
pub fn template_name(text: &str) -> Result<(), FieldFault> {
    shared(text, NAME_MAX)
}

/// A template's text: 1 to 10,000 characters that are not all blank, and no CPR number among them.
pub fn template_body(text: &str) -> Result<(), FieldFault> {
    shared(text, BODY_MAX)
}

fn shared(text: &str, max: usize) -> Result<(), FieldFault> {
    feltregel::length(text.trim(), 1, usize::MAX)?;
    feltregel::length(text, 1, max)?;
    if cpr::in_text::is_in(text) { Err(FieldFault::HoldsCpr) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn names_are_those_of_the_wire() {
        for decision in TemplateDecision::EVERY {
            assert_eq!(json!(decision), decision.name());
            assert_eq!(TemplateDecision::from_name(decision.name()), Some(decision));
        }
        assert_eq!(TemplateDecision::from_name("Rejection"), None);
    }

    #[test]
    fn rules_of_a_template() {
        for (text, name, body) in [
            ("Mangler løn", Ok(()), Ok(())),
            ("", Err(FieldFault::Missing), Err(FieldFault::Missing)),
            (" \n\t", Err(FieldFault::Missing), Err(FieldFault::Missing)),
            (&"æ".repeat(80), Ok(()), Ok(())),
            (&"æ".repeat(81), Err(FieldFault::TooLong { length: 81, max: 80 }), Ok(())),
            ("Se 010165-1234", Err(FieldFault::HoldsCpr), Err(FieldFault::HoldsCpr)),
        ] {
            assert_eq!((template_name(text), template_body(text)), (name, body), "{text}");
        }
        assert_eq!(template_body(&"å".repeat(10_000)), Ok(()));
        assert_eq!(template_body(&"å".repeat(10_001)), Err(FieldFault::TooLong { length: 10_001, max: 10_000 }));
    }
}
