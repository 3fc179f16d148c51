//! `Virksomhedsordning.FlexjobService` v1: a flexjob's application ("offer") and the decision on it ("allocation").
//!
//! Names as printed, also the misspelt ones. A required text that is missing or `null` is read as empty, so that one
//! gap does not hide a case; a required number, time or code is not guessed at.

mod allocation;
mod faelles;
mod offer;

pub use allocation::{
    FlexjobAllocation, FlexjobAllocationResponse, FlexjobAllocationResponseType, JobCenter, ResponsiblePerson,
};
pub use faelles::{
    Adresse, CaseElementFlowState, CaseHandling, Caseworker, Company, CompanyCaseHandling, CompanyIdentifier,
    CompanyResponsible, Pension, PersonNavn, Salary, SalaryInformation, TextValue, WorkPlaceResponsible,
};
pub use offer::{FlexjobOffer, FlexjobOfferResponse, FlexjobOfferResponseType};

use crate::CaseElementId;
use serde::{Deserialize, Serialize};

/// `GetCaseElementRequest`, the body of GetFlexjob and GetFlexjobAllocation. Both "…Header" members are left out
/// (domain.md 6.9).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct GetCaseElementRequest {
    /// Which case element. Marked 0–1, but nothing can be found without it (domain.md 6.9).
    pub get_case_element_request_type: GetCaseElementRequestType,
}

/// `GetCaseElementRequestType`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct GetCaseElementRequestType {
    /// Id of the offer or allocation.
    pub case_element_identifier: CaseElementId,
}

impl From<CaseElementId> for GetCaseElementRequest {
    fn from(case_element_identifier: CaseElementId) -> Self {
        Self { get_case_element_request_type: GetCaseElementRequestType { case_element_identifier } }
    }
}

/// `IsAliveRequest`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IsAliveRequest {}

/// `IsAliveResponse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct IsAliveResponse {
    /// The answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_alive_response_type: Option<IsAliveResponseType>,
}

/// `IsAliveResponseType`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct IsAliveResponseType {
    /// Whether it lives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_alive: Option<bool>,
}
