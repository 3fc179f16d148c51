//! A full disk: a clear answer, nothing half-done, and work goes on as soon as there is room.

use crate::{
    caller::Caller,
    invariants,
    ledger::{Fate, Ledger, Tried},
    load::{Supply, write_on},
    program::{self, Program, database},
    random::Random,
    report, scene,
    tmpfs::{self, Ballast},
};
use std::{
    path::Path,
    process::Output,
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

const SIZE: &str = "32m";
const ADS: usize = 600;
const WRITERS: usize = 4;
/// How full the disk is, in bytes left, when the writers begin.
const LEVELS: [u64; 5] = [0, 4096, 65_536, 200_000, 1_000_000];
/// A writer gives up after so many refusals.
const REFUSALS: usize = 3;
/// More writes than any of the levels has room for.
const TOO_MANY: usize = 20_000;
/// How soon there is work again after there is room.
const RECOVERY: Duration = Duration::from_secs(2);

/// As the test harness calls it.
const NAME: &str = "disk::on_a_full_disk_nothing_is_lost_and_work_goes_on_once_there_is_room";
/// What the test within prints before its figures.
const SHOWN: &str = "shown: ";

#[test]
#[ignore = "takes minutes; run by cargo xtask torture"]
fn on_a_full_disk_nothing_is_lost_and_work_goes_on_once_there_is_room() {
    match tmpfs::here() {
        Some(disk) => println!("{SHOWN}{}", fill_again_and_again(&disk)),
        None => report::phase("disk", || shown(&tmpfs::again_with_disk(SIZE, NAME))),
    }
}

fn shown(output: &Output) -> String {
    let told = String::from_utf8_lossy(&output.stdout);
    let shown = told.lines().find_map(|line| line.split_once(SHOWN)).filter(|_| output.status.success());
    shown
        .map(|(_, figures)| figures)
        .unwrap_or_else(|| panic!("{told}{}", String::from_utf8_lossy(&output.stderr)))
        .to_owned()
}

fn fill_again_and_again(disk: &Path) -> String {
    let elsewhere = tempfile::tempdir().unwrap();
    let (data, log) = (disk.join("data"), elsewhere.path().join("log"));
    scene::prepare(&data, &log, ADS);
    let ballast = Ballast::on(disk);
    ballast.leave(0);
    let told = program::refused(&data);
    assert!(told.contains("the disk is full") && told.contains("Make room on that disk"), "{told}");
    ballast.remove();

    let program = Program::start(&data, &log, &[]);
    let writers: Vec<Caller> = (0..WRITERS).map(|number| Caller::sign_in(&program.base, number)).collect();
    let (supply, mut ledger) = (Supply::with_ads(ADS), Ledger::default());
    let (mut refused, mut slowest) = (0, Duration::ZERO);
    for (level, free) in LEVELS.into_iter().enumerate() {
        ballast.leave(free);
        for tried in write_until_refused(level, &writers, &supply) {
            ledger.add(tried);
        }
        ledger.hold(&database(&data));
        refused += ledger.count(Fate::Refused);
        for path in ["/healthz", "/v2/JobannonceBehandling/afventende-jobannoncer"] {
            assert_eq!(writers[0].get(path).map(|(status, _)| status), Some(200), "{path}");
        }
        is_soon(&writers[0], 503);
        ballast.remove();
        // Before anybody writes: who is sent nobody could else wait for ever.
        is_soon(&writers[0], 200);
        assert_eq!(writers[0].get("/healthz").map(|(status, _)| status), Some(200));
        let took = ledger.send_refused_again(&writers).expect("something was refused");
        assert!(took < RECOVERY, "{took:?} until the first write");
        slowest = slowest.max(took);
        ledger.hold(&database(&data));
    }
    program.stop();
    invariants::hold(&database(&data));
    format!(
        "full {} times; {refused} writes refused and done later with the same ids, the first after {} ms at most; {} \
         acknowledged writes all there",
        LEVELS.len() + 1,
        slowest.as_millis(),
        ledger.count(Fate::Acknowledged)
    )
}

/// What /readyz soon says: 503 while the disk is full, and names it.
fn is_soon(caller: &Caller, expected: u16) {
    let begun = Instant::now();
    loop {
        let (status, told) = caller.get("/readyz").expect("the server lives");
        let names_disk = told["missing"].as_array().is_some_and(|missing| missing.iter().any(|one| one == "disk"));
        if status == expected && names_disk == (status == 503) {
            return;
        }
        assert!(begun.elapsed() < RECOVERY, "/readyz still says {status}: {told}");
    }
}

fn write_until_refused(level: usize, writers: &[Caller], supply: &Supply) -> Vec<Vec<Tried>> {
    let number = |number: usize| u64::try_from(number).unwrap();
    let (tell, _told) = mpsc::channel();
    let go_on = |tried: &[Tried]| {
        assert!(tried.len() < TOO_MANY, "the disk does not fill");
        tried.iter().filter(|one| one.fate == Fate::Refused).count() < REFUSALS
    };
    thread::scope(|scope| {
        let writing: Vec<_> = writers
            .iter()
            .enumerate()
            .map(|(writer, who)| {
                let (tell, random) = (tell.clone(), Random::of(&[3, number(level), number(writer)]));
                scope.spawn(move || write_on(writer, who, supply, random, &tell, go_on))
            })
            .collect();
        writing.into_iter().map(|one| one.join().unwrap()).collect()
    })
}
