//! Many at once, about jobagents: one wins, one effect.

use crate::support::{Answer, Call, Jobcentre};
use serde_json::json;
use std::{sync::Barrier, thread};

#[test]
fn two_citizens_want_the_same_time_and_exactly_one_gets_it() {
    let here = Jobcentre::opens();
    for day in 23..=27 {
        let both = [here.citizen_who_can_book(), here.citizen_who_can_book()];
        let together = Barrier::new(2);
        let at = json!(format!("2026-11-{day}T10:00:00"));
        let mut answers: Vec<Answer> = thread::scope(|scope| {
            let racers = both.each_ref().map(|(cpr, jobagent)| {
                let (here, together, at) = (&here, &together, at.clone());
                scope.spawn(move || {
                    let call = here.updating(cpr, jobagent).with("/moedeStarttidspunkt", at);
                    together.wait();
                    call.send()
                })
            });
            racers.map(|racer| racer.join().unwrap()).to_vec()
        });
        answers.sort_by_key(|answer| answer.status);
        answers[0].json();
        answers[1].is_refused(409, Some(4819));
    }
    assert_eq!(here.server.count("SELECT count(*) FROM booking"), 5);
    assert_eq!(here.server.count("SELECT count(*) FROM joboenske WHERE has_education"), 10);
}

/// Sends a call a hundred times at once under one request id. The statuses in order.
fn a_hundred<'a>(call: impl Fn() -> Call<'a> + Sync) -> Vec<u16> {
    let together = Barrier::new(100);
    let mut statuses: Vec<u16> = thread::scope(|scope| {
        let send = || {
            let call = call().request_id("once");
            together.wait();
            call.send().status
        };
        let callers: Vec<_> = (0..100).map(|_| scope.spawn(send)).collect();
        callers.into_iter().map(|caller| caller.join().unwrap()).collect()
    });
    statuses.sort_unstable();
    statuses
}

#[test]
fn a_hundred_repeats_make_one_jobagent() {
    let here = Jobcentre::opens();
    let cpr = here.citizen();
    // Another body each time: only the request id is the same.
    let statuses = a_hundred(|| here.creating(&cpr).with("/klientKategori", json!("UdenYdelse")));
    assert_eq!(statuses[0], 204);
    assert!(statuses[1..].iter().all(|status| *status == 412), "{statuses:?}");
    assert_eq!(here.jobagents(&cpr).len(), 1);
}

#[test]
fn a_hundred_repeats_book_one_meeting() {
    let here = Jobcentre::opens();
    let (cpr, jobagent) = here.citizen_who_can_book();
    let statuses = a_hundred(|| here.updating(&cpr, &jobagent));
    assert_eq!(statuses[0], 200);
    assert!(statuses[1..].iter().all(|status| *status == 412), "{statuses:?}");
    assert_eq!(here.server.count("SELECT count(*) FROM booking"), 1);
}
