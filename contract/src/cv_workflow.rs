//! `CVWorkFlowService` v1: a CV's status, whether it can be found, and what has happened to it. Bound to HTTP as
//! domain.md 6.8 binds it.

use crate::{
    Tidspunkt,
    code_lists::{CvAvailability, CvChange, CvStatus, Operation},
    cpr::{self, Cpr, ReceivedCpr},
    tidspunkt,
};
use serde::{Deserialize, Serialize};

/// Rows of one page of GetUpdatedCVs.
pub const PAGE_SIZE: u32 = 100;

/// Body of UpdateCVStatus.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct UpdateCVStatusRequest {
    /// The status.
    pub cv_status: SetCvStatus,
}

/// "Den nye tomme kvittering": the empty receipt of UpdateCVStatus and UpdateCVAvailability.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EmptyReceipt {}

/// `SetCvStatusType`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SetCvStatus {
    /// The citizen.
    #[serde(with = "cpr::wire")]
    pub person_civil_registration_identifier: Cpr,
    /// The status.
    pub cv_status_identifier: CvStatus,
    /// Remark.
    #[cfg_attr(feature = "openapi", schema(max_length = 400))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

/// Body of UpdateCVAvailability.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct UpdateCVAvailabilityRequest {
    /// Whether it can be found.
    pub cv_availability: SetCvAvailability,
}

/// `CvAvailabilityType`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SetCvAvailability {
    /// The citizen.
    #[serde(with = "cpr::wire")]
    pub person_civil_registration_identifier: Cpr,
    /// Whether it can be found.
    pub cv_availability_type_identifier: CvAvailability,
}

/// Body of GetUpdatedCVs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct GetUpdatedCVsRequest {
    /// What to list.
    #[serde(rename = "getCVUpdateListRequest")]
    pub get_cv_update_list_request: GetCVUpdateListRequest,
}

/// `GetCVUpdateListRequestType`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct GetCVUpdateListRequest {
    /// From when.
    pub cv_change_start_time: Tidspunkt,
    /// Until when.
    pub cv_change_end_time: Tidspunkt,
    /// Code of a jobcentre, five digits; without it the whole country.
    #[cfg_attr(feature = "openapi", schema(pattern = "^[0-9]{5}$"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jobcenter: Option<String>,
    /// Page, from 1.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cv_list_page: Option<i32>,
}

/// Answer of GetUpdatedCVs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct GetUpdatedCVsResponse {
    /// The page.
    #[serde(rename = "getCVUpdateListResponse")]
    pub get_cv_update_list_response: GetCVUpdateListResponse,
}

/// `GetCVUpdateListResponseType`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct GetCVUpdateListResponse {
    /// From when.
    pub cv_change_start_time: Tidspunkt,
    /// Until when.
    pub cv_change_end_time: Tidspunkt,
    /// When it was searched.
    pub cv_change_extract_time: Tidspunkt,
    /// The last page's number; 1 when there is nothing.
    pub last_page_number: i32,
    /// The rows; left out when there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cv_update_list: Option<Vec<CVUpdateItem>>,
}

/// `CVUpdateItemType`: a CV that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CVUpdateItem {
    /// The citizen.
    #[serde(with = "cpr::wire")]
    pub person_civil_registration_identifier: ReceivedCpr,
    /// When it was last changed.
    pub revision_date: Tidspunkt,
    /// Whether it was deleted in the period.
    #[serde(rename = "cvIsDeleted")]
    pub cv_is_deleted: bool,
}

/// Body of GetCVList.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct GetCVListRequest {
    /// The citizen.
    #[serde(with = "cpr::wire")]
    pub person_civil_registration_identifier: Cpr,
}

/// Answer of GetCVList.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct GetCVListResponse {
    /// What has happened; left out for a citizen without a CV.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cv_changes_info: Option<CvChangesInfo>,
}

/// `CvChangeInfoType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CvChangesInfo {
    /// Every event, oldest first.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default)]
    pub cv_changes: Vec<CvChangeEvent>,
}

/// `CvChange`: one event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CvChangeEvent {
    /// What it is about.
    pub cv_change_type: CvChange,
    /// What it did.
    pub change_type: Operation,
    /// When. Spelt as printed; the right spelling is read too.
    #[serde(
        default,
        alias = "createdDateTime",
        deserialize_with = "tidspunkt::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub creted_date_time: Option<Tidspunkt>,
    /// When it was changed.
    #[serde(default, deserialize_with = "tidspunkt::optional", skip_serializing_if = "Option::is_none")]
    pub updated_date_time: Option<Tidspunkt>,
}
