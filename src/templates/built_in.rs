//! The templates that come with the console: rejections, with the reasons of domain.md 6.10. They are texts only: the contract has no
//! code for a reason.

use crate::locales::templates as text;

/// A reason to reject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuiltIn {
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

impl BuiltIn {
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

    /// The e-mail, with its blanks.
    pub fn body(self) -> String {
        format!("{}\n\n{}\n\n{}", text::opening(), self.texts().1, text::closing())
    }

    /// What it is called where it is stored.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::InvalidCompany => "invalid-company",
            Self::Blockade => "blockade",
            Self::DiscriminationBySex => "discrimination-by-sex",
            Self::Discrimination => "discrimination",
            Self::NotARealJob => "not-a-real-job",
            Self::PaymentFromJobseeker => "payment",
            Self::Duplicate => "duplicate",
            Self::Incomplete => "incomplete",
        }
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
    use std::collections::HashSet;

    #[test]
    fn every_one_names_the_ad_and_is_stored_by_a_name_of_its_own() {
        for template in BuiltIn::EVERY {
            let body = template.body();
            assert!(body.contains("{{titel}}") && body.contains("{{virksomhed}}"), "{template:?}: {body}");
        }
        assert_eq!(BuiltIn::EVERY.map(BuiltIn::slug).into_iter().collect::<HashSet<_>>().len(), 8);
    }
}
