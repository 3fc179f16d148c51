//! `access-log`: what an operator finds for somebody who asks.

use crate::{
    start::{PROGRAM, Program},
    support::{Caseworker, Log, Who, request},
};
use approval_console_server::{
    access_log::{FILE_NAME, KEY_FILE_NAME},
    demo::citizens::named::Named,
    store,
};
use contract::{
    code_lists::Klientkategori,
    metoder::{GET_CV_LIST, UPDATE_CV_STATUS},
};
use rusqlite::Connection;
use serde_json::json;
use std::{
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
    thread,
};

fn access_log(data: &Path, arguments: &[&str], typed: &str) -> Output {
    let mut child = Command::new(PROGRAM)
        .arg("access-log")
        .args(arguments)
        .arg("--data")
        .arg(data)
        .env_remove("SUDO_USER")
        .env("USER", "karen")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // One that doesn't ask may be gone already.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    child.wait_with_output().unwrap()
}

#[track_caller]
fn printed(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The words of each line after the titles, without when.
fn rows(printed: &str) -> Vec<String> {
    let words = |line: &str| line.split_whitespace().skip(2).collect::<Vec<_>>().join(" ");
    printed.lines().skip(1).map(words).collect()
}

fn somebody() -> &'static str {
    Named::of_group(&Klientkategori::Dagpengemodtager).unwrap().cpr
}

fn somebody_else() -> &'static str {
    Named::of_group(&Klientkategori::Sygedagpengemodtager).unwrap().cpr
}

fn status(cpr: &str) -> serde_json::Value {
    let fields = json!({ "personCivilRegistrationIdentifier": cpr, "cvStatusIdentifier": "CvGodkendt" });
    json!({ "cvStatus": fields })
}

fn of(cpr: &str) -> serde_json::Value {
    json!({ "personCivilRegistrationIdentifier": cpr })
}

#[test]
fn what_two_caseworkers_did_with_a_citizen_is_found_while_the_server_runs() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::start(folder.path(), &["--ads", "1"]);
    let log = Log::in_folder(folder.path());
    let [ida, bo] = [Who::Ida, Who::Colleague].map(|who| Caseworker::sign_in(&program.base, who.behandler()));
    request(&ida, &GET_CV_LIST, &of(somebody())).request_id("read-1").send().json();
    request(&bo, &UPDATE_CV_STATUS, &status(somebody())).request_id("write-1").send().json();
    request(&bo, &UPDATE_CV_STATUS, &json!({ "cvStatus": of(somebody()) })).request_id("write-2").send();
    request(&bo, &GET_CV_LIST, &of(somebody_else())).send().json();
    log.when(|| Some(()).filter(|()| log.entries().iter().filter(|entry| entry.outcome.is_some()).count() == 2));

    let who = |one: &Caseworker| format!("{} {}", one.behandler.behandler_navn, one.behandler.behandler_identifier);
    let (ida_is, bo_is) = (who(&ida), who(&bo));
    let hyphened = format!("{}-{}\n", &somebody()[..6], &somebody()[6..]);
    let output = access_log(folder.path(), &["--citizen"], &hyphened);
    assert_eq!(
        rows(&printed(&output)),
        [
            format!("{ida_is} GetCVList done read-1"),
            format!("{bo_is} UpdateCVStatus done write-1"),
            format!("{bo_is} UpdateCVStatus refused (422, 1014) write-2"),
        ]
    );
    assert_eq!(String::from_utf8_lossy(&output.stderr), "CPR number: ");

    // That she was searched for concerns her, too.
    let again = access_log(folder.path(), &["--citizen", "--csv"], &format!("{}\n", somebody()));
    let again = printed(&again);
    let lines: Vec<&str> = again.split("\r\n").collect();
    assert_eq!(lines[0], "time;who;identifier;what;outcome;request id");
    assert!(lines[1].contains(";GetCVList;done;read-1"), "{again}");
    assert!(lines[4].ends_with(";operator karen;;AccessLogSearched;3 entries;"), "{again}");
    assert_eq!(lines.len(), 6);

    let (ad, _) = ida.queue().remove(0);
    bo.content(&ad).json();
    ida.begin(&ad).is_done();
    log.ended("PaabegyndBehandling");
    let output = printed(&access_log(folder.path(), &["--ad", &ad], ""));
    let told = [format!("{bo_is} GetJobannonce done"), format!("{ida_is} PaabegyndBehandling done")];
    let found = rows(&output);
    assert_eq!(found.len(), told.len(), "{output}");
    assert!(found.iter().zip(&told).all(|(row, told)| row.starts_with(told.as_str())), "{output}");
    let id = ida.behandler.behandler_identifier.to_string();
    let output = printed(&access_log(folder.path(), &["--behandler", &id], ""));
    let what: Vec<String> = rows(&output).iter().map(|row| row.replace(&ida_is, "")).collect();
    assert!(what[0].starts_with(" SignIn done") && what[1].starts_with(" GetCVList done"), "{output}");
    assert!(what[2].starts_with(" PaabegyndBehandling done") && what.len() == 3, "{output}");
    // Days are whole: all was today, and nothing tomorrow.
    for (days, count) in [(["--from", "2020-01-01"], 4), (["--to", "2020-01-01"], 0), (["--from", "2100-01-01"], 0)] {
        let output = printed(&access_log(folder.path(), &[&["--behandler", &id], &days[..]].concat(), ""));
        // Ida's own three, and each search for her.
        assert!(rows(&output).len() >= count && (count > 0 || rows(&output).is_empty()), "{output}");
    }
    let output = printed(&access_log(folder.path(), &["--verify"], ""));
    assert!(output.starts_with("The access log is as it was written: "), "{output}");
}

#[test]
fn what_is_wrong_is_told_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let told = |arguments: &[&str], typed: &str| {
        let output = access_log(folder.path(), arguments, typed);
        assert_ne!(output.status.code(), Some(0));
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(told(&["--verify"], "").contains("there is no access log in"));
    drop(Program::start(folder.path(), &["--ads", "0"]));
    for typed in ["", "\n", "3102651234\n", "01016512345\n", "Lone\n"] {
        let told = told(&["--citizen"], typed);
        assert!(told.ends_with("That is no CPR number: write ten digits, with or without a hyphen.\n"), "{told}");
    }
    // A number on the command line is refused, and one thing is asked at a time.
    for arguments in [&[][..], &["--citizen", "0101651234"], &["--citizen", "--verify"], &["--verify", "--csv"]] {
        assert!(told(arguments, "").contains("Usage"), "{arguments:?}");
    }
    let connection = Connection::open(folder.path().join(FILE_NAME)).unwrap();
    connection.execute_batch("DROP TRIGGER entry_stays_as_it_is; DROP TRIGGER entry_is_next").unwrap();
    let forged =
        "INSERT INTO entry (entry_key, at, what, key_id, mac) SELECT 1, 0, 'SignIn', key_id, x'' FROM retention";
    connection.execute_batch(forged).unwrap();
    assert_eq!(told(&["--verify"], ""), "The access log can't be trusted: entry 1 has been changed.\n");
    std::fs::write(folder.path().join(KEY_FILE_NAME), "half a key").unwrap();
    let told = told(&["--verify"], "");
    assert!(told.contains("openssl rand -base64 32") && !told.contains("half a key"), "{told}");
}

#[test]
fn killed_before_it_knew_how_a_change_ended_the_log_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path(), &["--ads", "1"]);
    let log = Log::in_folder(folder.path());
    let ida = Caseworker::sign_in(&program.base, Who::Ida.behandler());
    let (ad, _) = ida.queue().remove(0);
    // While another holds the database, the change waits: its entry is there, its outcome is not.
    let holder = Connection::open(folder.path().join(store::FILE_NAME)).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    let (caller, id) = (ida.clone(), ad.clone());
    let waiting = thread::spawn(move || caller.beginning(&id, false).request_id("begin-1").try_send().is_err());
    log.when(|| log.entries().into_iter().find(|entry| entry.what == "PaabegyndBehandling"));
    program.kill();
    assert!(waiting.join().unwrap());
    drop(holder);
    let output = printed(&access_log(folder.path(), &["--ad", &ad], ""));
    assert!(rows(&output)[0].ends_with("PaabegyndBehandling outcome unknown begin-1"), "{output}");

    // It was not done, and may be sent again.
    let program = Program::start(folder.path(), &[]);
    let ida = Caseworker::sign_in(&program.base, Who::Ida.behandler());
    ida.beginning(&ad, false).request_id("begin-1").send().is_done();
    log.ended("PaabegyndBehandling");
    let output = printed(&access_log(folder.path(), &["--ad", &ad], ""));
    assert!(rows(&output)[2].ends_with("PaabegyndBehandling done begin-1"), "{output}");
    printed(&access_log(folder.path(), &["--verify"], ""));
}
