//! The server's program, and its commands.

use crate::report;
use std::{
    fs::File,
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_approval-console-server");

/// The program, running on a free port until dropped.
pub struct Program {
    child: Child,
    pub base: String,
}

impl Program {
    /// Starts it; its log goes to a file, which lies on another disk than the data in the phase that fills that.
    pub fn start(data: &Path, log: &Path, options: &[&str]) -> Self {
        let mut command = Command::new(PROGRAM);
        command.args(["--port", "0", "--ads", "0", "--data"]).arg(data).args(options).env("RUST_LOG", "warn");
        Self::run(command, log)
    }

    /// Starts it as operations do, by a configuration.
    pub fn configured(file: &Path, log: &Path) -> Self {
        let mut command = Command::new(PROGRAM);
        command.arg("--config").arg(file).env("RUST_LOG", "warn");
        Self::run(command, log)
    }

    /// The same, and it logs every call, one JSON object a line.
    pub fn telling_all(config: &Path, log: &Path) -> Self {
        let mut command = Command::new(PROGRAM);
        command.arg("--config").arg(config).args(["--log", "json"]).env("RUST_LOG", "info");
        Self::run(command, log)
    }

    fn run(mut command: Command, log: &Path) -> Self {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(File::options().create(true).append(true).open(log).unwrap())
            .spawn()
            .unwrap();
        report::started(child.id());
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let base = loop {
            let Some(line) = lines.next() else {
                panic!("the server did not start: {}", std::fs::read_to_string(log).unwrap());
            };
            let line = line.unwrap();
            if let Some((scheme, port)) = line.rsplit(' ').next().and_then(|last| last.split_once("://localhost:")) {
                break format!("{scheme}://127.0.0.1:{port}");
            }
        };
        Self { child, base }
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.base.split_once("://").unwrap().1.parse().unwrap()
    }

    /// SIGKILL: nothing of the program's own runs any more.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
    }

    /// SIGTERM: it stops by itself.
    pub fn stop(mut self) {
        assert!(Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap().success());
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
        report::ended(self.child.id());
    }
}

/// Starts it where it must not, and tells what it says.
pub fn refused(data: &Path) -> String {
    let mut child = Command::new(PROGRAM)
        .args(["--port", "0", "--ads", "0", "--data"])
        .arg(data)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    report::started(child.id());
    for line in BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok) {
        if line.contains("http://localhost:") {
            child.kill().unwrap();
            panic!("the server started on {}", data.display());
        }
    }
    report::ended(child.id());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
    told(&output)
}

/// `backup` of the data folder into a file.
pub fn backup(data: &Path, file: &Path) {
    command("backup", data, file);
}

/// `restore` of a file into the data folder.
pub fn restore(data: &Path, file: &Path) {
    command("restore", data, file);
}

fn command(name: &str, data: &Path, file: &Path) {
    let output = Command::new(PROGRAM).arg(name).arg(file).arg("--data").arg(data).output().unwrap();
    assert!(output.status.success(), "{name}: {}", told(&output));
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// `access-log --verify`: nothing has been lost or changed. How many entries there are.
pub fn verify_access_log(data: &Path) -> usize {
    let output = Command::new(PROGRAM).args(["access-log", "--verify", "--data"]).arg(data).output().unwrap();
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let entries = printed.strip_prefix("The access log is as it was written: ").and_then(|rest| rest.split(' ').next());
    entries.unwrap_or_else(|| panic!("{printed}{}", told(&output))).parse().unwrap()
}

/// The access log in a data folder.
pub fn access_log(data: &Path) -> PathBuf {
    data.join(approval_console_server::access_log::FILE_NAME)
}

/// The database in a data folder.
pub fn database(data: &Path) -> PathBuf {
    data.join(approval_console_server::store::FILE_NAME)
}
