//! Backup beside a running server, and restore.

use crate::{
    start::{Program, run},
    support::{Browser, Caseworker, Who},
};
use approval_console_server::store::FILE_NAME;
use rusqlite::Connection;
use std::{
    fs,
    path::{Path, PathBuf},
};

const ACCESS_LOG: &str = "access-log.sqlite";

/// What the program printed, if it ended well; else what it complained of.
fn printed(arguments: &[&str]) -> Result<String, String> {
    let output = run(arguments);
    if output.status.success() {
        return Ok(String::from_utf8(output.stdout).unwrap());
    }
    assert_eq!(output.status.code(), Some(1));
    Err(String::from_utf8(output.stderr).unwrap())
}

fn backup(data: &Path, file: &Path) -> Result<String, String> {
    printed(&["backup", file.to_str().unwrap(), "--data", data.to_str().unwrap()])
}

fn restore(data: &Path, file: &Path, more: &[&str]) -> Result<String, String> {
    let arguments = ["restore", file.to_str().unwrap(), "--data", data.to_str().unwrap()];
    printed(&[&arguments[..], more].concat())
}

/// The folder that a restore has put the former files into.
fn aside(data: &Path) -> PathBuf {
    let mut paths = fs::read_dir(data).unwrap().map(|entry| entry.unwrap().path());
    paths.find(|path| path.to_str().unwrap().contains("before-restore-")).unwrap()
}

fn entries(path: &Path) -> i64 {
    Connection::open(path).unwrap().query_row("SELECT count(*) FROM entry", [], |row| row.get(0)).unwrap()
}

#[test]
fn what_was_decided_after_a_backup_is_undone_by_its_restore_and_lies_aside() {
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("monday"));
    let mut program = Program::start(&data, &["--ads", "30"]);
    let ida = Caseworker::sign_in(&program.base, Who::Ida.behandler());
    let [(before, _), (after, _), ..] = &ida.queue()[..] else { panic!("an empty queue") };
    ida.take_over(before).is_done();
    ida.approve(before).is_done();

    let told = backup(&data, &file).unwrap();
    let bytes = file.metadata().unwrap().len();
    assert!(told.contains(&format!("{bytes} bytes, schema version ")) && told.contains("newest decision 20"), "{told}");
    assert!(!folder.path().join("monday.part").exists());
    // Not a word is written to a backup that is there.
    let kept = fs::read(&file).unwrap();
    assert!(backup(&data, &file).unwrap_err().contains("is there already"));
    assert_eq!(fs::read(&file).unwrap(), kept);
    // A reader of a read-only disk makes no write-ahead log.
    assert_eq!(kept[18..20], [1, 1]);

    ida.take_over(after).is_done();
    ida.approve(after).is_done();
    program.kill();
    let told = restore(&data, &file, &[]).unwrap();
    assert!(told.contains(&format!("{bytes} bytes")) && told.contains("sign in again"), "{told}");
    assert!(aside(&data).join(FILE_NAME).is_file());

    let program = Program::start(&data, &[]);
    let with_the_old_cookie = [("cookie", ida.cookie.as_str())];
    Browser::new(&program.base).get("/bff/session", &with_the_old_cookie).is_refused(401, None);
    let ida = Caseworker::sign_in(&program.base, Who::Ida.behandler());
    assert_eq!(ida.content(before).json()["approvalStatus"], "Godkendt");
    assert_eq!(ida.content(after).json()["approvalStatus"], "UnderBehandling");
}

#[cfg(unix)]
#[test]
fn the_database_and_its_backup_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("backup"));
    drop(Program::start(&data, &["--ads", "0"]));
    backup(&data, &file).unwrap();
    for file in [data.join("approval-console.sqlite"), file] {
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{}", file.display());
    }
}

#[test]
fn the_access_log_comes_along_and_is_restored_only_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("backup"));
    let visit = || {
        let program = Program::start(&data, &["--ads", "0"]);
        Caseworker::sign_in(&program.base, Who::Ida.behandler());
    };
    let log = data.join(ACCESS_LOG);
    visit();
    backup(&data, &file).unwrap();
    let before = entries(&folder.path().join("backup.access-log"));
    assert!(before > 0);

    visit();
    restore(&data, &file, &[]).unwrap();
    let after = entries(&log);
    assert!(after > before);
    // A folder of its own for each; never two within the same second.
    fs::remove_dir_all(
        fs::read_dir(&data).unwrap().map(|entry| entry.unwrap().path()).find(|path| path.is_dir()).unwrap(),
    )
    .unwrap();
    restore(&data, &file, &["--access-log"]).unwrap();
    assert_eq!(entries(&log), before);
    assert!(aside(&data).join(ACCESS_LOG).is_file());
}

#[test]
fn what_is_no_good_backup_replaces_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("backup"));
    drop(Program::start(&data, &["--ads", "3"]));
    let before = fs::read(data.join(FILE_NAME)).unwrap();
    let refused = |told: &str| {
        let complaint = restore(&data, &file, &[]).unwrap_err();
        let of_the_backup = format!("Nothing was restored: {}", file.display());
        assert!(complaint.starts_with(&of_the_backup) && complaint.contains(told), "{complaint}");
        assert_eq!(fs::read(data.join(FILE_NAME)).unwrap(), before);
    };
    refused("is not there");
    fs::write(&file, "").unwrap();
    refused("its file is empty");
    fs::write(&file, "Kære kollega").unwrap();
    refused("not one of SQLite's");
    fs::remove_file(&file).unwrap();
    Connection::open(&file).unwrap().execute_batch("CREATE TABLE recipe (name TEXT)").unwrap();
    refused("another program's");

    fs::remove_file(&file).unwrap();
    backup(&data, &file).unwrap();
    let changed = |sql: &str| Connection::open(&file).unwrap().execute_batch(sql).unwrap();
    changed("UPDATE about SET value = '77.0.0' WHERE key = 'written by version'; PRAGMA user_version = 99");
    refused("made by version 77.0.0");
    let mut bytes = fs::read(&file).unwrap();
    bytes.truncate(bytes.len() / 2);
    fs::write(&file, bytes).unwrap();
    refused("damaged");
}

#[test]
fn a_restore_that_broke_off_is_not_taken_for_a_new_folder() {
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("backup"));
    drop(Program::start(&data, &["--ads", "3"]));
    backup(&data, &file).unwrap();
    // The moment between the former database's going and the new one's coming.
    fs::rename(data.join(FILE_NAME), data.join(format!("{FILE_NAME}.part"))).unwrap();
    let refused = run(&["--port", "0", "--data", data.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("Run the restore again"));
    restore(&data, &file, &[]).unwrap();
    drop(Program::start(&data, &[]));
}
