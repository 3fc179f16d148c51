//! Why beginning or taking over did not happen.

use crate::{
    api::{ApiError, Explanation, explain},
    locales::errors as text,
};
use contract::Fejlkode;

/// Why an act did not happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What the service said.
    pub error: ApiError,
    /// Who holds the ad, as the list says after the refusal.
    pub holder: Option<String>,
}

impl Failure {
    /// The failure in words, naming the holder where that is the reason.
    pub fn words(&self) -> Explanation {
        let mut words = explain(&self.error);
        if let (Some(Fejlkode::OptagetAfAnden), Some(name)) = (self.error.fejlkode(), &self.holder) {
            words.happened = text::held_by(name);
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Refusal;
    use contract::Problem;

    #[test]
    fn the_holder_is_named_where_she_is_the_reason() {
        let refused = |code| {
            let problem = Problem { fejlkode: Some(Fejlkode::from(code)), ..Problem::default() };
            let error = ApiError::Refused(Box::new(Refusal { status: 409, problem }));
            Failure { error, holder: Some("Ida Holm".to_owned()) }.words().happened
        };
        assert_eq!(refused(121_301), "Ida Holm behandler annoncen.");
        assert_eq!(refused(121_302), "Annoncen er allerede afgjort.");
    }
}
