//! Many at once: one wins, one effect.

use crate::support::{AdText, Server, Who};
use serde_json::json;
use std::{sync::Barrier, thread};

#[test]
fn two_begin_at_the_same_instant_and_exactly_one_wins() {
    const ROUNDS: u128 = 60;
    let ads: Vec<AdText> = (1..=ROUNDS).map(AdText::new).collect();
    let server = Server::start_with(&ads);
    let (ida, bo) = (server.sign_in(Who::Ida), server.sign_in(Who::Colleague));
    let mut won = [0, 0];
    for ad in &ads {
        let together = Barrier::new(2);
        let statuses: Vec<u16> = thread::scope(|scope| {
            let racers = [&ida, &bo].map(|who| {
                let together = &together;
                scope.spawn(move || {
                    let call = who.beginning(&ad.id, false);
                    together.wait();
                    call.send().status
                })
            });
            racers.map(|racer| racer.join().unwrap()).to_vec()
        });
        let winner = match statuses[..] {
            [204, 409] => 0,
            [409, 204] => 1,
            _ => panic!("{statuses:?}"),
        };
        won[winner] += 1;
        let holder = [&ida, &bo][winner];
        assert_eq!(ida.handling(&ad.id)["behandler"], json!(holder.behandler));
    }
    assert_eq!(won[0] + won[1], 60);
}

#[test]
fn a_hundred_repeats_of_one_request_have_one_effect() {
    let ad = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&ad));
    let ida = server.sign_in(Who::Ida);
    ida.begin(&ad.id).is_done();
    let together = Barrier::new(100);
    let mut statuses: Vec<u16> = thread::scope(|scope| {
        let callers: Vec<_> = (0..100)
            .map(|_| {
                let (ida, ad, together) = (ida.clone(), &ad, &together);
                scope.spawn(move || {
                    let call =
                        ida.deciding(&ad.id, "Godkendt").with("/emailBroedtekst", json!("Hej")).request_id("once");
                    together.wait();
                    call.send().status
                })
            })
            .collect();
        callers.into_iter().map(|caller| caller.join().unwrap()).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses[0], 204);
    assert!(statuses[1..].iter().all(|status| *status == 412), "{statuses:?}");
    assert_eq!(server.count("SELECT count(*) FROM mail"), 1);
    assert_eq!(server.count("SELECT count(*) FROM decision"), 1);
    assert_eq!(server.count("SELECT count(*) FROM request_id WHERE id = 'once'"), 1);
}

#[test]
fn a_hundred_repeats_of_a_refused_request_are_refused_once() {
    let ad = AdText::new(1);
    let server = Server::start_with(std::slice::from_ref(&ad));
    let ida = server.sign_in(Who::Ida);
    let mut statuses: Vec<u16> = thread::scope(|scope| {
        let call = || ida.parking(&ad.id, 5).request_id("once").send().status;
        let callers: Vec<_> = (0..100).map(|_| scope.spawn(call)).collect();
        callers.into_iter().map(|caller| caller.join().unwrap()).collect()
    });
    statuses.sort_unstable();
    assert_eq!(statuses[0], 409);
    assert!(statuses[1..].iter().all(|status| *status == 412), "{statuses:?}");
}

#[test]
fn readers_are_not_held_up_by_writers() {
    let ads: Vec<AdText> = (1..=40).map(AdText::new).collect();
    let server = Server::start_with(&ads);
    let (ida, bo) = (server.sign_in(Who::Ida), server.sign_in(Who::Colleague));
    thread::scope(|scope| {
        scope.spawn(|| {
            for ad in &ads {
                ida.begin(&ad.id).is_done();
                ida.approve(&ad.id).is_done();
            }
        });
        for _ in 0..40 {
            // Each read is one consistent state: no ad is both decided and held.
            for (_, handling) in bo.queue() {
                assert!(handling.is_null() || handling["behandler"] == json!(ida.behandler));
            }
        }
    });
    assert_eq!(bo.queue().len(), 0);
}
