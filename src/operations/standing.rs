//! What a service's answer says of it.

use crate::{
    api::{ApiError, Refusal},
    locales::{format, operations as text},
};
use contract::Fejlkode;

/// What a service's answer says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It answers.
    Alive,
    /// It answers that it is down.
    SaysDown,
    /// It answers that this caseworker may not ask.
    NoAccess(Told),
    /// It answers that it, or a system behind it, failed.
    Fails(Told),
    /// It answers no to what was asked.
    Refuses(Told),
    /// Its answer cannot be read.
    Unreadable,
    /// There is no answer.
    Silent,
    /// Nobody here can tell: it can only be written to.
    Untold,
}

/// What a refusal names itself by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The service's own code.
    Code(i32),
    /// The HTTP status, where there is no code.
    Status(u16),
}

impl Standing {
    /// Of an answer to whether it lives.
    pub fn of(answer: &Result<bool, ApiError>) -> Self {
        match answer {
            Ok(true) => Self::Alive,
            Ok(false) => Self::SaysDown,
            Err(ApiError::Unreachable | ApiError::TimedOut) => Self::Silent,
            Err(ApiError::Unreadable(_)) => Self::Unreadable,
            Err(ApiError::SignedOut) => Self::NoAccess(Told::Status(401)),
            Err(ApiError::ReceivedBefore) => Self::Refuses(Told::Status(412)),
            Err(ApiError::Refused(refusal)) => Self::of_refusal(refusal),
        }
    }

    fn of_refusal(Refusal { status, problem }: &Refusal) -> Self {
        let told = problem.fejlkode.map_or(Told::Status(*status), |code| Told::Code(code.number()));
        match (*status, problem.fejlkode) {
            (403, _) | (_, Some(Fejlkode::IkkeAutoriseret)) => Self::NoAccess(told),
            (500.., _) => Self::Fails(told),
            _ => Self::Refuses(told),
        }
    }

    /// Whether it answers as it should.
    pub fn is_alive(self) -> bool {
        self == Self::Alive
    }

    /// The name the style sheet knows it by.
    pub const fn look(self) -> &'static str {
        match self {
            Self::Alive => "alive",
            Self::NoAccess(_) | Self::Refuses(_) => "doubtful",
            Self::Untold => "untold",
            Self::SaysDown | Self::Fails(_) | Self::Unreadable | Self::Silent => "down",
        }
    }

    /// In words, after `millis` milliseconds.
    pub fn words(self, millis: u32) -> String {
        let time = format::integer(millis.into());
        match self {
            Self::Alive => text::alive(time),
            Self::SaysDown => text::says_down(time),
            Self::NoAccess(told) => text::no_access(told.words()),
            Self::Fails(told) => text::fails(told.words()),
            Self::Refuses(told) => text::refuses(told.words()),
            Self::Unreadable => text::unreadable().to_owned(),
            Self::Silent => text::silent().to_owned(),
            Self::Untold => text::untold().to_owned(),
        }
    }
}

impl Told {
    fn words(self) -> String {
        match self {
            Self::Code(code) => text::code(code),
            Self::Status(status) => text::status(status),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::Problem;
    use std::collections::HashSet;

    fn refused(status: u16, code: Option<i32>) -> Result<bool, ApiError> {
        let problem = Problem { fejlkode: code.map(Fejlkode::from), ..Problem::default() };
        Err(ApiError::Refused(Box::new(Refusal { status, problem })))
    }

    #[test]
    fn an_answer_says_that_somebody_is_there_and_silence_that_nobody_is() {
        for (answer, standing) in [
            (Ok(true), Standing::Alive),
            (Ok(false), Standing::SaysDown),
            (refused(403, Some(4575)), Standing::NoAccess(Told::Code(4575))),
            (refused(403, None), Standing::NoAccess(Told::Status(403))),
            (refused(422, Some(4575)), Standing::NoAccess(Told::Code(4575))),
            (refused(502, Some(9343)), Standing::Fails(Told::Code(9343))),
            (refused(503, None), Standing::Fails(Told::Status(503))),
            (refused(422, Some(1014)), Standing::Refuses(Told::Code(1014))),
            (refused(404, None), Standing::Refuses(Told::Status(404))),
            (Err(ApiError::ReceivedBefore), Standing::Refuses(Told::Status(412))),
            (Err(ApiError::SignedOut), Standing::NoAccess(Told::Status(401))),
            (Err(ApiError::Unreadable("x".into())), Standing::Unreadable),
            (Err(ApiError::Unreachable), Standing::Silent),
            (Err(ApiError::TimedOut), Standing::Silent),
        ] {
            assert_eq!(Standing::of(&answer), standing, "{answer:?}");
        }
    }

    #[test]
    fn each_standing_has_its_own_words_and_only_one_is_well() {
        let every = [
            Standing::Alive,
            Standing::SaysDown,
            Standing::NoAccess(Told::Code(4575)),
            Standing::Fails(Told::Code(9343)),
            Standing::Fails(Told::Status(503)),
            Standing::Refuses(Told::Code(1014)),
            Standing::Unreadable,
            Standing::Silent,
            Standing::Untold,
        ];
        let words: HashSet<String> = every.iter().map(|standing| standing.words(1_234)).collect();
        assert_eq!(words.len(), every.len(), "{words:?}");
        assert_eq!(Standing::Alive.words(1_234), "Svarer på 1.234 ms");
        assert_eq!(Standing::Fails(Told::Status(503)).words(9), "Svarer med en fejl (HTTP 503)");
        assert_eq!(every.iter().filter(|standing| standing.is_alive()).count(), 1);
    }
}
