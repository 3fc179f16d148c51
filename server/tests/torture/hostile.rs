//! What a tester who means harm tries first: each ends with a refusal or a closed connection, and others notice nothing.

mod asking;
mod attacks;
mod belongings;
mod bodies;
mod calls;
mod forgery;
mod heads;
mod hosts;
mod idor;
mod large;
mod log_lines;
mod message;
mod methods;
mod paths;
mod slow;
mod smuggling;
mod target;

use crate::{caller::Caller, program::Program, report, scene};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};
use target::Target;

const ADS: usize = 60;
/// What is not finished in this time is given up, so that the tests of slow callers don't take minutes.
const LIMITS: &str = "[limits]\nheader_seconds = 2\nbody_seconds = 2\nwrite_seconds = 2\n";

#[test]
#[ignore = "takes minutes; run by cargo xtask torture"]
fn whatever_is_sent_is_refused_and_others_notice_nothing() {
    report::phase("hostile", || {
        let folder = tempfile::tempdir().unwrap();
        let (data, log) = (folder.path().join("data"), folder.path().join("log"));
        scene::prepare(&data, &log, ADS);
        let log = folder.path().join("hostile.log");
        let program = Program::telling_all(&configuration(folder.path(), "config", ""), &log);
        let ida = Caller::sign_in(&program.base, 0);
        let target = Target::new(program.address(), &ida);
        for attack in attacks::all(&ida) {
            target.bear(&attack);
        }
        assert_eq!(target.begun(attacks::AD), json!([]), "what was refused has been done");
        forgery::try_all(&program.base, &target);
        let calls = idor::try_all(&program.base, &target);
        smuggling::try_all(&target);
        let passed_on = smuggling::try_through_a_gateway(folder.path());
        let held = slow::try_all(&program.base, &target);
        let shaken = slow::try_half_handshakes(folder.path());
        let (attacks, p99) = target.shown();
        program.stop();
        let lines = log_is_as_the_server_wrote_it(&log);
        format!(
            "{attacks} attacks refused, {calls} calls with every wrong id, {passed_on} forms of smuggling behind a gateway; \
             {held} slow connections and {shaken} half handshakes held; others answered within {} ms (p99); {lines} lines of \
             log",
            p99.as_millis()
        )
    });
}

/// Writes a configuration for a server of this machine's own, with data in the same folder.
pub fn configuration(folder: &Path, name: &str, more: &str) -> PathBuf {
    let file = folder.join(format!("{name}.toml"));
    let data = if name == "config" { "data" } else { name };
    let listen = "[listen]\naddress = \"127.0.0.1:0\"\n";
    // Keys of the first table come before all others.
    let text = match more.strip_prefix("[listen]\n") {
        Some(more) => format!("{listen}{more}\n[data]\nfolder = \"{data}\"\n{LIMITS}"),
        None => format!("{listen}[data]\nfolder = \"{data}\"\n{LIMITS}{more}"),
    };
    fs::write(&file, text).unwrap();
    file
}

/// Nobody has written a line of his own into the log, nothing has failed, and no citizen's number is in it.
fn log_is_as_the_server_wrote_it(log: &Path) -> usize {
    let text = fs::read_to_string(log).unwrap();
    for line in text.lines() {
        let one: Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("no line of the server's: {line}"));
        assert_ne!(one["level"], "ERROR", "{line}");
        assert!(one["status"].as_u64().is_none_or(|status| status < 500), "{line}");
        assert!(one.get("forged").is_none(), "{line}");
    }
    for number in 0..3 {
        assert!(!text.contains(&scene::citizen(number)), "a citizen's number is in the log");
    }
    text.lines().count()
}
