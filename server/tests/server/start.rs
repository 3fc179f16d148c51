//! The program itself: its command line and what it prints.

use std::{
    io::{BufRead, BufReader, Read},
    net::TcpListener,
    path::Path,
    process::{Child, Command, Output, Stdio},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_approval-console-server");

/// The program, running on a free port until dropped.
pub struct Program {
    child: Child,
    pub base: String,
    pub said: Vec<String>,
}

impl Program {
    pub fn start(data: &Path, options: &[&str]) -> Self {
        let mut child = Command::new(PROGRAM)
            .args(["--port", "0", "--data"])
            .arg(data)
            .args(options)
            .env("RUST_LOG", "warn")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
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

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn run(arguments: &[&str]) -> Output {
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

    let missing = run(&["--port", "0", "--data", data.to_str().unwrap(), "--import", "nowhere.json"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(String::from_utf8(missing.stderr).unwrap().contains("nowhere.json"));
}

#[cfg(unix)]
#[test]
fn it_stops_when_told_to() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path(), &["--ads", "0"]);
    let told = Command::new("kill").args(["-TERM", &program.child.id().to_string()]).status().unwrap();
    assert!(told.success());
    assert!(program.child.wait().unwrap().success());
    // Cleanly closed: the write-ahead log is gone.
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        names.push(entry.unwrap().file_name().into_string().unwrap());
    }
    assert_eq!(names, ["approval-console.sqlite"]);
    let mut header = [0; 15];
    std::fs::File::open(folder.path().join(&names[0])).unwrap().read_exact(&mut header).unwrap();
    assert_eq!(&header, b"SQLite format 3");
}
