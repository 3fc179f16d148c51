//! Pages put together, and when they are read again.

use super::*;
use contract::bff::NotificationKind;
use std::collections::HashSet;

fn one(key: i64, state: DeliveryState) -> SentNotification {
    SentNotification {
        key,
        id: format!("id-{key}"),
        kind: NotificationKind::Ordningsnotifikation,
        accepted_at: "2026-11-21T12:00:00Z".parse().unwrap(),
        accepted_by: "Ida Holm".into(),
        state,
        attempts: 0,
        delivered_at: None,
        last_error: None,
    }
}

fn page(keys: &[i64], state: DeliveryState, more: bool) -> Notifications {
    let notifications = keys.iter().map(|key| one(*key, state)).collect();
    Notifications { broker: Broker::Connected, notifications, more }
}

fn keys(known: &Known) -> Vec<i64> {
    known.notifications.iter().map(|one| one.key).collect()
}

use DeliveryState::{Delivered, Failed, Waiting};

#[test]
fn what_is_told_anew_takes_its_old_place() {
    let mut known = Known::renewed(None, page(&[9, 8], Waiting, true));
    known.extend(page(&[7, 6], Waiting, true));
    known.extend(page(&[5], Waiting, false));
    assert_eq!((keys(&known), known.undelivered(), known.more), (vec![9, 8, 7, 6, 5], 5, false));
    let known = Known::renewed(Some(known), page(&[11, 10, 9, 8], Delivered, true));
    assert_eq!((keys(&known), known.undelivered(), known.more), (vec![11, 10, 9, 8, 7, 6, 5], 3, false));
}

#[test]
fn a_page_that_is_everything_leaves_nothing_of_before() {
    let known = Known::renewed(None, page(&[9, 8], Waiting, true));
    let known = Known::renewed(Some(known), page(&[2, 1], Waiting, false));
    assert_eq!(keys(&known), [2, 1], "the data have been set back");
    assert!(keys(&Known::renewed(Some(known), page(&[], Waiting, false))).is_empty());
}

#[test]
fn no_gap_is_hidden() {
    let known = Known::renewed(None, page(&[3, 2, 1], Waiting, false));
    let known = Known::renewed(Some(known), page(&[90, 89], Waiting, true));
    assert_eq!((keys(&known), known.more), (vec![90, 89], true));
}

#[test]
fn an_older_page_never_repeats() {
    let mut known = Known::renewed(None, page(&[9, 8], Waiting, true));
    known.extend(page(&[8, 7], Waiting, false));
    assert_eq!(keys(&known), [9, 8, 7]);
    let mut none = Known::renewed(None, page(&[], Waiting, false));
    none.extend(page(&[1], Waiting, false));
    assert_eq!(keys(&none), [1]);
}

#[test]
fn every_one_that_is_shown_is_read_again() {
    let of = |count: i64| {
        let keys: Vec<i64> = (1..=count).rev().collect();
        Known::renewed(None, page(&keys, Waiting, true)).limit()
    };
    assert_eq!([0, 50, 51, 200, 201].map(of), [50, 50, 51, 200, 200]);
}

#[test]
fn the_list_is_read_again_while_something_may_change() {
    let known = |broker, state| Known { broker, ..Known::renewed(None, page(&[1], state, false)) };
    for (broker, state, in_doubt, expected) in [
        (Broker::Connected, Waiting, false, Some(3_000.0)),
        (Broker::Connected, Failed, false, Some(3_000.0)),
        (Broker::Connected, Delivered, false, None),
        (Broker::Connected, Delivered, true, Some(10_000.0)),
        (Broker::Disconnected, Waiting, false, Some(10_000.0)),
        (Broker::NotConfigured, Waiting, false, None),
        (Broker::NotConfigured, Waiting, true, Some(10_000.0)),
    ] {
        assert_eq!(pause(Some(&known(broker, state)), in_doubt), expected, "{broker:?} {state:?} {in_doubt}");
    }
    assert_eq!((pause(None, false), pause(None, true)), (None, Some(10_000.0)));
}

#[test]
fn each_state_and_each_fault_has_its_own_words() {
    let now = "2026-11-21T13:00:00Z".parse().unwrap();
    let states = [Waiting, Delivered, Failed].map(|state| state_words(&one(1, state), now));
    assert_eq!(states.into_iter().collect::<HashSet<_>>().len(), 3);
    let at = Some("2026-11-21T12:30:00Z".parse().unwrap());
    assert_eq!(state_words(&SentNotification { delivered_at: at, ..one(1, Delivered) }, now), "Leveret 13:30");
    assert_eq!(DeliveryFault::EVERY.map(fault_words).into_iter().collect::<HashSet<_>>().len(), 4);
    assert_eq!([0, 1, 1_200].map(attempts_words), [None, Some("1 forsøg".into()), Some("1.200 forsøg".into())]);
    assert!(broker_words(Broker::Connected).is_none() && broker_words(Broker::Disconnected).is_some());
}
