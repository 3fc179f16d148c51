//! Damaged files: every one is refused with what to do, and a backup taken under load replaces it.

use crate::{
    caller::Caller,
    invariants,
    ledger::Ledger,
    load::{Supply, write_on},
    program::{self, Program, database},
    random::Random,
    report, scene,
};
use rusqlite::Connection;
use std::{
    fs,
    path::Path,
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::Instant,
};

const ADS: usize = 600;
const WRITERS: usize = 4;
/// Writes acknowledged before the backup begins.
const BEFORE: usize = 150;

/// What is done to the file, and what is said of it then.
type Damage = (&'static str, fn(&mut Random, &Path), &'static str);

const DAMAGES: [Damage; 12] = [
    ("the beginning overwritten", |_, file| change(file, |bytes| bytes[..16].fill(b'x')), "not one of SQLite's"),
    ("the first page zeroed", |_, file| change(file, |bytes| bytes[..PAGE].fill(0)), "not one of SQLite's"),
    ("a table zeroed", |random, file| at_root(random, file, "table", |page, _| page.fill(0)), "is damaged"),
    ("an index zeroed", |random, file| at_root(random, file, "index", |page, _| page.fill(0)), "is damaged"),
    ("noise in a table", |random, file| at_root(random, file, "table", noise), "is damaged"),
    ("noise in an index", |random, file| at_root(random, file, "index", noise), "is damaged"),
    ("cut in the middle", |_, file| change(file, |bytes| bytes.truncate(bytes.len() / 2)), "is damaged"),
    ("cut after its header", |_, file| change(file, |bytes| bytes.truncate(100)), "is damaged"),
    ("empty", |_, file| change(file, Vec::clear), "its file is empty"),
    (
        "a text",
        |_, file| fs::write(file, "Kære kollega, filen ligger nu et andet sted.").unwrap(),
        "not one of SQLite's",
    ),
    ("another program's", |_, file| run(file, "PRAGMA application_id = 7"), "another program's"),
    ("a newer program's", |_, file| run(file, "PRAGMA user_version = 99"), "schema version 99, made by version "),
];

const PAGE: usize = 4096;

#[test]
#[ignore = "takes minutes; run by cargo xtask torture"]
fn a_damaged_file_is_refused_and_a_backup_taken_under_load_replaces_it() {
    report::phase("damage", || {
        let folder = tempfile::tempdir().unwrap();
        let (data, log, copy) = (folder.path().join("data"), folder.path().join("log"), folder.path().join("backup"));
        scene::prepare(&data, &log, ADS);
        let (ledger, begun) = back_up_under_load(&data, &log, &copy);
        for (number, (name, damage, told)) in DAMAGES.into_iter().enumerate() {
            let case = folder.path().join(number.to_string());
            fs::create_dir(&case).unwrap();
            let file = database(&case);
            fs::copy(database(&data), &file).unwrap();
            damage(&mut Random::of(&[4, u64::try_from(number).unwrap()]), &file);
            refused(name, &case, told);
            program::restore(&case, &copy);
            Program::start(&case, &log, &[]).stop();
            invariants::hold(&file);
            ledger.hold_in_copy(&file, begun);
        }
        format!(
            "{} damaged files refused and replaced by a backup that was taken while {WRITERS} wrote, with all that was \
             acknowledged before it",
            DAMAGES.len()
        )
    });
}

/// What is written meanwhile, and when the backup began.
fn back_up_under_load(data: &Path, log: &Path, copy: &Path) -> (Ledger, Instant) {
    let program = Program::start(data, log, &[]);
    let writers: Vec<Caller> = (0..WRITERS).map(|number| Caller::sign_in(&program.base, number)).collect();
    let (supply, mut ledger, enough) = (Supply::with_ads(ADS), Ledger::default(), AtomicBool::new(false));
    let (tell, told) = mpsc::channel();
    let begun = thread::scope(|scope| {
        let writing: Vec<_> = writers
            .iter()
            .enumerate()
            .map(|(writer, who)| {
                let (tell, supply, enough) = (tell.clone(), &supply, &enough);
                let random = Random::of(&[5, u64::try_from(writer).unwrap()]);
                scope.spawn(move || write_on(writer, who, supply, random, &tell, |_| !enough.load(Ordering::SeqCst)))
            })
            .collect();
        drop(tell);
        assert_eq!(told.iter().take(BEFORE).count(), BEFORE);
        let begun = Instant::now();
        program::backup(data, copy);
        let meanwhile = told.try_iter().count();
        assert!(meanwhile > 0, "nobody wrote during the backup");
        enough.store(true, Ordering::SeqCst);
        for one in writing {
            ledger.add(one.join().unwrap());
        }
        begun
    });
    program.stop();
    ledger.hold(&database(data));
    (ledger, begun)
}

/// Start is refused with the command that helps, and nothing is done to the file.
fn refused(name: &str, case: &Path, told: &str) {
    let before = fs::read(database(case)).unwrap();
    let said = program::refused(case);
    let command = format!("approval-console-server restore FILE --data {}", case.display());
    assert!(said.contains(told) && said.contains(&command), "{name}: {said}");
    assert!(fs::read(database(case)).unwrap() == before, "{name}: the file was changed");
}

fn change(file: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(file).unwrap();
    change(&mut bytes);
    fs::write(file, bytes).unwrap();
}

/// Changes the first page of a table, or of an index, drawn by lot.
fn at_root(random: &mut Random, file: &Path, kind: &str, damage: fn(&mut [u8], &mut Random)) {
    let roots = roots(file, kind);
    let page = usize::try_from(roots[random.below(roots.len())]).unwrap();
    change(file, |bytes| damage(&mut bytes[(page - 1) * PAGE..page * PAGE], random));
}

fn roots(file: &Path, kind: &str) -> Vec<u32> {
    let connection = Connection::open(file).unwrap();
    let mut pages = connection.prepare("SELECT rootpage FROM sqlite_schema WHERE type = ?1 AND rootpage > 1").unwrap();
    pages.query_map([kind], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn noise(page: &mut [u8], random: &mut Random) {
    page.fill_with(|| u8::try_from(random.below(256)).unwrap());
}

fn run(file: &Path, sql: &str) {
    Connection::open(file).unwrap().execute_batch(sql).unwrap();
}
