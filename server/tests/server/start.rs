//! The program itself: its command line and what it prints.

use std::{
    io::{BufRead, BufReader, Read},
    net::TcpListener,
    path::Path,
    process::{Child, Command, ExitStatus, Output, Stdio},
    time::{Duration, Instant},
};

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_approval-console-server");

/// The program, running on a free port until dropped.
pub struct Program {
    child: Child,
    pub base: String,
    pub said: Vec<String>,
}

impl Program {
    pub fn start(data: &Path, options: &[&str]) -> Self {
        let mut command = Self::command(data, options);
        command.env("RUST_LOG", "warn").stderr(Stdio::null());
        Self::started(command)
    }

    /// By a configuration that names port 0.
    pub fn start_configured(file: &Path) -> Self {
        let mut command = Command::new(PROGRAM);
        command.arg("--config").arg(file).env("RUST_LOG", "warn").stderr(Stdio::null());
        Self::started(command)
    }

    pub fn start_logging(data: &Path, options: &[&str], log: &Path) -> Self {
        let log = std::fs::File::create(log).unwrap();
        let mut command = Self::command(data, options);
        command.env("RUST_LOG", "info").stderr(log);
        Self::started(command)
    }

    fn command(data: &Path, options: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(["--port", "0", "--data"]).arg(data).args(options);
        command
    }

    fn started(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut said = Vec::new();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let base = loop {
            let line = lines.next().expect("the program says where it listens").unwrap();
            said.push(line.clone());
            if let Some((_, port)) = line.split_once("http://localhost:") {
                break format!("http://127.0.0.1:{port}");
            }
        };
        Self { child, base, said }
    }

    /// SIGKILL: nothing of the program's own runs any more.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

#[cfg(unix)]
impl Program {
    /// SIGTERM.
    pub fn tell_to_stop(&self) {
        let told = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(told.success());
    }

    /// It stops by itself. How it ended, and how long that took.
    pub fn stop(&mut self) -> (ExitStatus, Duration) {
        let begun = Instant::now();
        self.tell_to_stop();
        (self.child.wait().unwrap(), begun.elapsed())
    }

    /// How it ended, once it has.
    pub fn ended(&mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn run(arguments: &[&str]) -> Output {
    Command::new(PROGRAM).args(arguments).stdin(Stdio::null()).output().unwrap()
}

#[test]
fn a_taken_port_is_told_in_one_sentence() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let folder = tempfile::tempdir().unwrap();
    let output = run(&["--port", &port, "--data", folder.path().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        told.trim(),
        format!("Port {port} is in use by another program. Stop that program, or choose another port with --port.")
    );
}

#[test]
fn a_data_folder_that_cannot_be_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "x").unwrap();
    let output = run(&["--port", "0", "--data", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("Can't use the database in"));
}

#[test]
fn an_address_that_is_no_brokers_is_told_without_its_password() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    for (address, told) in [
        ("http://console:hemmeligt@localhost", "it must look like amqp://USER:PASSWORD@HOST:PORT/VHOST."),
        ("amqps://console:hemmeligt@localhost", "amqps is not supported"),
    ] {
        let output = run(&["--port", "0", "--ads", "0", "--data", data, "--amqp-url", address]);
        assert_eq!(output.status.code(), Some(1));
        let text = String::from_utf8(output.stderr).unwrap();
        assert!(text.contains(told) && !text.contains("hemmeligt"), "{text}");
    }
}

#[test]
fn an_address_that_others_reach_is_refused_while_nobody_is_asked_who_she_is() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let output = run(&["--host", "0.0.0.0", "--port", "0", "--data", data.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.starts_with("Won't listen on 0.0.0.0") && told.contains("--config FILE"), "{told}");
    assert!(!data.exists(), "nothing was done before");
}

#[test]
fn a_crew_that_is_none_is_told() {
    for crew in ["many", "10x0", "1000"] {
        let output = run(&["--port", "0", "--colleagues", crew]);
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8(output.stderr).unwrap().contains("10x20"), "{crew}");
    }
}

#[test]
fn demo_data_is_made_once_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let queue = |program: &Program| {
        let who = crate::support::Who::Ida.behandler();
        crate::support::Caseworker::sign_in(&program.base, who).queue()
    };
    let mut first = Program::start(folder.path(), &["--ads", "30", "--seed", "7"]);
    assert!(first.said[0].contains("--ads 30 --seed 7"), "{:?}", first.said);
    let made = queue(&first);
    assert_eq!(made.len(), 30);
    first.kill();

    let mut second = Program::start(folder.path(), &["--ads", "40"]);
    let told = &second.said[0];
    assert!(told.contains("Kept the data") && told.contains("--ads 30 --seed 7"), "{told}");
    assert!(told.contains(folder.path().to_str().unwrap()), "{told}");
    let ids = |queue: &[(String, serde_json::Value)]| queue.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&queue(&second)), ids(&made));
    second.kill();

    for same in [&[][..], &["--ads", "30", "--seed", "7"]] {
        let program = Program::start(folder.path(), same);
        assert!(!program.said.iter().any(|line| line.contains("Kept")), "{:?}", program.said);
    }
}

#[test]
fn import_on_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ads.jsonl");
    let ad = crate::support::AdText::new(1).json();
    std::fs::write(&file, format!("{ad}\nnonsense\n")).unwrap();
    let data = folder.path().join("data");
    let options = ["--ads", "0", "--import", file.to_str().unwrap()];
    let mut first = Program::start(&data, &options);
    assert!(first.said.iter().any(|line| line.starts_with("Imported 1 ad")), "{:?}", first.said);
    assert!(first.said.iter().any(|line| line.contains("line 2: ")), "{:?}", first.said);
    first.kill();
    let second = Program::start(&data, &options);
    assert!(second.said.iter().any(|line| line.contains("is there already")), "{:?}", second.said);
    drop(second);

    let missing = run(&["--port", "0", "--data", data.to_str().unwrap(), "--import", "nowhere.json"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(String::from_utf8(missing.stderr).unwrap().contains("nowhere.json"));
}

#[test]
fn the_log_tells_of_calls_and_not_of_people() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let program = Program::start_logging(&folder.path().join("data"), &["--ads", "3", "--log", "json"], &log);
    let who = crate::support::Who::Ida.behandler();
    let ida = crate::support::Caseworker::sign_in(&program.base, who.clone());
    let (ad, _) = ida.queue().remove(0);
    ida.beginning(&ad, true).request_id("logged-1").send().is_done();
    let mail = ida.deciding(&ad, "Godkendt").with("/emailBroedtekst", serde_json::json!("Kære opretter"));
    mail.request_id("no id: Hans Hansen").send().is_refused_for(&["x-requestId"]);
    ida.statistic("individuel", &format!("behandlerIdentifier={}&dageSiden=5", who.behandler_identifier)).json();
    crate::support::Browser::new(&program.base).get("/annoncer/Hans-Hansen?q=Hans", &[]);
    drop(program);

    let log = std::fs::read_to_string(&log).unwrap();
    let calls: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let begin = calls.iter().find(|call| call["span"]["x_request_id"] == "logged-1").unwrap();
    assert_eq!(begin["span"]["method"], "POST");
    assert_eq!(begin["span"]["route"], "/v2/JobannonceBehandling/paabegynd-behandling/{jobannonceId}");
    assert_eq!(begin["status"], 204);
    assert!(begin["microseconds"].is_u64(), "{begin}");
    let token = ida.cookie.split_once('=').unwrap().1;
    let names = [who.behandler_navn.as_str(), "Hans", "dageSiden", "opretter", token];
    assert!(names.iter().all(|name| !log.contains(name)), "{log}");
    assert!(!log.contains(&who.behandler_identifier.to_string()), "{log}");
}

#[cfg(unix)]
#[test]
fn it_stops_when_told_to() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path(), &["--ads", "0"]);
    assert!(program.stop().0.success());
    // Cleanly closed: the write-ahead log is gone.
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        names.push(entry.unwrap().file_name().into_string().unwrap());
    }
    names.sort_unstable();
    assert_eq!(names, ["access-log.key", "access-log.sqlite", "approval-console.sqlite", "lock"]);
    let mut header = [0; 15];
    std::fs::File::open(folder.path().join(&names[2])).unwrap().read_exact(&mut header).unwrap();
    assert_eq!(&header, b"SQLite format 3");
}

#[cfg(unix)]
#[test]
fn the_service_manager_is_told_when_it_is_ready_and_when_it_stops() {
    use std::os::unix::net::UnixDatagram;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notify");
    let socket = UnixDatagram::bind(&path).unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let told = || {
        let mut message = [0; 100];
        let length = socket.recv(&mut message).unwrap();
        String::from_utf8_lossy(&message[..length]).trim().to_owned()
    };
    let mut command = Program::command(&folder.path().join("data"), &["--ads", "0"]);
    command.env("RUST_LOG", "warn").env("NOTIFY_SOCKET", &path).stderr(Stdio::null());
    let mut program = Program::started(command);
    assert_eq!(told(), "READY=1");
    assert_eq!(crate::support::Browser::new(&program.base).get("/readyz", &[]).status, 200);
    assert!(program.stop().0.success());
    assert_eq!(told(), "STOPPING=1");
}
