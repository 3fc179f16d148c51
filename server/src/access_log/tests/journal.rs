//! The thread: many callers at once, old entries, a full disk.

use super::{append, found, keys, line, now, open};
use crate::{
    access_log::{
        file::{FILE_NAME, LogFile},
        journal::{Journal, NotWritten},
        line::Line,
        verify::verify,
    },
    clock::Clock,
};
use chrono::TimeDelta;
use std::{collections::HashSet, time::Instant};

fn begin(file: LogFile) -> Journal {
    let clock = Clock::from_millis(|| now().unix_millis());
    Journal::begin(file, clock, TimeDelta::days(30)).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn callers_at_once_each_get_an_entry_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let journal = begin(open(&folder));
    let keys = keys(1, &[]);
    let lines: Vec<Line> = (0..300).map(|number| line(number, 0, &keys)).collect();
    let written = futures_util::future::join_all(lines.into_iter().map(|line| journal.write(line))).await;
    let entry_keys: HashSet<i64> = written.into_iter().map(Result::unwrap).collect();
    assert_eq!(entry_keys, (1..=300).collect());
    journal.write_soon(line(300, 0, &keys));
    drop(journal);
    // What nobody waited for is there, too, and the file is closed.
    assert!(!folder.path().join(format!("{FILE_NAME}-wal")).exists());
    let mut file = open(&folder);
    assert_eq!(verify(&mut file.connection, &file.keys).unwrap().lines, 301);
    assert_eq!((found(&file, 300), found(&file, 7)), (1, 1));
}

#[tokio::test]
async fn old_entries_go_at_the_start_while_new_ones_come() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = open(&folder);
    append(&mut file, 12_000, 40);
    let keys = file.keys.clone();
    let journal = begin(file);
    let mut written = 0;
    let watching = open(&folder);
    while found(&watching, 11_999) > 0 {
        journal.write(line(0, 0, &keys)).await.unwrap();
        written += 1;
    }
    drop(journal);
    let mut file = watching;
    let counts = "SELECT group_concat(count) FROM entry WHERE what = 'Retention'";
    let counts: String = file.connection.query_row(counts, (), |row| row.get(0)).unwrap();
    assert_eq!(counts, "5000,5000,2000");
    assert_eq!(verify(&mut file.connection, &file.keys).unwrap().lines, written + 3);
}

#[tokio::test]
async fn a_full_disk_refuses_and_keeps_what_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let file = open(&folder);
    let pages: i64 = file.connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    file.connection.pragma_update(None, "max_page_count", pages + 5).unwrap();
    let keys = file.keys.clone();
    let journal = begin(file);
    let mut acknowledged = 0;
    let refused = loop {
        match journal.write(Line { name: Some("x".repeat(500)), ..line(0, 0, &keys) }).await {
            Ok(entry_key) => acknowledged = entry_key,
            Err(refused) => break refused,
        }
        assert!(acknowledged < 1_000, "it is never full");
    };
    assert_eq!(refused, NotWritten);
    drop(journal);
    let mut file = open(&folder);
    assert_eq!(verify(&mut file.connection, &file.keys).unwrap().newest, acknowledged);
    // With room again, it goes on.
    let journal = begin(file);
    assert_eq!(journal.write(line(0, 0, &keys)).await, Ok(acknowledged + 1));
}

/// Prints how long an entry takes to be on disk: `cargo test --release … -- --ignored --nocapture how_long`.
#[ignore = "measures"]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn how_long_an_entry_takes() {
    let folder = tempfile::tempdir_in(env!("CARGO_MANIFEST_DIR")).unwrap();
    let journal = begin(open(&folder));
    let keys = keys(1, &[]);
    for together in [1, 8, 64] {
        let mut times = Vec::new();
        for _ in 0..1_000 / together {
            let timed = (0..together).map(|number| {
                let line = line(number, 0, &keys);
                async {
                    let begun = Instant::now();
                    journal.write(line).await.unwrap();
                    begun.elapsed()
                }
            });
            times.extend(futures_util::future::join_all(timed).await);
        }
        times.sort_unstable();
        let place = |percent: usize| times[times.len() * percent / 100];
        println!("{together} at once: median {:?}, 99 % within {:?}", place(50), place(99));
    }
}
