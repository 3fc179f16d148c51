//! GetFlexjobAllocation: the decision on an application.

use super::faelles::{
    Adresse, CaseElementFlowState, CaseHandling, Company, CompanyCaseHandling, PersonNavn, SalaryInformation,
    TextValue, null_as_empty,
};
use crate::{
    CaseElementId, Tidspunkt,
    code_lists::{Fleksjobtype, Fleksjobvarighed, OffentligVirksomhed, Virksomhedstype},
    cpr::{self, ReceivedCpr},
    tidspunkt,
};
use serde::{Deserialize, Serialize};

/// `FlexjobAllocationResponse`, the answer of GetFlexjobAllocation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct FlexjobAllocationResponse {
    /// The allocation.
    pub flexjob_allocation_response_type: FlexjobAllocationResponseType,
}

/// `FlexjobAllocationResponseType`: a decision on a flexjob.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct FlexjobAllocationResponseType {
    /// Where the case stands.
    pub case_element_flow_state: CaseElementFlowState,
    /// The employer.
    pub company: Company,
    /// Who decided.
    pub job_center: JobCenter,
    /// The company's signature.
    pub company_case_handling: CompanyCaseHandling,
    /// The caseworker's signature. Spelt otherwise in an offer.
    pub caseworker_case_handling: CaseHandling,
    /// Private or public.
    pub company_business_identifier: Virksomhedstype,
    /// Which kind of public; `null` for a private company, though marked 1.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default)]
    pub company_public_identifier: Option<OffentligVirksomhed>,
    /// Id of the allocation.
    pub case_element_identifier: CaseElementId,
    /// Id of its offer.
    pub offer_identifier: CaseElementId,
    /// The job as granted.
    pub flexjob_allocation: FlexjobAllocation,
}

/// `JobCenterType`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct JobCenter {
    /// Its code.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub job_center_code: String,
    /// Its name.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub job_center_name: String,
    /// Its address.
    pub job_center_address: Adresse,
    /// Whom to ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_center_contact_person: Option<ResponsiblePerson>,
}

/// `ResponsiblePersonType`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ResponsiblePerson {
    /// Name.
    pub responsible_person_name: PersonNavn,
    /// Telephone.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 20))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible_person_phone_number: Option<String>,
    /// E-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible_person_email_address: Option<TextValue>,
}

/// `FlexjobAllocationType`: the job as granted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct FlexjobAllocation {
    /// The occupation's URI.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub concept_uri_da: String,
    /// What the work is.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub job_description: String,
    /// The citizen.
    #[serde(with = "cpr::wire")]
    pub person_civil_registration_identifier: ReceivedCpr,
    /// When the contact can be reached.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub company_contact_office_hours: String,
    /// Remark on the decision.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub assessment_decision_comment: String,
    /// What must be taken into account.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub special_consideration_comment: String,
    /// Pay and pension.
    pub salary_information: SalaryInformation,
    /// Kind.
    pub flexjob_type_identifier: Fleksjobtype,
    /// For some years or for good.
    pub flexjob_duration_identifier: Fleksjobvarighed,
    /// Whether the citizen is employed in her own company.
    pub employed_in_own_company: bool,
    /// Effective hours a week, as the offer has them.
    pub effective_working_hours_from_offer: f64,
    /// Effective hours a week, as granted.
    pub effective_working_hours: f64,
    /// Working capacity in the hours present, in per cent.
    pub work_load: i32,
    /// Hours present a week.
    pub calculated_working_hours: f64,
    /// First day.
    pub start_date: Tidspunkt,
    /// Last day; `null` where permanent, though marked 1.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "tidspunkt::optional")]
    pub end_date: Option<Tidspunkt>,
}
