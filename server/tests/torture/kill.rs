//! Fifty times kill -9 under write load: no acknowledged write is lost, none is half-done.

use crate::{
    caller::Caller,
    evidence::Presence,
    invariants,
    ledger::{Fate, Ledger},
    load::{Supply, write_on},
    program::{self, Program, access_log, database},
    random::Random,
    report, scene,
};
use std::{path::Path, sync::mpsc, thread};

const ROUNDS: usize = 50;
const WRITERS: usize = 8;
/// Ads that come in every ten rounds.
const ADS: usize = 600;
/// Before a round's kill, at least so many writes are acknowledged, and fewer than so many more.
const AT_LEAST: usize = 5;
const SPREAD: usize = 250;

#[test]
#[ignore = "takes minutes; run by cargo xtask torture"]
fn killed_fifty_times_the_server_loses_no_acknowledged_write_and_leaves_none_half_done() {
    report::phase("kill", || {
        let folder = tempfile::tempdir().unwrap();
        let (data, log) = (folder.path().join("data"), folder.path().join("log"));
        scene::prepare(&data, &log, ADS);
        let (supply, mut ledger) = (Supply::with_ads(ADS), Ledger::default());
        for round in 0..ROUNDS {
            let program = start(round, &data, &log, &supply);
            check(&mut ledger, &data, &program);
            kill_under_load(round, program, &supply, &mut ledger);
        }
        let program = Program::start(&data, &log, &[]);
        check(&mut ledger, &data, &program);
        program.stop();
        let entries = program::verify_access_log(&data);
        let acknowledged = ledger.count(Fate::Acknowledged);
        let (whole, absent) = (ledger.count(Fate::Found(Presence::Whole)), ledger.count(Fate::Found(Presence::Absent)));
        // Else the server was never killed in the middle of anything.
        assert!(whole + absent > ROUNDS, "only {} writes were under way", whole + absent);
        format!(
            "{ROUNDS} kills; {acknowledged} acknowledged writes all there; of {} unacknowledged, {whole} whole and \
             {absent} absent; what was done stands in the access log, whose {entries} entries are as they were written",
            whole + absent
        )
    });
}

/// Starts on what the kill before has left, every tenth time with more ads.
fn start(round: usize, data: &Path, log: &Path, supply: &Supply) -> Program {
    if round == 0 || !round.is_multiple_of(10) {
        return Program::start(data, log, &[]);
    }
    let there = round / 10 * ADS;
    let import = scene::import(log, there..there + ADS);
    let program = Program::start(data, log, &["--import", import.to_str().unwrap()]);
    supply.now_has_ads(there + ADS);
    program
}

fn check(ledger: &mut Ledger, data: &Path, program: &Program) {
    ledger.hold(&database(data));
    invariants::hold(&database(data));
    ledger.is_told_by(&access_log(data));
    ledger.received_before(&Caller::sign_in(&program.base, 0));
}

fn kill_under_load(round: usize, program: Program, supply: &Supply, ledger: &mut Ledger) {
    let number = |number: usize| u64::try_from(number).unwrap();
    let enough = AT_LEAST + Random::of(&[1, number(round)]).below(SPREAD);
    let writers: Vec<Caller> = (0..WRITERS).map(|writer| Caller::sign_in(&program.base, writer)).collect();
    let (tell, told) = mpsc::channel();
    thread::scope(|scope| {
        let writing: Vec<_> = writers
            .iter()
            .enumerate()
            .map(|(writer, who)| {
                let (tell, random) = (tell.clone(), Random::of(&[2, number(round), number(writer)]));
                scope.spawn(move || write_on(writer, who, supply, random, &tell, |_| true))
            })
            .collect();
        drop(tell);
        let acknowledged = told.iter().take(enough).count();
        program.kill();
        for one in writing {
            ledger.add(one.join().unwrap());
        }
        assert_eq!(acknowledged, enough, "the writers ended before the server did");
    });
}
