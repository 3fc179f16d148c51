//! `GET /bff/erhverv`: what the occupations of the classification are called, for whoever must name one.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Every occupation that a wish can name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Occupations {
    /// In no order that means anything.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default)]
    pub occupations: Vec<Occupation>,
}

/// An occupation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Occupation {
    /// Its URI, as a wish names it.
    pub concept_uri_da: String,
    /// Its Danish name.
    pub label: String,
    /// What it is also called.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default)]
    pub aliases: Vec<OccupationAlias>,
}

/// Another name of an occupation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct OccupationAlias {
    /// Its identifier, as a wish names it.
    pub alias_identifier: Uuid,
    /// The name.
    pub label: String,
}
