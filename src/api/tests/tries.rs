//! Which calls are tried again, with which id, and what is no answer.

use super::{
    super::{ApiError, TransportError},
    Services, cpr, cv_status, id,
};
use contract::Fejlkode;
use futures::executor::block_on;

#[test]
fn a_write_keeps_its_id_when_no_answer_came() {
    let lost = Err(TransportError::Unreachable);
    let services = Services::answering([lost, Ok(503), Ok(412)]);
    let answer = block_on(services.client().update_cv_status(id(), cv_status()));
    assert_eq!(answer, Err(ApiError::ReceivedBefore), "and what happened is for the caller to look up");
    assert_eq!(services.ids(), [Some(id()), Some(id()), Some(id())]);
}

#[test]
fn a_page_in_place_of_an_answer_is_not_taken_for_a_decision() {
    let decided = |says| {
        let services = Services { says: Some(says), ..Services::default() };
        block_on(services.client().update_cv_status(id(), cv_status()))
    };
    assert!(matches!(decided("<!doctype html><p>Accepter vilkårene</p>"), Err(ApiError::Unreadable(_))));
    assert_eq!((decided(""), decided("{}")), (Ok(()), Ok(())));
}

#[test]
fn a_read_by_post_takes_a_new_id_when_no_answer_came() {
    let services = Services::answering([Err(TransportError::TimedOut), Ok(502), Ok(200)]);
    assert_eq!(block_on(services.client().is_flexjob_alive()), Ok(false));
    let ids = services.ids();
    assert_eq!(ids.iter().flatten().collect::<std::collections::HashSet<_>>().len(), 3, "{ids:?}");
}

#[test]
fn a_refusal_is_not_tried_again() {
    let services = Services::answering([Ok(422)]);
    assert!(block_on(services.client().get_cv_list(cpr())).is_err());
    assert_eq!(services.ids().len(), 1);
}

#[test]
fn a_failure_that_the_service_tells_is_an_answer_to_a_write() {
    let services = Services { says: Some(r#"{"fejlkode":8236}"#), ..Services::answering([Ok(502), Ok(412)]) };
    let answer = block_on(services.client().update_cv_status(id(), cv_status()));
    assert_eq!(answer.map_err(|error| error.fejlkode()), Err(Some(Fejlkode::ForbindelseKunneIkkeOprettes)));
    assert_eq!(services.ids().len(), 1);
}
