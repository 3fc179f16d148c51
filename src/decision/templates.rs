//! E-mail templates for rejections, with the reasons of domain.md 6.10. They are texts only: the contract has no
//! code for a reason.

use super::placeholders;
use crate::{ads::AdSummary, locales::templates as text};

/// A reason to reject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    /// Invalid CVR number, or no such company.
    InvalidCompany,
    /// Blockade or conflict.
    Blockade,
    /// Discrimination by sex.
    DiscriminationBySex,
    /// Other discrimination.
    Discrimination,
    /// Not a real, paid job in one's own company.
    NotARealJob,
    /// The jobseeker is asked to pay.
    PaymentFromJobseeker,
    /// Posted before.
    Duplicate,
    /// Something is missing.
    Incomplete,
}

impl Template {
    /// In the order to offer them.
    pub const EVERY: [Self; 8] = [
        Self::InvalidCompany,
        Self::Blockade,
        Self::DiscriminationBySex,
        Self::Discrimination,
        Self::NotARealJob,
        Self::PaymentFromJobseeker,
        Self::Duplicate,
        Self::Incomplete,
    ];

    /// The reason's name.
    pub fn name(self) -> &'static str {
        self.texts().0
    }

    /// The e-mail, filled with what is known of the ad.
    pub fn body(self, ad: Option<&AdSummary>) -> String {
        let template = format!("{}\n\n{}\n\n{}", text::opening(), self.texts().1, text::closing());
        let title = ad.map(|ad| ad.title.as_str()).filter(|title| !title.is_empty());
        let company = ad.map(|ad| ad.company.as_str()).filter(|company| !company.is_empty());
        placeholders::fill(&template, &[(text::title_variable(), title), (text::company_variable(), company)])
    }

    fn texts(self) -> (&'static str, &'static str) {
        match self {
            Self::InvalidCompany => (text::invalid_company(), text::invalid_company_body()),
            Self::Blockade => (text::blockade(), text::blockade_body()),
            Self::DiscriminationBySex => (text::discrimination_by_sex(), text::discrimination_by_sex_body()),
            Self::Discrimination => (text::discrimination(), text::discrimination_body()),
            Self::NotARealJob => (text::not_a_real_job(), text::not_a_real_job_body()),
            Self::PaymentFromJobseeker => (text::payment(), text::payment_body()),
            Self::Duplicate => (text::duplicate(), text::duplicate_body()),
            Self::Incomplete => (text::incomplete(), text::incomplete_body()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_known_ad_fills_its_own_blanks() {
        let ad = AdSummary { title: "Kok".into(), company: "Havnens Bistro ApS".into(), place: "Ribe".into() };
        for template in Template::EVERY {
            let body = template.body(Some(&ad));
            assert!(body.contains("Kok") && body.contains("Havnens Bistro ApS"), "{template:?}: {body}");
            assert!(!body.contains("{{titel}}"), "{template:?}");
            let unknown = template.body(None);
            assert_eq!(placeholders::first_unfilled(&unknown).as_deref(), Some("{{titel}}"), "{template:?}");
        }
    }
}
