//! The server's program, and a caseworker who is signed in to it.

use crate::notification::Sent;
use approval_console_server::{demo, store::FILE_NAME};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::{
    fs::File,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// Longest wait for something to happen: more than the longest back-off.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Program {
    child: Child,
    base: String,
    cookie: String,
    folder: PathBuf,
    agent: ureq::Agent,
}

impl Program {
    pub fn start(folder: &Path, broker: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_approval-console-server"))
            .args(["--port", "0", "--ads", "0", "--data"])
            .arg(folder)
            .env("AMQP_URL", broker)
            .env("RUST_LOG", "trace")
            .stdout(Stdio::piped())
            .stderr(File::create(folder.join("log")).unwrap())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let base = loop {
            let line = lines.next().expect("the program says where it listens").unwrap();
            if let Some((_, port)) = line.split_once("http://localhost:") {
                break format!("http://127.0.0.1:{port}");
            }
        };
        let config = ureq::Agent::config_builder().http_status_as_error(false).proxy(None);
        let agent = config.timeout_global(Some(PATIENCE)).build().into();
        let mut program = Self { child, base, cookie: String::new(), folder: folder.into(), agent };
        let ida = json!({ "behandlerIdentifier": demo::caseworkers()[0].behandler.behandler_identifier });
        let answer = program.post("/bff/session", "", &ida);
        let cookie = answer.headers()["set-cookie"].to_str().unwrap();
        program.cookie = cookie.split(';').next().unwrap().to_owned();
        program
    }

    fn post(&self, path: &str, request_id: &str, body: &Value) -> ureq::http::Response<ureq::Body> {
        let call = self.agent.post(format!("{}{path}", self.base));
        let call = call.header("cookie", &self.cookie).header("x-csrf", "1").header("x-requestId", request_id);
        call.send_json(body).unwrap()
    }

    pub fn accepts(&self, one: &Sent) {
        assert_eq!(self.post(&one.path, &one.id, &one.body).status(), 204, "{}", one.id);
    }

    fn told(&self, query: &str) -> Value {
        let call = self.agent.get(format!("{}/bff/notifications?{query}", self.base));
        let mut answer = call.header("cookie", &self.cookie).header("x-csrf", "1").call().unwrap();
        answer.body_mut().read_json().unwrap()
    }

    /// What became of every notification, newest first.
    pub fn notifications(&self) -> Vec<Value> {
        let mut all: Vec<Value> = Vec::new();
        loop {
            let before = all.last().map(|last| format!("&before={}", last["key"])).unwrap_or_default();
            let page = self.told(&format!("limit=100{before}"));
            all.extend(page["notifications"].as_array().unwrap().iter().cloned());
            if page["more"] == false {
                return all;
            }
        }
    }

    pub fn broker(&self) -> String {
        self.told("limit=1")["broker"].as_str().unwrap().to_owned()
    }

    pub fn until_broker_is(&self, expected: &str) {
        until(|| self.broker() == expected, || format!("{} instead of {expected}", self.broker()));
    }

    pub fn until_all_are_delivered(&self) {
        let others = || self.notifications().into_iter().filter(|one| one["state"] != "delivered").collect::<Vec<_>>();
        until(|| others().is_empty(), || format!("{:?}", others()));
    }

    pub fn payloads_kept(&self) -> i64 {
        let connection = Connection::open(self.folder.join(FILE_NAME)).unwrap();
        let kept = "SELECT count(*) FROM notification WHERE payload IS NOT NULL";
        connection.query_row(kept, [], |row| row.get(0)).unwrap()
    }

    pub fn stops_when_told_to(&mut self) {
        assert!(Command::new("kill").arg(self.child.id().to_string()).status().unwrap().success());
        assert!(self.child.wait().unwrap().success());
    }

    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("log")).unwrap()
    }
}

impl Drop for Program {
    /// SIGKILL, as a crash would.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asks again and again, with a breath between so as not to keep the server busy with answering.
fn until(condition: impl Fn() -> bool, instead: impl Fn() -> String) {
    let deadline = Instant::now() + PATIENCE;
    while !condition() {
        assert!(Instant::now() < deadline, "waited {PATIENCE:?} in vain: {}", instead());
        thread::park_timeout(Duration::from_millis(50));
    }
}
