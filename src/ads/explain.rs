//! Why an ad cannot be read, in the user's words.

use crate::{
    api::{self, ApiError, Explanation},
    locales::advertisement as text,
};

/// Words an error of the ad source. Where the services are real there need not be one.
pub fn explain(error: &ApiError) -> Explanation {
    if error.is_absent() {
        let (happened, next) = (text::no_source().to_owned(), text::no_source_next().to_owned());
        return Explanation { happened, next, fields: Vec::new() };
    }
    api::explain(error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Response;

    #[test]
    fn that_there_is_no_source_is_another_thing_than_a_source_that_fails() {
        let read = |status| ApiError::from_response(&Response { status, ..Response::default() });
        assert_eq!(
            explain(&read(404)).happened,
            "Annoncens indhold kan ikke læses her: serveren har ingen annoncekilde."
        );
        assert_eq!(explain(&read(502)), api::explain(&read(502)));
        assert_eq!(explain(&ApiError::TimedOut), api::explain(&ApiError::TimedOut));
    }
}
