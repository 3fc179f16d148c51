//! GetFlexjob: the application.

use super::faelles::{
    CaseElementFlowState, CaseHandling, Company, CompanyCaseHandling, SalaryInformation, null_as_empty,
};
use crate::{
    CaseElementId, Tidspunkt,
    code_lists::{OffentligVirksomhed, Virksomhedstype},
    cpr::{self, ReceivedCpr},
};
use serde::{Deserialize, Serialize};

/// `FlexjobOfferResponse`, the answer of GetFlexjob.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct FlexjobOfferResponse {
    /// The offer. Named as printed.
    pub flexjob_request_response_type: FlexjobOfferResponseType,
}

/// `FlexjobOfferResponseType`: an application for a flexjob.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct FlexjobOfferResponseType {
    /// Where the case stands.
    pub case_element_flow_state: CaseElementFlowState,
    /// The employer.
    pub company: Company,
    /// The company's signature.
    pub company_case_handling: CompanyCaseHandling,
    /// The caseworker's signature. Spelt otherwise in an allocation.
    pub case_worker_case_handling: CaseHandling,
    /// Private or public.
    pub company_business_identifier: Virksomhedstype,
    /// Which kind of public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company_public_identifier: Option<OffentligVirksomhed>,
    /// The job.
    pub flexjob_offer: FlexjobOffer,
    /// Id of the offer.
    pub case_element_identifier: CaseElementId,
    /// Pay and pension.
    pub salary_information: SalaryInformation,
}

/// `FlexjobOfferType`: the job that is applied for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct FlexjobOffer {
    /// What the work is.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub job_description: String,
    /// The citizen.
    #[serde(with = "cpr::wire")]
    pub person_civil_registration_identifier: ReceivedCpr,
    /// When it is wished to begin. Spelt as printed.
    pub prefered_start_date: Tidspunkt,
    /// Hours a week.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected_weekly_working_hours: Option<f64>,
    /// When the responsible can be reached.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub company_responsible_office_hours: String,
    /// When the contact can be reached.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub company_contact_office_hours: String,
    /// The occupation's URI.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub concept_uri_da: String,
    /// The jobcentre's code.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub job_center_code: String,
    /// Who forwarded it.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub forwarded_by_email_address: String,
}
