//! What follows from an answer, and from what the list says: the rules that make a decision happen exactly once.

use super::entry::{Act, Reason, Step};
use crate::api::{ApiError, Refusal};
use contract::{BehandlerId, Fejlkode, handling::Handling};

/// What the list says of the ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listed {
    /// It is not in it.
    Gone,
    /// Nobody has it.
    Free,
    /// The caseworker has it.
    Mine {
        /// Parked.
        parked: bool,
    },
    /// A colleague has it.
    HeldBy(String),
}

impl Listed {
    /// Reads a row; `None` is no row.
    pub fn of(handling: Option<Handling<'_>>, me: BehandlerId) -> Self {
        match handling {
            None => Self::Gone,
            Some(handling) => match handling.handler() {
                None => Self::Free,
                Some(by) if by.behandler_identifier == me => {
                    Self::Mine { parked: matches!(handling, Handling::Parked { .. }) }
                }
                Some(by) => Self::HeldBy(by.behandler_navn.clone()),
            },
        }
    }
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Make this call.
    Call(Step),
    /// The same call again, later, under the same id.
    Again,
    /// Nothing until someone has signed in.
    SignIn,
    /// It has been carried out.
    Done {
        /// The service had received it before.
        received_before: bool,
    },
    /// It was not carried out.
    Refused(Reason),
    /// It was received; what came of it is not known.
    Unknown,
}

/// Before anything is sent, from a list read just now.
pub fn at_first(listed: &Listed) -> Next {
    match listed {
        Listed::Gone => Next::Refused(Reason::NotWaiting),
        Listed::HeldBy(name) => Next::Refused(Reason::HeldBy(name.clone())),
        Listed::Free => Next::Call(Step::Begin),
        Listed::Mine { .. } => Next::Call(Step::Act),
    }
}

/// Whether an answer can only be understood with a list read after it.
pub fn needs_list(error: &ApiError) -> bool {
    !error.may_have_arrived() && *error != ApiError::SignedOut
}

/// What follows from a failed call, with the list as read after it.
pub fn after_failure(step: Step, act: Act, error: ApiError, listed: &Listed) -> Next {
    if error.may_have_arrived() {
        return Next::Again;
    }
    match (error, step) {
        (ApiError::SignedOut, _) => Next::SignIn,
        (ApiError::ReceivedBefore, Step::Begin) => match listed {
            Listed::Mine { .. } => Next::Call(Step::Act),
            Listed::Free => Next::Refused(Reason::NotBegun),
            Listed::Gone | Listed::HeldBy(_) => at_first(listed),
        },
        (ApiError::ReceivedBefore, Step::Act) if was_done(act, listed) => Next::Done { received_before: true },
        (ApiError::ReceivedBefore, Step::Act) => Next::Unknown,
        (ApiError::Refused(refusal), _) => Next::Refused(refused(refusal, listed)),
        // Each may have arrived.
        (ApiError::Unreachable | ApiError::TimedOut | ApiError::Unreadable(_), _) => Next::Again,
    }
}

/// Whether what the list says is what the act does.
pub fn was_done(act: Act, listed: &Listed) -> bool {
    match act {
        Act::Approve | Act::Reject => *listed == Listed::Gone,
        Act::Park { .. } => *listed == Listed::Mine { parked: true },
    }
}

fn refused(refusal: Box<Refusal>, listed: &Listed) -> Reason {
    match (refusal.problem.fejlkode, listed) {
        (Some(Fejlkode::OptagetAfAnden), Listed::HeldBy(name)) => Reason::HeldBy(name.clone()),
        (Some(Fejlkode::AfventerIkkeBehandling), _) => Reason::NotWaiting,
        _ => Reason::Refused(refusal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::{Problem, jobannonce_behandling::Behandler};
    use uuid::Uuid;

    fn refusal(status: u16, code: Option<i32>) -> ApiError {
        let problem = Problem { fejlkode: code.map(Fejlkode::from), ..Problem::default() };
        ApiError::Refused(Box::new(Refusal { status, problem }))
    }

    const MINE: Listed = Listed::Mine { parked: false };
    const PARKED: Listed = Listed::Mine { parked: true };

    fn held() -> Listed {
        Listed::HeldBy("Mads".to_owned())
    }

    #[test]
    fn a_row_as_the_sender_reads_it() {
        let by = Behandler { behandler_identifier: BehandlerId::new(Uuid::nil()), behandler_navn: "Mads".to_owned() };
        let (me, other) = (by.behandler_identifier, BehandlerId::new(Uuid::from_u128(1)));
        let until = "2026-11-21T13:00:00Z".parse().unwrap();
        assert_eq!(Listed::of(None, me), Listed::Gone);
        assert_eq!(Listed::of(Some(Handling::Free), me), Listed::Free);
        assert_eq!(Listed::of(Some(Handling::Held { by: &by, since: None }), me), MINE);
        assert_eq!(Listed::of(Some(Handling::Parked { by: &by, until }), me), PARKED);
        assert_eq!(Listed::of(Some(Handling::Parked { by: &by, until }), other), held());
    }

    #[test]
    fn nothing_is_sent_about_an_ad_that_is_a_colleagues_or_gone() {
        assert_eq!(at_first(&Listed::Free), Next::Call(Step::Begin));
        assert_eq!(at_first(&MINE), Next::Call(Step::Act));
        assert_eq!(at_first(&PARKED), Next::Call(Step::Act));
        assert_eq!(at_first(&held()), Next::Refused(Reason::HeldBy("Mads".to_owned())));
        assert_eq!(at_first(&Listed::Gone), Next::Refused(Reason::NotWaiting));
    }

    #[test]
    fn what_may_have_arrived_is_tried_again_and_never_judged() {
        for error in [
            ApiError::Unreachable,
            ApiError::TimedOut,
            ApiError::Unreadable("<html>".to_owned()),
            refusal(500, None),
            refusal(503, None),
            refusal(429, None),
        ] {
            assert!(!needs_list(&error), "{error:?}");
            for listed in [Listed::Gone, Listed::Free, MINE, held()] {
                for step in [Step::Begin, Step::Act] {
                    assert_eq!(after_failure(step, Act::Approve, error.clone(), &listed), Next::Again, "{error:?}");
                }
            }
        }
    }

    #[test]
    fn received_before_is_settled_by_the_list() {
        let after = |step, act, listed: &Listed| after_failure(step, act, ApiError::ReceivedBefore, listed);
        let park = Act::Park { minutes: 60 };
        assert_eq!(after(Step::Begin, Act::Approve, &MINE), Next::Call(Step::Act));
        assert_eq!(after(Step::Begin, Act::Approve, &Listed::Free), Next::Refused(Reason::NotBegun));
        assert_eq!(after(Step::Begin, Act::Approve, &held()), Next::Refused(Reason::HeldBy("Mads".to_owned())));
        assert_eq!(after(Step::Act, Act::Reject, &Listed::Gone), Next::Done { received_before: true });
        assert_eq!(after(Step::Act, Act::Reject, &MINE), Next::Unknown);
        assert_eq!(after(Step::Act, park, &PARKED), Next::Done { received_before: true });
        assert_eq!(after(Step::Act, park, &Listed::Gone), Next::Unknown);
    }

    #[test]
    fn a_refusal_names_who_has_the_ad() {
        let after = |code, listed: &Listed| after_failure(Step::Act, Act::Approve, refusal(409, Some(code)), listed);
        assert_eq!(after(121_301, &held()), Next::Refused(Reason::HeldBy("Mads".to_owned())));
        assert_eq!(after(121_302, &Listed::Gone), Next::Refused(Reason::NotWaiting));
        assert!(matches!(after(121_303, &Listed::Free), Next::Refused(Reason::Refused(_))));
        assert!(matches!(after(121_301, &Listed::Free), Next::Refused(Reason::Refused(_))), "she has let go since");
        assert_eq!(after_failure(Step::Act, Act::Approve, ApiError::SignedOut, &MINE), Next::SignIn);
    }
}
