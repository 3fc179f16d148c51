//! What one decision would do to each of many ads, worked out before anything is sent.

use crate::outbox::Texts;
use contract::JobannonceId;

/// Most ads that are decided at once: no more than a caseworker can look through.
pub const MOST: usize = 25;

/// What would happen to one ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The ad.
    pub ad: JobannonceId,
    /// What it is called.
    pub title: String,
    /// The texts that go with the decision.
    pub texts: Texts,
    /// A blank of the e-mail that could not be filled: the ad must be decided by itself.
    pub blank: Option<String>,
}

/// Why a plan cannot be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hindrance {
    /// None of the ads can be decided.
    NoneLeft,
    /// There are more than [`MOST`].
    TooMany,
    /// No reason has been chosen for a rejection.
    NoReason,
    /// An e-mail has a blank.
    Blank,
}

/// Why a plan cannot be carried out as it is; `None` when it can.
pub fn hindrance(planned: &[Planned], rejects: bool) -> Option<Hindrance> {
    if planned.is_empty() {
        Some(Hindrance::NoneLeft)
    } else if planned.len() > MOST {
        Some(Hindrance::TooMany)
    } else if planned.iter().any(|ad| ad.blank.is_some()) {
        Some(Hindrance::Blank)
    } else if rejects && planned.iter().any(|ad| ad.texts.email_broedtekst.is_none()) {
        Some(Hindrance::NoReason)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn planned(count: usize, mail: Option<&str>, blank: Option<&str>) -> Vec<Planned> {
        let ad = |number: usize| Planned {
            ad: JobannonceId::new(Uuid::from_u128(u128::try_from(number).unwrap())),
            title: "Kok".to_owned(),
            texts: Texts { email_broedtekst: mail.map(str::to_owned), ..Texts::default() },
            blank: blank.map(str::to_owned),
        };
        (0..count).map(ad).collect()
    }

    #[test]
    fn at_most_twenty_five_each_with_its_own_whole_mail() {
        assert_eq!(hindrance(&planned(25, None, None), false), None);
        assert_eq!(hindrance(&planned(26, None, None), false), Some(Hindrance::TooMany));
        assert_eq!(hindrance(&[], false), Some(Hindrance::NoneLeft));
        assert_eq!(hindrance(&planned(3, None, None), true), Some(Hindrance::NoReason));
        assert_eq!(hindrance(&planned(3, Some("Hej"), None), true), None);
        assert_eq!(hindrance(&planned(3, Some("Hej {{x}}"), Some("{{x}}")), true), Some(Hindrance::Blank));
    }
}
