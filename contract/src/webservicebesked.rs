//! `Virksomhedsordning.WebservicebeskedService` v1: notifications about cases in VITAS.

use crate::{
    Cvr, Tidspunkt,
    code_lists::{
        AnsoegningStatus, Bevillingsstatus, Jobtilbud, Myndighedsomraade, VirksomhedsordningSkabelon,
        VirksomhedsordningSubskabelon,
    },
    cpr::{self, Cpr},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `SendOrdningsnotifikationRequestDto`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SendOrdningsnotifikationRequest {
    /// The notification.
    pub ordningsnotifikation: Ordningsnotifikation,
}

/// `OrdningsNotifikationDto`: something was made or changed on a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Ordningsnotifikation {
    /// Id of what the notification is about.
    pub ekstern_identifier: Uuid,
    /// Code of the jobcentre that owns it.
    #[cfg_attr(feature = "openapi", schema(min_length = 1))]
    pub job_center_kode: String,
    /// Made (`true`) or changed.
    pub er_oprettelse: bool,
    /// When it was registered.
    pub registrerings_dato: Tidspunkt,
    /// What it is.
    pub body: OrdningsnotifikationBody,
}

/// `CaseNotificationWebServiceMessageBodyDto`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct OrdningsnotifikationBody {
    /// E-mail of the employee made responsible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ansvarlig_medarbejder_email: Option<String>,
    /// What the citizen is offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jobtilbud: Option<Jobtilbud>,
    /// Which authority.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub myndighedsomraade: Option<Myndighedsomraade>,
    /// The scheme.
    pub virksomhedsordning_skabelon: VirksomhedsordningSkabelon,
    /// The kind of document.
    pub virksomhedsordning_subskabelon: VirksomhedsordningSubskabelon,
    /// Status of the application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ansoegning_status: Option<AnsoegningStatus>,
    /// Status of the allocation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bevillingsstatus: Option<Bevillingsstatus>,
    /// The company.
    #[cfg_attr(feature = "openapi", schema(min_length = 1))]
    pub cvr_nummer: Cvr,
    /// Its production unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub p_nummer: Option<String>,
    /// The citizen, if the case is tied to one.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "cpr::wire::option")]
    pub cpr_nummer: Option<Cpr>,
    /// Link to the exact document in VITAS.
    #[cfg_attr(feature = "openapi", schema(min_length = 1))]
    pub vitas_dybt_link: String,
}

/// `DispatchGdprDeletedNotificationRequestDto`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SendGdprSlettetNotifikationRequest {
    /// The notification.
    pub gdpr_slettet_notifikation: GdprSlettetNotifikation,
}

/// `GdprSlettetNotifikationDto`: something was deleted from a case. Can't be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct GdprSlettetNotifikation {
    /// Id of what the notification is about.
    pub ekstern_identifier: Uuid,
    /// Code of the jobcentre that owns it.
    #[cfg_attr(feature = "openapi", schema(min_length = 1))]
    pub job_center_kode: String,
    /// When it was registered.
    pub registrerings_dato: Tidspunkt,
    /// What it is.
    pub body: GdprSlettetBody,
}

/// `GdprDeletedNotificationWebserviceMessageBodyDto`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct GdprSlettetBody {
    /// Number of the case in VITAS.
    #[cfg_attr(feature = "openapi", schema(min_length = 1))]
    pub vitas_sags_id: String,
    /// The scheme.
    pub virksomhedsordning_skabelon: VirksomhedsordningSkabelon,
    /// Citizens tied to the case.
    #[serde(with = "cpr::wire::list")]
    pub cpr_numre: Vec<Cpr>,
    /// Ids of what was deleted.
    pub slettede_external_identifiers: Vec<Uuid>,
}
