//! The ad source (domain.md 6.6): what an ad says. No contract returns it, so this interface is our own, with
//! the fields that Jobnet shows publicly.

use crate::{Godkendelsesstatus, JobannonceId, Tidspunkt, tidspunkt};
use serde::{Deserialize, Deserializer, Serialize};

/// A job ad as its creator wrote it. `body` is foreign HTML and hostile until sanitised.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Jobannonce {
    /// Id of the ad.
    pub id: JobannonceId,
    /// Headline.
    pub title: String,
    /// The text, as HTML.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub body: String,
    /// Where it stands in approval.
    pub approval_status: Godkendelsesstatus,
    /// Times shown on Jobnet.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub views: i64,
    /// When it is to appear.
    #[serde(default, deserialize_with = "tidspunkt::optional")]
    pub publication_date_time: Option<Tidspunkt>,
    /// When it was written.
    #[serde(default, deserialize_with = "tidspunkt::optional")]
    pub created_date_time: Option<Tidspunkt>,
    /// When it was last changed.
    #[serde(default, deserialize_with = "tidspunkt::optional")]
    pub updated_date_time: Option<Tidspunkt>,
    /// When it is to be taken down.
    #[serde(default, deserialize_with = "tidspunkt::optional")]
    pub unpublication_date_time: Option<Tidspunkt>,
    /// The employer wants not to be named.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub is_anonymous_employer: bool,
    /// Has a logo; never shown, since it lies on another host.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub has_logo: bool,
    /// Where the logo lies.
    #[serde(default)]
    pub logo_url: Option<String>,
    /// The company.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub employer: Employer,
    /// The job.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub job: Job,
    /// How to apply.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub application: Application,
    /// Kind of organisation that delivered it; 24 = Virksomhed.
    #[serde(default)]
    pub organisation_type_id: Option<i32>,
    /// Who delivered it, e.g. `Emply 31430747`.
    #[serde(default)]
    pub user: Option<String>,
}

/// The company behind an ad.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Employer {
    /// CVR number.
    #[serde(default)]
    pub cvr_number: Option<String>,
    /// Production unit number.
    #[serde(default)]
    pub p_number: Option<String>,
    /// Name.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub name: String,
    /// Has a company logo.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub has_company_logo: bool,
}

/// The job itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Job {
    /// `Ordinaert`, `Efterloenner`, `Foertidspension` or another.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(rename = "type", default, deserialize_with = "null_as_default")]
    pub kind: String,
    /// Where the work is.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub address: Address,
    /// No fixed place of work.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub no_fixed_workplace: bool,
    /// For a limited period.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub is_limited_period: bool,
    /// Suits people with a disability.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub is_disability_friendly: bool,
    /// Part time.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub is_part_time: bool,
    /// First day of work.
    #[serde(default, deserialize_with = "tidspunkt::optional")]
    pub employment_date: Option<Tidspunkt>,
    /// The occupation's URI.
    #[serde(default)]
    pub concept_uri_da: Option<String>,
    /// The occupation's Danish name.
    #[serde(default)]
    pub preferred_label_da: Option<String>,
    /// Driving licences asked for.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub drivers_licenses: Vec<String>,
    /// Classifications.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub classifications: Vec<String>,
    /// Shifts.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub shifts: Vec<String>,
}

/// Where the work is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Address {
    /// Street and number.
    #[serde(default)]
    pub street_name: Option<String>,
    /// Town.
    #[serde(default)]
    pub city: Option<String>,
    /// Postal code.
    #[serde(default)]
    pub postal_code: Option<String>,
    /// Municipality.
    #[serde(default)]
    pub municipality: Option<String>,
    /// Two letters.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub country_code: String,
    /// Country.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub country_name: String,
}

impl Address {
    /// The town, or failing that the municipality or the country.
    pub fn place(&self) -> &str {
        let filled = |name: &'_ Option<String>| name.as_deref().is_some_and(|name| !name.trim().is_empty());
        let name = [&self.city, &self.municipality].into_iter().find(|name| filled(name));
        name.and_then(Option::as_deref).unwrap_or(&self.country_name).trim()
    }
}

/// How to apply.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Application {
    /// Last day; `None` also for 1900-01-01, which means not disclosed.
    #[serde(default, deserialize_with = "tidspunkt::optional")]
    pub deadline_date: Option<Tidspunkt>,
    /// As soon as possible.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, rename = "isApplicationDeadlineASAP", deserialize_with = "null_as_default")]
    pub is_application_deadline_asap: bool,
    /// How many are sought.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub available_positions: i32,
    /// Whom to ask.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    #[serde(default, deserialize_with = "null_as_default")]
    pub contact_persons: Vec<ContactPerson>,
    /// Where to apply.
    #[serde(default)]
    pub url: Option<String>,
    /// Text of that link.
    #[serde(default)]
    pub url_text: Option<String>,
}

/// Whom to ask about the job.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ContactPerson {
    /// First names.
    #[serde(default)]
    pub first_names: Option<String>,
    /// Last name.
    #[serde(default)]
    pub last_name: Option<String>,
    /// Telephone.
    #[serde(default)]
    pub phone_number: Option<String>,
}

/// `null` where the shape says a value: read as the type's empty value, so that one gap does not hide an ad.
fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_falls_back_from_town_to_municipality_to_country() {
        let address = |city: Option<&str>, municipality: Option<&str>| Address {
            city: city.map(Into::into),
            municipality: municipality.map(Into::into),
            country_name: "Norge ".into(),
            ..Address::default()
        };
        assert_eq!(address(Some(" Ribe"), Some("Esbjerg")).place(), "Ribe");
        assert_eq!(address(Some(" "), Some("Esbjerg")).place(), "Esbjerg");
        assert_eq!(address(None, Some("\n")).place(), "Norge");
    }
}
