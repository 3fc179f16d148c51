//! Running other programs.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use crate::failure::Failure;

/// A program with its arguments, ready to run.
pub struct Program {
    command: Command,
    name: String,
}

impl Program {
    /// `name` is looked for on PATH unless it is a path.
    pub fn new(name: impl AsRef<OsStr>) -> Self {
        let name = name.as_ref();
        let mut command = Command::new(name);
        command.stdin(Stdio::null());
        let name = Path::new(name).file_name().unwrap_or(name).to_string_lossy().into_owned();
        Self { command, name }
    }

    /// The Cargo that runs this command.
    pub fn cargo() -> Self {
        Self::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// Adds arguments.
    pub fn args<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(mut self, arguments: I) -> Self {
        self.command.args(arguments);
        self
    }

    /// Sets an environment variable.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Takes an environment variable away.
    pub fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs in this folder.
    pub fn in_folder(mut self, folder: impl AsRef<Path>) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs with its output shown as it comes; tells whether it ended well.
    pub fn shown(mut self) -> Result<bool, Failure> {
        let status = self.command.status().map_err(|error| cannot_start(&self.name, &error))?;
        Ok(status.success())
    }

    /// As [`Self::shown`], and hands each line of its standard output to `read` as well.
    pub fn shown_and_read(mut self, mut read: impl FnMut(&str)) -> Result<bool, Failure> {
        let start = |error: io::Error| cannot_start(&self.name, &error);
        let mut child = self.command.stdout(Stdio::piped()).spawn().map_err(start)?;
        if let Some(output) = child.stdout.take() {
            let mut reader = BufReader::new(output);
            let mut line = Vec::new();
            while reader.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
                // A closed standard output must not end the tests.
                io::stdout().write_all(&line).and_then(|()| io::stdout().flush()).ok();
                read(String::from_utf8_lossy(&line).trim_end());
                line.clear();
            }
        }
        let status = child.wait().map_err(|error| cannot_start(&self.name, &error))?;
        Ok(status.success())
    }

    /// Runs in silence; its standard output, if it could be started and ended well.
    pub fn answer(mut self) -> Option<String> {
        let output = self.command.stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs in silence; whether it ended well, and its standard error.
    pub fn complaint(mut self) -> Result<(bool, String), Failure> {
        let output = self.command.stdout(Stdio::null()).output().map_err(|error| cannot_start(&self.name, &error))?;
        Ok((output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned()))
    }

    /// Becomes the program where that is possible, so that Ctrl-C and signals reach it and nothing else is left running.
    pub fn take_over(mut self) -> Result<ExitCode, Failure> {
        self.command.stdin(Stdio::inherit());
        #[cfg(unix)]
        {
            use std::os::unix::process::CommandExt;
            Err(cannot_start(&self.name, &self.command.exec()))
        }
        #[cfg(not(unix))]
        Ok(if self.shown()? { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn cannot_start(name: &str, error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::NotFound {
        return Failure::new(
            format!("The program `{name}` is not on this machine"),
            "install it, make sure it is on PATH, then run the command again",
        );
    }
    Failure::new(format!("The program `{name}` could not be started ({error})"), "run the command again")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_program_is_told_by_its_name() {
        let failure = Program::new("no-such-program-anywhere").shown().unwrap_err();
        assert!(failure.to_string().starts_with("The program `no-such-program-anywhere` is not on this machine:"));
    }

    #[test]
    fn lines_are_read_while_it_runs() {
        let mut lines = Vec::new();
        let ended_well = Program::new("sh")
            .args(["-c", "echo one; echo two; exit 3"])
            .shown_and_read(|line| lines.push(line.to_owned()));
        assert!(!ended_well.unwrap());
        assert_eq!(lines, ["one", "two"]);
    }
}
