//! Commands beside a server that runs by a configuration file.

use crate::{
    start::{Program, run},
    support::{Browser, Caseworker, Who},
};
use approval_console_server::{access_log, store};
use base64::{Engine, engine::general_purpose::STANDARD};
use rusqlite::Connection;
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

const CONFIGURATION: &str = "
    [listen]
    address = '127.0.0.1:0'
    [data]
    folder = 'data'
    [access_log]
    folder = 'log'
    key_file = 'log.key'
    keep_days = 30
    [demo]
    ads = 0
";

/// A folder with a configuration by which the access log lies apart from the data.
fn installation() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let (key, file) = (folder.path().join("log.key"), folder.path().join("c.toml"));
    fs::write(&key, STANDARD.encode([7; 32])).unwrap();
    fs::set_permissions(&key, PermissionsExt::from_mode(0o600)).unwrap();
    fs::write(&file, CONFIGURATION).unwrap();
    (folder, file)
}

#[track_caller]
fn printed(arguments: &[&str], file: &Path) -> String {
    let output = run(&[arguments, &["--config", file.to_str().unwrap()]].concat());
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn entries(log: &Path) -> i64 {
    Connection::open(log).unwrap().query_row("SELECT count(*) FROM entry", [], |row| row.get(0)).unwrap()
}

/// Whether a restore has put a file of this name aside in a folder.
fn is_aside(folder: &Path, name: &str) -> bool {
    let mut paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.any(|path| path.to_str().unwrap().contains("before-restore-") && path.join(name).is_file())
}

#[test]
fn people_are_signed_out_and_found_in_the_access_log_by_the_servers_configuration() {
    let (folder, file) = installation();
    let program = Program::start_configured(&file);
    let ida = Caseworker::sign_in(&program.base, Who::Ida.behandler());
    let id = ida.behandler.behandler_identifier.to_string();
    assert!(!folder.path().join("data").join(access_log::FILE_NAME).exists());

    let found = printed(&["access-log", "--behandler", &id], &file);
    assert!(found.lines().nth(1).is_some_and(|line| line.contains(&id) && line.contains("SignIn")), "{found}");
    // The entry of the sign-in, and that of the search.
    let sound = printed(&["access-log", "--verify"], &file);
    assert!(sound.starts_with("The access log is as it was written: 2 entries"), "{sound}");

    assert_eq!(printed(&["end-sessions"], &file), "Ended 1 sessions.\n");
    ida.get("/bff/session").is_refused(401, None);
}

#[test]
fn the_access_log_is_copied_from_its_own_folder_and_goes_back_into_it() {
    let (folder, file) = installation();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    let (copy, copied_log) = (folder.path().join("monday"), folder.path().join("monday.access-log"));
    let visit = || {
        let program = Program::start_configured(&file);
        Caseworker::sign_in(&program.base, Who::Ida.behandler()).cookie
    };
    visit();
    let told = printed(&["backup", copy.to_str().unwrap()], &file);
    assert!(told.contains(log.join(access_log::FILE_NAME).to_str().unwrap()), "{told}");
    assert_eq!(entries(&copied_log), 1);

    let cookie = visit();
    let told = printed(&["restore", copy.to_str().unwrap(), "--access-log"], &file);
    assert_eq!(told.lines().filter(|line| line.starts_with("What was there before lies in ")).count(), 2, "{told}");
    assert!(is_aside(&data, store::FILE_NAME) && is_aside(&log, access_log::FILE_NAME));
    assert_eq!(entries(&log.join(access_log::FILE_NAME)), 1);
    let program = Program::start_configured(&file);
    Browser::new(&program.base).get("/bff/session", &[("cookie", &cookie)]).is_refused(401, None);
    drop(program);

    // On a new machine there is neither folder.
    for lost in [&data, &log] {
        fs::remove_dir_all(lost).unwrap();
    }
    printed(&["restore", copy.to_str().unwrap(), "--access-log"], &file);
    assert_eq!(entries(&log.join(access_log::FILE_NAME)), 1);
}

#[test]
fn what_is_wrong_with_the_configuration_is_told_with_its_line() {
    let (folder, file) = installation();
    fs::write(&file, CONFIGURATION.replace("log.key", "gone.key")).unwrap();
    let copy = folder.path().join("copy");
    for command in [&["backup", copy.to_str().unwrap()][..], &["end-sessions"], &["access-log", "--verify"]] {
        let output = run(&[command, &["--config", file.to_str().unwrap()]].concat());
        assert_eq!(output.status.code(), Some(1), "{command:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.starts_with(&format!("{}:8:", file.display())) && told.contains("access_log.key_file"), "{told}");
    }
}

#[test]
fn data_and_config_are_not_named_together() {
    for command in [&["backup", "x"][..], &["restore", "x"], &["end-sessions"], &["access-log", "--verify"]] {
        let output = run(&[command, &["--config", "c.toml", "--data", "data"]].concat());
        assert_eq!(output.status.code(), Some(2), "{command:?}");
        assert!(String::from_utf8(output.stderr).unwrap().contains("cannot be used with"), "{command:?}");
    }
}
