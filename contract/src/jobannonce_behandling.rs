//! `Virksomhedsindsats.JobannonceBehandlingService` v2: the types of its eight methods.
//!
//! Members carry the document's names; occurrence 1 that can lack a value is read as `Option` and written as
//! `null`, occurrence 0–1 is left out when empty.

use crate::{BehandlerId, Godkendelsesstatus, JobannonceId, Tidspunkt, tidspunkt};
use serde::{Deserialize, Serialize};

/// `BehandlerDto`: a caseworker.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Behandler {
    /// Id of the caseworker.
    pub behandler_identifier: BehandlerId,
    /// Her name, at least one character.
    #[cfg_attr(feature = "openapi", schema(min_length = 1))]
    pub behandler_navn: String,
}

/// `JobannonceBehandlingDto`: who has begun an ad.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct JobannonceBehandling {
    /// Who holds the ad.
    pub behandler: Behandler,
    /// When the latest handling began. Mandatory in the document; read as optional, since one row without a
    /// time must not break the list.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "tidspunkt::optional")]
    pub behandling_paabegyndt_tidspunkt: Option<Tidspunkt>,
    /// Until when it is parked; `None` (`null`) when it is not.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "tidspunkt::optional")]
    pub parkeret_til_tidspunkt: Option<Tidspunkt>,
}

/// `AfventendeJobannonceDto`: a row of the queue, or of a list of duplicates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AfventendeJobannonce {
    /// Id of the ad.
    pub jobannonce_id: JobannonceId,
    /// Who has begun it, if anyone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behandling: Option<JobannonceBehandling>,
}

/// `GetAfventendeJobannoncerResponseDto`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct GetAfventendeJobannoncerResponse {
    /// Every ad that waits for manual handling.
    pub afventende_jobannoncer: Vec<AfventendeJobannonce>,
}

/// `PaabegyndBehandlingRequestDto`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct PaabegyndBehandlingRequest {
    /// The signed-in caseworker.
    pub behandler: Behandler,
    /// Take the ad from whoever holds it.
    pub overtag_behandling: bool,
}

/// `UpdateJobannonceGodkendelsesStatusRequestDto`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct UpdateJobannonceGodkendelsesStatusRequest {
    /// The decision; `UnderBehandling` is refused (121304).
    pub godkendelses_status: Godkendelsesstatus,
    /// The signed-in caseworker.
    pub behandler: Behandler,
    /// A remark on the update.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kommentar: Option<String>,
    /// Body of the e-mail to the ad's creator, plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email_broedtekst: Option<String>,
}

/// `ParkerJobannonceRequestDto`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ParkerJobannonceRequest {
    /// The signed-in caseworker.
    pub behandler: Behandler,
    /// Minutes to park, 1 to 2147483647 (int32).
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2147483647))]
    pub parkeret_minutter: i32,
    /// A remark on the parking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kommentar: Option<String>,
}

/// `GetJobannonceDuplikaterResponseDto`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct GetJobannonceDuplikaterResponse {
    /// The possible duplicates, best first.
    pub duplikater: Vec<AfventendeJobannonce>,
}

/// `StatistikElementDto`: approvals of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct StatistikElement {
    /// Ads approved on the date.
    pub godkendte_jobannoncer: i32,
    /// The date, as Danish midnight.
    pub godkendelses_dato: Tidspunkt,
}

/// `GetIndividuelStatistikResponseDto` and `GetAkkumuleretStatistikResponseDto`, which are the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct StatistikResponse {
    /// Days with at least one approval.
    pub statistik_elementer: Vec<StatistikElement>,
}

/// `BehandlerStatistikElementDto`: one caseworker's approvals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct BehandlerStatistikElement {
    /// The caseworker.
    pub behandler: Behandler,
    /// Ads approved in the period (domain.md 2).
    pub godkendte_jobannoncer: i32,
    /// Per day, over all days of the period.
    pub dagligt_gennemsnit: f64,
}

/// `GetSagsbehandlerStatistikResponseDto`, the answer of GetBehandlerStatistik.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct GetBehandlerStatistikResponse {
    /// Caseworkers with at least one approval.
    pub statistik_elementer: Vec<BehandlerStatistikElement>,
}
