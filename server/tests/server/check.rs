//! `check` and `--config` as operations see them: what the program prints, and how it ends.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_approval-console-server");

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/config")
}

fn run_in(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(PROGRAM).args(arguments).current_dir(folder).env("RUST_LOG", "warn").output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Each file.toml beside what is printed of it, as docs/operations.md shows them. UPDATE_DOCS=1 writes what is printed.
#[test]
fn three_configurations_that_are_not_in_order() {
    for name in ["exposed", "misspelt", "unfinished"] {
        let output = run_in(&folder(), &["check", "--offline", "--config", &format!("{name}.toml")]);
        assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(1), ""), "{name}");
        let expected = folder().join(format!("{name}.txt"));
        if std::env::var_os("UPDATE_DOCS").is_some() {
            fs::write(&expected, &output.stderr).unwrap();
        }
        assert_eq!(text(&output.stderr), fs::read_to_string(expected).unwrap(), "{name}");
    }
}

#[test]
fn a_configuration_in_order_is_told_so() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("c.toml"), "[listen]\naddress = '127.0.0.1:0'\n[data]\nfolder = 'data'\n").unwrap();
    for (arguments, said) in [
        (["check", "--config", "c.toml"].as_slice(), "c.toml is in order.\n"),
        (
            ["check", "--offline", "--config", "c.toml"].as_slice(),
            "c.toml is in order, as far as can be told without asking anybody.\n",
        ),
    ] {
        let output = run_in(folder.path(), arguments);
        assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(0), said));
    }
}

#[test]
fn a_service_that_is_away_is_told_with_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let service = format!("[services.jobagent]\nbase_url = 'http://{closed}/'\ntoken = 'none'\n");
    let configuration = format!("[listen]\naddress = '127.0.0.1:0'\n[data]\nfolder = 'data'\n{service}");
    fs::write(folder.path().join("c.toml"), configuration).unwrap();
    let output = run_in(folder.path(), &["check", "--config", "c.toml"]);
    let told = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        told.starts_with(&format!("c.toml:6:12: services.jobagent.base_url: http://{closed}/: can't be reached: ")),
        "{told}"
    );
}

#[test]
fn a_server_does_not_start_by_a_configuration_that_is_not_in_order() {
    let output = run_in(&folder(), &["--config", "exposed.toml"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stderr), fs::read_to_string(folder().join("exposed.txt")).unwrap());
}

#[test]
fn what_a_configuration_says_is_not_said_by_the_command_line_too() {
    for other in [
        ["--port", "1"],
        ["--host", "127.0.0.1"],
        ["--data", "data"],
        ["--ads", "1"],
        ["--seed", "1"],
        ["--import", "ads.json"],
        ["--colleagues", "1"],
    ] {
        let output = run_in(&folder(), &["--config", "exposed.toml", other[0], other[1]]);
        assert_eq!(output.status.code(), Some(2), "{other:?}");
        assert!(text(&output.stderr).contains("cannot be used with"), "{other:?}");
    }
}
