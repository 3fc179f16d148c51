//! `POST /bff/tilstede`: who is looking at an ad right now. It tells and never blocks: whoever begins an ad has it.

use crate::{ConsoleId, JobannonceId, Tidspunkt, jobannonce_behandling::Behandler};
use serde::{Deserialize, Serialize};

/// How often a console says what it looks at, in seconds.
pub const PING_SECONDS: u32 = 8;
/// How long after its last ping a console counts as looking, in seconds: two pings may be lost and a third late.
pub const GONE_AFTER_SECONDS: u32 = 25;

/// What a console says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct PresencePing {
    /// The ad on its screen; `null` when there is none.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default)]
    pub jobannonce_id: Option<JobannonceId>,
    /// Which of the caseworker's consoles it is, e.g. which tab. Without it, all those of one sign-in count as one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub console_id: Option<ConsoleId>,
}

/// Everybody else who looks at an ad.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Presence {
    /// Each caseworker once for each ad, in the order they came to them.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default)]
    pub tilstede: Vec<Viewer>,
}

/// A colleague who looks at an ad.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Viewer {
    /// Which ad.
    pub jobannonce_id: JobannonceId,
    /// Who.
    pub behandler: Behandler,
    /// Since when.
    pub siden: Tidspunkt,
}
