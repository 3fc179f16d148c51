//! A dead service costs those who call it, and nobody else.

use super::support::{Caseworker, Door, House, Ours, Stranger, Who, believing, reached, request};
use approval_console_server::gateway::{Placements, Services, Token, Upstream};
use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant},
};

const QUEUE: &str = "/v2/JobannonceBehandling/afventende-jobannoncer";
const CALLERS: usize = 40;
const CALLS: usize = 60;

fn calls_flexjob(ida: &Caseworker) -> u16 {
    ida.call("POST", "/Flexjob/IsAlive").request_id("1").raw("{}").send().status
}

fn slowest(ida: &Caseworker) -> Duration {
    let times = (0..CALLS).map(|_| {
        let begun = Instant::now();
        assert_eq!(ida.get(QUEUE).status, 200);
        begun.elapsed()
    });
    times.max().unwrap()
}

#[test]
fn a_silent_service_does_not_slow_the_others() {
    let (queue, silent) = (Stranger::good(), Stranger::always(|line| line.wait_for_end()));
    let tls = believing(Ours::Missing);
    let at = |base: &str| Some(Upstream { answer_time: Duration::from_secs(5), ..reached(base, &tls, Token::None) });
    let services =
        Services { jobannonce_behandling: at(&queue.base), flexjob: at(&silent.base), ..Services::default() };
    let house = House::open(Placements::configured(services).unwrap(), Door::Open);
    let ida = house.sign_in(Who::Ida);
    let alone = slowest(&ida);
    let stop = AtomicBool::new(false);
    thread::scope(|scope| {
        let callers: Vec<_> = (0..CALLERS)
            .map(|_| {
                scope.spawn(|| {
                    while !stop.load(Ordering::SeqCst) {
                        let begun = Instant::now();
                        let status = calls_flexjob(&ida);
                        assert!([503, 504].contains(&status), "{status}");
                        assert!(begun.elapsed() < Duration::from_secs(8));
                    }
                })
            })
            .collect();
        let beside = slowest(&ida);
        stop.store(true, Ordering::SeqCst);
        // Generous: this machine has other work. A call that waited for the silent one would take seconds.
        assert!(beside < (alone * 4).max(Duration::from_secs(1)), "{beside:?}, alone {alone:?}");
        callers.into_iter().for_each(|caller| caller.join().unwrap());
    });
}

#[test]
fn more_calls_than_a_service_may_have_are_told_to_come_again() {
    let silent = Stranger::always(|line| {
        request(line);
        line.wait_for_end();
    });
    let tls = believing(Ours::Missing);
    let flexjob =
        Upstream { in_flight: 1, answer_time: Duration::from_secs(3), ..reached(&silent.base, &tls, Token::None) };
    let placements = Placements::configured(Services { flexjob: Some(flexjob), ..Services::default() });
    let house = House::open(placements.unwrap(), Door::Open);
    let ida = house.sign_in(Who::Ida);
    thread::scope(|scope| {
        let calls: Vec<_> = (0..2)
            .map(|number| {
                let ida = &ida;
                scope.spawn(move || {
                    ida.call("POST", "/Flexjob/IsAlive").request_id(&number.to_string()).raw("{}").send()
                })
            })
            .collect();
        let mut answers: Vec<_> = calls.into_iter().map(|call| call.join().unwrap()).collect();
        answers.sort_by_key(|answer| answer.status);
        let told = answers[0].is_refused(503, None);
        assert!(told["beskrivelse"].as_str().unwrap().contains("har for travlt lige nu"), "{told}");
        assert_eq!(answers[0].header("retry-after"), "1");
        answers[1].is_refused(504, None);
    });
}
