//! The documented example is in order, and shows every key.

use super::folder::Folder;
use crate::{
    config::{Config, file::File},
    gateway::Upstream,
    session::{SessionRules, SignInSettings},
};

const EXAMPLE: &str = include_str!("../example.toml");

/// The example with files of the test's own.
fn with_files_of(folder: &Folder) -> String {
    [
        ("tls.pem", "other-name.pem"),
        ("tls.key", "other-name.key"),
        ("access-log.key", "one.key"),
        ("access-log-2025.key", "two.key"),
        ("session.key", "one.key"),
        ("session-2025.key", "two.key"),
        ("oidc-secret", "password"),
        ("flexjob-secret", "password"),
        ("internal-ca.pem", "ca.pem"),
        ("star-ca.pem", "ca.pem"),
        ("funktionscertifikat.p12", "client.p12"),
        ("funktionscertifikat-password", "password"),
    ]
    .iter()
    .fold(EXAMPLE.replace("konsol.example.dk", "other.example.dk"), |text, (example, ours)| {
        text.replace(&format!("/etc/approval-console/{example}"), &folder.path(ours).display().to_string())
    })
}

#[test]
fn it_is_in_order() {
    let folder = Folder::new();
    let config = folder.read(&with_files_of(&folder)).unwrap();
    let SignInSettings::Oidc(sign_in) = &config.sign_in else { panic!("{:?}", config.sign_in) };
    assert_eq!((sign_in.roles.len(), sign_in.session.former_keys.len()), (2, 1));
    let services = config.services.unwrap();
    assert_eq!(services.jobannonce_behandling.unwrap().answer_bytes, 64 * 1024 * 1024);
    assert_eq!(services.flexjob.unwrap().base.as_str(), "https://api.example.dk/vitas");
    let certificates: Vec<_> = config.certificates.iter().map(|own| own.key.as_str()).collect();
    assert_eq!(certificates, ["listen.certificate", "services.defaults.client_certificate"]);
    assert_eq!(config.warnings, Vec::new());
}

/// What a key in a comment says of a number is what holds where it is left out.
#[test]
fn what_it_says_of_what_is_left_out_is_true() {
    let folder = Folder::new();
    let unsaid = with_files_of(&folder);
    let (for_real_use, _) = unsaid.split_once("# For trying things out").unwrap();
    let said: Vec<_> = for_real_use.lines().map(|line| number(line).unwrap_or(line)).collect();
    let count = for_real_use.lines().filter_map(number).count();
    assert!(count > 15, "{count}");
    assert_eq!(numbers(&folder.read(&said.join("\n")).unwrap()), numbers(&folder.read(&unsaid).unwrap()));
}

/// A key that stands in a comment with a number, or with true or false.
fn number(line: &str) -> Option<&str> {
    let key = line.strip_prefix("# ")?;
    let (_, value) = key.split_once(" = ")?;
    let is_number = value.starts_with(|first: char| first.is_ascii_digit()) || value.starts_with("true");
    is_number.then_some(key)
}

fn numbers(config: &Config) -> String {
    let SignInSettings::Oidc(sign_in) = &config.sign_in else { panic!("{:?}", config.sign_in) };
    let SessionRules { longest, idle, recheck, outage, .. } = &sign_in.session;
    let service = config.services.as_ref().unwrap().jobagent.as_ref().unwrap();
    let Upstream { connect_time, answer_time, in_flight, answer_bytes, .. } = service;
    format!(
        "{:?} {:?} {:?} {:?} {:?}",
        (config.listening.limits, config.listening.hsts_subdomains),
        (sign_in.skew, sign_in.answer_time),
        (longest, idle, recheck, outage),
        (connect_time, answer_time),
        (in_flight, answer_bytes)
    )
}

#[test]
fn it_shows_every_key() {
    for table in [
        "",
        "listen",
        "proxy",
        "limits",
        "data",
        "demo",
        "metrics",
        "access_log",
        "sign_in",
        "sign_in.claims",
        "session",
        "services",
        "services.defaults",
        "services.flexjob.client_credentials",
        "accept",
    ] {
        let header = if table.is_empty() { String::new() } else { format!("[{table}]\n") };
        let error = toml::from_str::<File>(&format!("{header}nonsense = 1\n")).unwrap_err();
        let (_, expected) = error.message().split_once("expected").unwrap();
        let keys: Vec<_> = expected.split('`').skip(1).step_by(2).collect();
        assert!(!keys.is_empty(), "{table}: {error}");
        for key in keys {
            let shown = [format!("{key} = "), format!("[{key}]"), format!("[{key}."), format!(".{key}]")];
            assert!(shown.iter().any(|shown| EXAMPLE.contains(shown)), "{table}.{key} is not in the example");
        }
    }
}
