//! What the program itself shows at its address for metrics, when it runs by a configuration.

use super::support::{Authority, Browser, Caseworker, For, KEY, Stranger, When, Who};
use contract::metoder::IS_ALIVE;
use serde_json::json;
use std::{
    fs,
    io::{BufRead, BufReader, Lines},
    net::TcpListener,
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
};

/// The program, until it is dropped.
struct Program {
    child: Child,
    said: Lines<BufReader<ChildStdout>>,
}

impl Program {
    fn start(configuration: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_approval-console-server"))
            .arg("--config")
            .arg(configuration)
            .env("RUST_LOG", "warn")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, said }
    }

    /// What it says after these words.
    fn says(&mut self, words: &str) -> String {
        let mut said = self.said.by_ref().map(Result::unwrap);
        said.find_map(|line| Some(line.split_once(words)?.1.to_owned())).expect("it says so when it starts")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn configuration(annoncekilde: &str, flexjob: &str) -> String {
    format!(
        "[listen]\naddress = '127.0.0.1:0'\n[data]\nfolder = 'data'\n[metrics]\naddress = '127.0.0.1:0'\n[demo]\n\
         [access_log]\nkey_file = 'log.key'\nkeep_days = 30\n\
         [services.annoncekilde]\nbase_url = '{annoncekilde}'\ntoken = 'none'\n\
         [services.flexjob]\nbase_url = '{flexjob}'\ntoken = 'none'\n\
         ca = 'ca.pem'\nclient_certificate = 'client.pem'\nclient_key = 'client.key'\n"
    )
}

fn write_private(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
    #[cfg(unix)]
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
}

#[test]
fn services_certificates_and_the_access_log_are_shown_by_the_running_program() {
    let folder = tempfile::tempdir().unwrap();
    let authority = Authority::new("Ours");
    let client = authority.issue(For::Client, When::Now);
    let there = Stranger::good();
    let away = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let text = configuration(&there.base, &format!("https://{away}"));
    for (name, text) in [
        ("log.key", KEY),
        ("ca.pem", authority.pem().as_str()),
        ("client.pem", client.certificate.as_str()),
        ("client.key", client.key.as_str()),
        ("c.toml", text.as_str()),
    ] {
        write_private(&folder.path().join(name), text);
    }
    let mut program = Program::start(&folder.path().join("c.toml"));
    let base = format!("http://127.0.0.1:{}", program.says("http://localhost:"));
    let page = Browser::new(program.says("Metrics are at ").strip_suffix("/metrics").unwrap());

    let ida = Caseworker::sign_in(&base, Who::Ida.behandler());
    assert_eq!(ida.content("7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111").status, 200);
    // Five in a row that do not reach it, and then it is left alone.
    for (number, status) in [502, 502, 502, 502, 502, 503].into_iter().enumerate() {
        let id = format!("alive-{number}");
        ida.call("POST", IS_ALIVE.path).request_id(&id).json(&json!({})).send().is_refused(status, None);
    }

    let shown = page.get("/metrics", &[]).text();
    for line in [
        r#"upstream_seconds_count{service="Annoncekilden"} 1"#,
        r#"upstream_faults_total{service="FlexjobService v1",kind="unreachable"} 5"#,
        r#"upstream_faults_total{service="FlexjobService v1",kind="resting"} 1"#,
        // The end of 2048.
        r#"certificate_expires_timestamp{which="services.flexjob.client_certificate"} 2493072000"#,
        // She came, and she looked at an ad.
        "access_log_entries_total 2",
    ] {
        assert!(shown.lines().any(|one| one == line), "{line} in:\n{shown}");
    }
}
