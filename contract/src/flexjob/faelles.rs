//! What offers and allocations share: status, company, people, addresses, pay.

use crate::{
    Tidspunkt,
    code_lists::{AnsoegningStatus, Bevillingsstatus, Loentype},
    tidspunkt,
};
use serde::{Deserialize, Deserializer, Serialize};

/// A required text that is missing or `null` is read as empty.
pub(super) fn null_as_empty<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// `CvrNummerDto`, `ProduktionsenhedIdDto` and `EmailAdresseDto`: a text in an object of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct TextValue {
    /// The text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl From<&str> for TextValue {
    fn from(text: &str) -> Self {
        Self { value: Some(text.to_owned()) }
    }
}

/// `PersonNavnDto`: a person's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct PersonNavn {
    /// First name.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1, max_length = 50))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub fornavn: String,
    /// Middle name.
    #[cfg_attr(feature = "openapi", schema(min_length = 0, max_length = 40))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mellemnavn: Option<String>,
    /// Last name.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1, max_length = 40))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub efternavn: String,
}

/// `AdresseDto`: an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Adresse {
    /// Street.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1, max_length = 40))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub vejnavn: String,
    /// Street, shortened.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 20))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forkortet_vejnavn: Option<String>,
    /// House number with its letter.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub husnummer: String,
    /// Floor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub etage: Option<String>,
    /// Door.
    #[cfg_attr(feature = "openapi", schema(max_length = 4))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sidedoer: Option<String>,
    /// Building.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 34))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bygning_navn: Option<String>,
    /// Town.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1, max_length = 20))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub bynavn: String,
    /// District.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 34))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distrikt_navn: Option<String>,
    /// Post box.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 9999))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postboksnummer: Option<i32>,
    /// Postal code, four digits.
    #[cfg_attr(feature = "openapi", schema(pattern = "^[0-9]{4}$"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postnummer: Option<String>,
    /// Country, ISO 3166-1 alpha-2.
    #[cfg_attr(feature = "openapi", schema(pattern = "^[A-Z]{2}$"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub landekode: Option<String>,
}

/// `CompanyIdentifierType`: a company and its production unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CompanyIdentifier {
    /// CVR number. Spelt as printed.
    #[serde(rename = "cvRnumberIdentifier")]
    pub cv_rnumber_identifier: TextValue,
    /// P-number.
    pub production_unit_identifier: TextValue,
}

/// `CaseworkerType`: who is responsible at the jobcentre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Caseworker {
    /// Name.
    pub responsible_caseworker_name: PersonNavn,
    /// E-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible_caseworker_mail: Option<TextValue>,
}

/// `CaseElementFlowStateType`: where the case stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CaseElementFlowState {
    /// Status of the offer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_offer_status_identifier: Option<AnsoegningStatus>,
    /// Status of the allocation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_allocation_status_identifier: Option<Bevillingsstatus>,
    /// Number of the case in VITAS.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1, max_length = 20))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub vitas_case_id: String,
    /// Address of the case in VITAS.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1, max_length = 4000))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub vitas_url: String,
    /// Found by an external operator (anden aktør).
    pub obtained_by_external_operator: bool,
    /// That operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_operator: Option<CompanyIdentifier>,
    /// Who is responsible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible_caseworker: Option<Caseworker>,
    /// When it was decided.
    #[serde(default, deserialize_with = "tidspunkt::optional", skip_serializing_if = "Option::is_none")]
    pub decision_date: Option<Tidspunkt>,
}

/// `CompanyResponsibleType`: who answers for the company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CompanyResponsible {
    /// Name.
    pub company_responsible_name: PersonNavn,
    /// Telephone.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1, max_length = 20))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub company_responsible_phone_number: String,
    /// E-mail.
    pub company_responsible_email_address: TextValue,
}

/// `WorkPlaceResponsibleType`: who answers for the place of work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct WorkPlaceResponsible {
    /// Name.
    pub company_responsible_name: PersonNavn,
    /// Telephone.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 20))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company_responsible_phone_number: Option<String>,
    /// E-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company_responsible_email_address: Option<TextValue>,
}

/// `CompanyType`: the employer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Company {
    /// CVR and P-number.
    pub company_identifier: CompanyIdentifier,
    /// Name.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 1, max_length = 1200))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub company_name: String,
    /// Telephone.
    #[cfg_attr(feature = "openapi", schema(required = true, min_length = 3, max_length = 21))]
    #[serde(default, deserialize_with = "null_as_empty")]
    pub company_phone_number: String,
    /// Address.
    pub company_address: Adresse,
    /// What the company tells of itself.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 16000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company_information: Option<String>,
    /// Where the work is, if elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workplace_address: Option<Adresse>,
    /// Who answers for the company.
    pub company_responsible: CompanyResponsible,
    /// Who answers for the place of work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workplace_responsible: Option<WorkPlaceResponsible>,
}

/// `CompanyCaseHandlingType`: the company's signature.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CompanyCaseHandling {
    /// Who signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company_signer: Option<String>,
    /// When.
    #[serde(default, deserialize_with = "tidspunkt::optional", skip_serializing_if = "Option::is_none")]
    pub company_signer_date_time: Option<Tidspunkt>,
}

/// `CaseWorkerCaseHandlingType`: the caseworker's signature.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct CaseHandling {
    /// Who signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signer: Option<String>,
    /// When.
    #[serde(default, deserialize_with = "tidspunkt::optional", skip_serializing_if = "Option::is_none")]
    pub signer_date_time: Option<Tidspunkt>,
}

/// `SalaryType`: an amount and what it is reckoned by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Salary {
    /// By the hour, month or year.
    pub salary_identifier: Loentype,
    /// Kroner.
    pub salary: f64,
}

/// `PensionType`: shares of the salary.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Pension {
    /// The employer's, in per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employer_percentage: Option<f64>,
    /// The employee's, in per cent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employee_percentage: Option<f64>,
}

/// `SalaryInformationType`: pay and pension.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SalaryInformation {
    /// For the hours of the flexjob.
    pub expected_salary: Salary,
    /// For full time.
    pub full_time_salary: Salary,
    /// Whether pension is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pension_pay: Option<bool>,
    /// Shares of the pension.
    pub pension: Pension,
    /// Whether holiday pay is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holiday_pay: Option<bool>,
    /// Whether holiday pay counts for the pension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holiday_pay_pensionable: Option<bool>,
}
