//! A session ends in the middle of calls: what was under way waits for the caseworker and is sent once more as it was; what
//! is begun meanwhile is not sent.

use super::{
    super::{ApiError, Client},
    Services, cv_status, id,
};
use contract::BehandlerId;
use futures::{FutureExt, executor::block_on};
use uuid::Uuid;

const IDA: BehandlerId = BehandlerId::new(Uuid::from_u128(1));
const MADS: BehandlerId = BehandlerId::new(Uuid::from_u128(2));

/// The gate's client, and Ida's.
fn signed_in(services: &Services) -> (Client, Client) {
    let gate = services.client();
    gate.seat(Some(IDA));
    (gate.clone(), gate.of(IDA))
}

#[test]
fn her_calls_say_whose_they_are_and_the_gates_do_not() {
    let services = Services::default();
    let (gate, hers) = signed_in(&services);
    block_on(hers.is_flexjob_alive()).unwrap();
    block_on(hers.get_history(Uuid::nil().to_string().parse().unwrap())).unwrap();
    drop(block_on(gate.get_session()));
    let asked = services.asked.lock().unwrap();
    assert_eq!(asked.iter().map(|request| request.behandler).collect::<Vec<_>>(), [Some(IDA), Some(IDA), None]);
}

#[test]
fn what_was_under_way_is_sent_once_she_is_back_under_the_same_id() {
    let services = Services { says: Some(""), ..Services::answering([Ok(401), Ok(204)]) };
    let (gate, hers) = signed_in(&services);
    let mut sending = Box::pin(hers.update_cv_status(id(), cv_status()));
    assert_eq!((&mut sending).now_or_never(), None, "it waits");
    assert_eq!(block_on(hers.is_flexjob_alive()), Err(ApiError::SignedOut));
    assert!(matches!(block_on(hers.open_afventende_jobannoncer(None)), Err(ApiError::SignedOut)));
    assert_eq!(services.ids().len(), 1, "nothing begun meanwhile is sent");
    gate.seat(Some(IDA));
    assert_eq!(block_on(sending), Ok(()));
    assert_eq!(services.ids(), [Some(id()), Some(id())]);
}

#[test]
fn she_is_signed_out_after_her_session_has_ended_and_nobody_else_is() {
    let services = Services { says: Some(""), ..Services::answering([Ok(401), Ok(204), Ok(401)]) };
    let (gate, hers) = signed_in(&services);
    assert_eq!((Box::pin(hers.update_cv_status(id(), cv_status()))).now_or_never(), None, "her session has ended");
    assert_eq!(block_on(gate.of(IDA).sign_out()), Ok(None));
    gate.seat(None);
    assert_eq!(block_on(gate.of(IDA).sign_out()), Err(ApiError::SignedOut), "it is another's by now");
    let asked = services.asked.lock().unwrap();
    assert_eq!(asked.iter().map(|request| request.behandler).collect::<Vec<_>>(), [Some(IDA); 3]);
}

#[test]
fn a_read_in_pieces_waits_as_well() {
    let services = Services::answering([Ok(401), Ok(304)]);
    let (gate, hers) = signed_in(&services);
    let mut reading = Box::pin(hers.open_afventende_jobannoncer(None));
    assert!((&mut reading).now_or_never().is_none());
    gate.seat(Some(IDA));
    assert!(block_on(reading).is_ok());
}

#[test]
fn a_colleague_who_signs_in_instead_sends_nothing_of_hers() {
    let services = Services::answering([Ok(401)]);
    let (gate, hers) = signed_in(&services);
    let mut sending = Box::pin(hers.update_cv_status(id(), cv_status()));
    assert_eq!((&mut sending).now_or_never(), None);
    gate.seat(Some(MADS));
    assert_eq!(block_on(sending), Err(ApiError::SignedOut));
    assert_eq!(block_on(hers.is_flexjob_alive()), Err(ApiError::SignedOut), "nor what she left to be done later");
    assert_eq!(services.ids().len(), 1);
}

#[test]
fn a_server_that_keeps_saying_no_is_not_asked_for_ever() {
    let services = Services::answering([Ok(401), Ok(401)]);
    let (gate, hers) = signed_in(&services);
    let mut sending = Box::pin(hers.update_cv_status(id(), cv_status()));
    assert_eq!((&mut sending).now_or_never(), None);
    gate.seat(Some(IDA));
    assert_eq!(block_on(sending), Err(ApiError::SignedOut));
    assert_eq!(services.ids().len(), 2);
}
