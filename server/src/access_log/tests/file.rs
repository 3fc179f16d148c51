//! The file, and what is found in it.

use super::{append, found, keys, now, open};
use crate::access_log::{
    AccessLogError,
    file::{FILE_NAME, LogFile},
    retention, search,
    verify::{Unsound, verify},
};
use crate::store::Damage;
use chrono::TimeDelta;
use contract::Tidspunkt;
use rusqlite::Connection;

#[test]
fn it_is_appended_to_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = open(&folder);
    append(&mut file, 3, 1);
    for statement in [
        "UPDATE entry SET behandler = NULL WHERE entry_key = 2",
        "UPDATE entry SET entry_key = 9 WHERE entry_key = 3",
        "DELETE FROM entry WHERE entry_key = 3",
        "DELETE FROM subject WHERE entry_key = 2",
        "DELETE FROM subject",
        "UPDATE subject SET value = x'00'",
        "INSERT INTO subject VALUES (2, 'ad', x'00')",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE entry_key = 2",
        "INSERT INTO entry (entry_key, at, what, key_id, mac) VALUES (7, 0, '', x'', x'')",
    ] {
        let refused = file.connection.execute_batch(statement).unwrap_err().to_string();
        assert!(refused.contains("append only"), "{statement}: {refused}");
    }
    assert_eq!(verify(&mut file.connection, &file.keys).unwrap().lines, 3);
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let mut file = open(&folder);
    append(&mut file, 1, 1);
    for name in ["", "-wal", "-shm"] {
        let metadata = std::fs::metadata(folder.path().join(format!("{FILE_NAME}{name}"))).unwrap();
        assert_eq!(metadata.permissions().mode() & 0o777, 0o600, "{name}");
    }
}

#[test]
fn every_tampering_is_seen() {
    let changed = |at| move |unsound: &Unsound| matches!(unsound, Unsound::Changed(key) if *key == at);
    let missing = |at| move |unsound: &Unsound| matches!(unsound, Unsound::Missing(key) if *key == at);
    type Seen = Box<dyn Fn(&Unsound) -> bool>;
    let tampered: [(&str, Seen); 12] = [
        ("UPDATE entry SET name = 'Bo' WHERE entry_key = 4", Box::new(changed(4))),
        ("UPDATE entry SET at = at + 1 WHERE entry_key = 10", Box::new(changed(10))),
        ("UPDATE entry SET mac = x'' WHERE entry_key = 1", Box::new(changed(1))),
        ("DELETE FROM subject WHERE entry_key = 5 AND kind = 'ad'", Box::new(changed(5))),
        ("INSERT INTO subject VALUES (5, 'case', x'00')", Box::new(changed(5))),
        ("UPDATE subject SET value = x'00' WHERE entry_key = 6 AND kind = 'citizen'", Box::new(changed(6))),
        ("DELETE FROM subject WHERE entry_key = 3; DELETE FROM entry WHERE entry_key = 3", Box::new(missing(3))),
        ("DELETE FROM subject WHERE entry_key < 4; DELETE FROM entry WHERE entry_key < 4", Box::new(missing(1))),
        // Taken out, and the others moved together.
        (
            "DELETE FROM subject WHERE entry_key >= 9; DELETE FROM entry WHERE entry_key = 9;
             UPDATE entry SET entry_key = 9 WHERE entry_key = 10",
            Box::new(changed(9)),
        ),
        // The first ones taken out, as if they had been too old.
        (
            "UPDATE retention SET removed_key = 3, removed_mac = (SELECT mac FROM entry WHERE entry_key = 3);
             DELETE FROM subject WHERE entry_key < 4; DELETE FROM entry WHERE entry_key < 4",
            Box::new(|unsound: &Unsound| matches!(unsound, Unsound::Anchor)),
        ),
        ("PRAGMA foreign_keys = OFF; DELETE FROM entry WHERE entry_key = 10", {
            Box::new(|unsound: &Unsound| matches!(unsound, Unsound::Stray(10)))
        }),
        ("UPDATE entry SET key_id = x'00000000' WHERE entry_key = 2", {
            Box::new(|unsound: &Unsound| matches!(unsound, Unsound::UnknownKey { entry_key: 2, .. }))
        }),
    ];
    for (statements, is_seen) in tampered {
        let folder = tempfile::tempdir().unwrap();
        let mut file = open(&folder);
        append(&mut file, 10, 1);
        assert_eq!(verify(&mut file.connection, &file.keys).unwrap().newest, 10);
        let triggers = "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_schema WHERE type = 'trigger'";
        let drop: String = file.connection.query_row(triggers, (), |row| row.get(0)).unwrap();
        file.connection.execute_batch(&drop).unwrap();
        file.connection.execute_batch(statements).unwrap();
        let unsound = verify(&mut file.connection, &file.keys).unwrap_err();
        assert!(is_seen(&unsound), "{statements}: {unsound}");
    }
}

#[test]
fn a_new_key_writes_and_the_former_still_finds() {
    let folder = tempfile::tempdir().unwrap();
    append(&mut open(&folder), 2, 3);
    let open_with = |keys| LogFile::open_existing(folder.path(), keys).unwrap();
    let mut file = open_with(keys(2, &[1]));
    append(&mut file, 2, 1);
    assert_eq!(found(&file, 1), 2);
    assert_eq!(search::unknown_keys(&file.connection, &file.keys).unwrap(), Vec::<String>::new());
    verify(&mut file.connection, &file.keys).unwrap();

    // Without the former key the older entries can't be found, and that is told.
    let mut file = open_with(keys(2, &[]));
    assert_eq!(found(&file, 1), 1);
    assert_eq!(search::unknown_keys(&file.connection, &file.keys).unwrap().len(), 1);
    let unsound = verify(&mut file.connection, &file.keys).unwrap_err();
    assert!(matches!(unsound, Unsound::UnknownKey { entry_key: 0, .. }), "{unsound}");
    // The old key alone reads its own part.
    let mut file = open_with(keys(1, &[]));
    let unsound = verify(&mut file.connection, &file.keys).unwrap_err();
    assert!(matches!(unsound, Unsound::UnknownKey { entry_key: 3, .. }), "{unsound}");
}

#[test]
fn what_is_too_old_goes_in_portions_and_the_rest_stays_sound() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = open(&folder);
    append(&mut file, 7_000, 40);
    append(&mut file, 10, 20);
    // Of before, but after one that must stay: the clock was set back.
    append(&mut file, 5, 41);
    let keep_from = Tidspunkt::from(now().utc() - TimeDelta::days(30));
    let removed = [(); 3].map(|()| file.remove_before(keep_from, now()).unwrap());
    assert_eq!(removed, [retention::PORTION, 2_000, 0]);
    let told: String = file
        .connection
        .query_row("SELECT group_concat(count) FROM entry WHERE what = 'Retention'", (), |row| row.get(0))
        .unwrap();
    assert_eq!(told, "5000,2000");
    let sound = verify(&mut file.connection, &file.keys).unwrap();
    assert_eq!((sound.lines, sound.newest), (10 + 5 + 2, 7_017));
    assert_eq!(found(&file, 3), 2);
    // What must stay can't go still.
    assert!(file.connection.execute("DELETE FROM entry WHERE entry_key = 7001", ()).is_err());
    append(&mut file, 1, 0);
    assert_eq!(verify(&mut file.connection, &file.keys).unwrap().newest, 7_018);
}

#[test]
fn a_log_of_old_entries_alone_begins_anew_with_the_entry_about_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = open(&folder);
    append(&mut file, 3, 40);
    assert_eq!(file.remove_before(now(), now()).unwrap(), 3);
    let sound = verify(&mut file.connection, &file.keys).unwrap();
    assert_eq!((sound.lines, sound.newest), (1, 4));
}

#[test]
fn a_file_that_is_not_what_it_was_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let missing = LogFile::open_existing(folder.path(), keys(1, &[])).unwrap_err();
    assert!(matches!(missing, AccessLogError::Missing(_)));
    append(&mut open(&folder), 3, 1);
    let path = folder.path().join(FILE_NAME);
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 7).unwrap();
    let newer = LogFile::open(folder.path(), keys(1, &[])).unwrap_err();
    assert!(matches!(newer, AccessLogError::TooNew { found: 7, known: 1 }), "{newer}");
    std::fs::write(&path, "").unwrap();
    for emptied in [LogFile::open(folder.path(), keys(1, &[])), LogFile::open_existing(folder.path(), keys(1, &[]))] {
        assert!(matches!(emptied, Err(AccessLogError::Damaged { damage: Damage::Empty, .. })));
    }
    std::fs::write(&path, "Kære log".repeat(1_000)).unwrap();
    let opened = || LogFile::open(folder.path(), keys(1, &[]));
    assert!(matches!(opened(), Err(AccessLogError::Damaged { damage: Damage::NotSqlite, .. })));
    // What is left of a log says that there was one: no new one hides that.
    std::fs::rename(&path, path.with_extension("sqlite-wal")).unwrap();
    assert!(matches!(opened(), Err(AccessLogError::Damaged { damage: Damage::LogAlone, .. })));
    std::fs::rename(path.with_extension("sqlite-wal"), path.with_extension("sqlite.part")).unwrap();
    assert!(matches!(opened(), Err(AccessLogError::Damaged { damage: Damage::RestoreBrokeOff, .. })));
    assert!(!path.exists());
}
