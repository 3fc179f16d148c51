//! Jobagent v1: a citizen's saved job search. Read as domain.md 6.7 reads an old draft page.
//!
//! The citizen's CPR number travels in the header [`CPR_HEADER`], never in a path or query.

use crate::{
    JobagentId, Tidspunkt,
    code_lists::{Klientkategori, Ledighedsgrad, Samtaleform},
    tidspunkt,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Header with the citizen's CPR number.
pub const CPR_HEADER: &str = "x-civilregistrationidentifier";
/// Query parameter that names a jobagent.
pub const ID_PARAMETER: &str = "jobagentIdentifier";

/// A jobagent: Create's fields with its id. Answer of GetJobagent with an id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Jobagent {
    /// Id of the jobagent.
    pub jobagent_identifier: JobagentId,
    /// On what grounds the citizen is enrolled.
    pub klient_kategori: Klientkategori,
    /// When the enrolment begins.
    pub tilmeldingsdato: Tidspunkt,
    /// How unemployed.
    pub ledighedsgrad: Ledighedsgrad,
    /// When it happened, if it was registered on another day.
    #[serde(default, deserialize_with = "tidspunkt::optional", skip_serializing_if = "Option::is_none")]
    pub haendelsesdato: Option<Tidspunkt>,
    /// E-mail.
    #[cfg_attr(
        feature = "openapi",
        schema(pattern = "^([^>()\\[\\]\\\\,;:@\\s]{0,191}@[^>()\\[\\]\\\\,;:@\\s]{1,64})$")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emailadresse: Option<String>,
    /// Occupations wished for.
    #[serde(default)]
    pub joboensker: Vec<Joboenske>,
}

/// Answer of GetJobagent without an id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Jobagenter {
    /// The citizen's jobagents, oldest first.
    pub jobagenter: Vec<Jobagent>,
}

/// `CreateJobagentRequestDto`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CreateJobagentRequest {
    /// The caller's own id for it (revision 6); without it the server makes one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jobagent_identifier: Option<JobagentId>,
    /// On what grounds the citizen is enrolled.
    pub klient_kategori: Klientkategori,
    /// When the enrolment begins: today or at most 10 days back (4338).
    pub tilmeldingsdato: Tidspunkt,
    /// How unemployed.
    pub ledighedsgrad: Ledighedsgrad,
    /// When it happened, if it is registered on another day.
    #[serde(default, deserialize_with = "tidspunkt::optional", skip_serializing_if = "Option::is_none")]
    pub haendelsesdato: Option<Tidspunkt>,
    /// E-mail.
    #[cfg_attr(
        feature = "openapi",
        schema(pattern = "^([^>()\\[\\]\\\\,;:@\\s]{0,191}@[^>()\\[\\]\\\\,;:@\\s]{1,64})$")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emailadresse: Option<String>,
    /// Occupations wished for.
    #[serde(default)]
    pub joboensker: Vec<Joboenske>,
}

/// `JoboenskeDto`: an occupation wished for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Joboenske {
    /// The occupation's URI.
    pub concept_uri_da: String,
    /// The occupation's alias.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alias_identifier: Option<Uuid>,
    /// Whether the citizen is educated for it.
    pub har_uddannelse: bool,
    /// Year last worked in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aar_sidst_brugt: Option<i32>,
    /// Months of experience.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maaneder_med_erfaring: Option<i32>,
    /// Id of the wish, made by the caller.
    pub job_target_identifier: Uuid,
}

/// `UpdateJobagentRequestDto` and what is printed beside it, as one flat body (domain.md 6.7).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct UpdateJobagentRequest {
    /// Set on every wish of the jobagent.
    pub har_uddannelse: bool,
    /// Year; set on every wish of the jobagent.
    pub senest_aktiv: i32,
    /// Months; set on every wish of the jobagent.
    pub erfaringsmaaneder: i32,
    /// When the meeting begins.
    pub moede_starttidspunkt: Tidspunkt,
    /// Which offer of meetings.
    pub moedetilbud_id: Uuid,
    /// Which caseworker.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 255))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sagsbehandler_eksternt_id: Option<String>,
    /// How the meeting is held.
    pub samtaleform_type: Samtaleform,
}

/// `UnemploymentEnrollmentAndBookResponseType`: the receipt of a booking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct UpdateJobagentResponse {
    /// Receipt of the transaction.
    pub service_receipt: ServiceReceipt,
    /// The jobcentre's receipt.
    #[cfg_attr(feature = "openapi", schema(max_length = 10000))]
    pub job_center_receipt: String,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Fax.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fax: Option<String>,
    /// Whether no code is needed.
    pub no_self_activating_code_needed: bool,
    /// Id of the booking.
    pub indkaldelse_id: Uuid,
}

/// `ServiceReceiptType`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ServiceReceipt {
    /// When it happened.
    pub event_date: Tidspunkt,
    /// Id of the transaction.
    pub message_identifier: Uuid,
}
