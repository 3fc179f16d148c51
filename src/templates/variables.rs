//! What an ad fills into a template by itself.

use super::placeholders;
use crate::{
    ads::{AdSummary, occupation},
    locales::{format, templates as text},
};
use contract::{JobannonceId, annoncekilde::Jobannonce};

/// The values that are known, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variables(Vec<(&'static str, String)>);

impl Variables {
    /// Every name that can be filled.
    pub fn names() -> [&'static str; 7] {
        [
            text::title_variable(),
            text::company_variable(),
            text::place_variable(),
            text::occupation_variable(),
            text::deadline_variable(),
            text::id_variable(),
            text::caseworker_variable(),
        ]
    }

    /// What is known of an ad and the caseworker. What is not stays a blank.
    pub fn of(id: Option<JobannonceId>, ad: Option<&Jobannonce>, caseworker: &str) -> Self {
        let summary = ad.map(AdSummary::from);
        let [title, company, place] = summary.map(|ad| [ad.title, ad.company, ad.place]).unwrap_or_default();
        let deadline = ad.map(deadline).unwrap_or_default();
        let values = [
            title,
            company,
            place,
            ad.and_then(occupation).unwrap_or_default().to_owned(),
            deadline,
            id.map(|id| id.to_string()).unwrap_or_default(),
            caseworker.trim().to_owned(),
        ];
        Self(Self::names().into_iter().zip(values).filter(|(_, value)| !value.is_empty()).collect())
    }

    /// A template with its blanks filled as far as they can be.
    pub fn fill(&self, template: &str) -> String {
        let values: Vec<(&str, Option<&str>)> =
            self.0.iter().map(|(name, value)| (*name, Some(value.as_str()))).collect();
        placeholders::fill(template, &values)
    }
}

fn deadline(ad: &Jobannonce) -> String {
    match ad.application.deadline_date {
        Some(date) => format::danish_date_of(date),
        None if ad.application.is_application_deadline_asap => text::as_soon_as_possible().to_owned(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ad_fills_what_it_says_and_leaves_the_rest_to_the_caseworker() {
        let id: JobannonceId = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222".parse().unwrap();
        let json = format!(
            r#"{{"id":"{id}","approvalStatus":"UnderBehandling","title":" Kok \n m/k ","employer":{{"name":"Ærø Kro"}},
                "job":{{"preferredLabelDa":"Kok","address":{{"city":"Ribe"}}}},
                "application":{{"deadlineDate":"2026-12-01T23:59:00+01:00"}}}}"#
        );
        let ad: Jobannonce = serde_json::from_str(&json).unwrap();
        let all: String = Variables::names().map(|name| format!("{{{{{name}}}}};")).concat();
        assert_eq!(
            Variables::of(Some(id), Some(&ad), "Ida Holm").fill(&all),
            format!("Kok m/k;Ærø Kro;Ribe;Kok;1. december 2026;{id};Ida Holm;")
        );
        let unknown = Variables::of(None, None, "Ida Holm").fill(&all);
        assert_eq!(unknown, "{{titel}};{{virksomhed}};{{sted}};{{stilling}};{{frist}};{{id}};Ida Holm;");
        assert_eq!(Variables::default().fill("{{citat}} {{ titel }}"), "{{citat}} {{ titel }}");
    }
}
