//! A change that a caseworker has confirmed, and sending it: under one request id, however often it is tried.

use super::outcome::{Seen, seen};
use crate::api::{ApiError, Client, Enrolment, new_request_id};
use contract::{
    Cpr, RequestId,
    jobagent::{CreateJobagentRequest, Jobagent, UpdateJobagentRequest, UpdateJobagentResponse},
};

/// Something to be done with a citizen's jobagents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Make one.
    Create(CreateJobagentRequest),
    /// Change one and book a meeting; as it was read before.
    Update(Jobagent, UpdateJobagentRequest),
    /// Remove one; as it was read before.
    Delete(Jobagent),
}

/// A change with the request id that it has for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// What is to be done.
    pub change: Change,
    /// Its `x-requestId`.
    pub request_id: RequestId,
}

impl Confirmed {
    /// A change to be sent. The one before, if nobody knows what became of it, keeps its id when it is asked for again: so
    /// it is never done twice.
    pub fn of(change: Change, unsettled: Option<Self>) -> Self {
        match unsettled {
            Some(before) if before.change == change => before,
            _ => Self { change, request_id: new_request_id() },
        }
    }
}

/// What became of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It is done; a meeting has its receipt, unless the answer with it was lost.
    Done(Option<Box<UpdateJobagentResponse>>),
    /// It is not done.
    Refused(ApiError),
    /// No answer came, and it may be done or not. To be sent again as it is.
    Unknown(ApiError),
    /// The service has received it before and has not done it.
    NotDone,
    /// The service has received it before, and it cannot be seen whether it was done.
    Unclear,
}

/// Sends a change. Told that it was received before, it looks at what the citizen's jobagents are now.
pub async fn send(client: &Client, citizen: Cpr, confirmed: &Confirmed) -> Sent {
    let request_id = confirmed.request_id.clone();
    let which = |jobagent: &Jobagent| Enrolment { citizen: citizen.clone(), jobagent: jobagent.jobagent_identifier };
    let answer = match &confirmed.change {
        Change::Create(body) => client.create_jobagent(citizen.clone(), request_id, body.clone()).await.map(|_| None),
        Change::Update(before, body) => {
            client.update_jobagent(which(before), request_id, body).await.map(|receipt| Some(Box::new(receipt)))
        }
        Change::Delete(before) => client.delete_jobagent(which(before), request_id).await.map(|()| None),
    };
    match answer {
        Ok(receipt) => Sent::Done(receipt),
        Err(ApiError::ReceivedBefore) => match client.get_jobagenter(citizen).await {
            Ok(now) => match seen(&confirmed.change, &now) {
                Seen::Done => Sent::Done(None),
                Seen::NotDone => Sent::NotDone,
                Seen::Unclear => Sent::Unclear,
            },
            Err(error) => Sent::Unknown(error),
        },
        Err(error) if is_final(&error) => Sent::Refused(error),
        Err(error) => Sent::Unknown(error),
    }
}

/// Whether an error says that nothing was done. A server that fails without naming a code may have done it first.
const fn is_final(error: &ApiError) -> bool {
    match error {
        ApiError::SignedOut => true,
        ApiError::Refused(refusal) => refusal.status < 500 || refusal.problem.fejlkode.is_some(),
        ApiError::Unreachable | ApiError::TimedOut | ApiError::ReceivedBefore | ApiError::Unreadable(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{api::Refusal, jobagent::outcome::tests::jobagent};
    use contract::{Fejlkode, Problem};

    #[test]
    fn a_change_whose_fate_is_unknown_keeps_its_id_and_another_has_its_own() {
        let (change, other) = (Change::Delete(jobagent(1)), Change::Delete(jobagent(2)));
        let first = Confirmed::of(change.clone(), None);
        assert_eq!(Confirmed::of(change.clone(), Some(first.clone())), first);
        assert_ne!(Confirmed::of(other, Some(first.clone())).request_id, first.request_id);
        assert_ne!(Confirmed::of(change, None).request_id, first.request_id);
    }

    #[test]
    fn only_a_refusal_says_that_nothing_was_done() {
        let refused = |status, code: Option<i32>| {
            let problem = Problem { fejlkode: code.map(Fejlkode::from), ..Problem::default() };
            ApiError::Refused(Box::new(Refusal { status, problem }))
        };
        for error in [refused(422, Some(4338)), refused(403, None), refused(502, Some(4769)), ApiError::SignedOut] {
            assert!(is_final(&error), "{error:?}");
        }
        for error in [refused(500, None), refused(504, None), ApiError::TimedOut, ApiError::Unreachable] {
            assert!(!is_final(&error), "{error:?}");
        }
    }
}
