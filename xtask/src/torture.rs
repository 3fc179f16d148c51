//! What the server must survive: kills in the middle of writes, a full disk, damage, hostile callers, a long day with many
//! people. Not among the tests: it takes minutes.

use std::{path::PathBuf, process::ExitCode};

use crate::console;
use crate::failure::Failure;
use crate::process::Program;
use crate::progress;
use crate::project::Project;
use crate::test::{cargo_summary, step};

/// The phases, in the order in which they run; each is a module of server/tests/torture.
pub const PHASES: [&str; 5] = ["damage", "disk", "hostile", "kill", "soak"];

/// What is to be done.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Torture {
    /// These phases alone; none: all.
    phases: Vec<String>,
    /// A file for the soak's page.
    write: Option<PathBuf>,
}

impl Torture {
    /// Reads the arguments after `cargo xtask torture`; `None` where they make no sense.
    pub fn read(arguments: &[String]) -> Option<Self> {
        let mut torture = Self::default();
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--write" if torture.write.is_none() => torture.write = Some(arguments.next()?.into()),
                phase if PHASES.contains(&phase) => torture.phases.push(phase.to_owned()),
                _ => return None,
            }
        }
        // Only the soak has a page.
        let soaks = torture.phases.is_empty() || torture.phases.iter().any(|phase| phase == "soak");
        (soaks || torture.write.is_none()).then_some(torture)
    }
}

/// Builds the server as it is handed out, runs these phases on it, and closes with the line `N passed, N failed`. The phases
/// themselves see to it that they end within twenty minutes.
pub fn run(project: &Project, torture: &Torture) -> Result<ExitCode, Failure> {
    console::bring_up_to_date(project)?;
    progress::say("Building the server and what tortures it");
    if !cargo(project, &["--no-run"]).shown()? {
        return Err(Failure::new("The torture could not be built", "correct what is said above"));
    }
    let chosen: Vec<String> = torture.phases.iter().map(|phase| format!("{phase}::")).collect();
    let flags = ["--", "--ignored", "--test-threads=1", "--nocapture"].map(str::to_owned);
    let mut program = cargo(project, &[]).args(flags.into_iter().chain(chosen));
    if let Some(file) = &torture.write {
        let file = std::path::absolute(file).map_err(|error| {
            Failure::new(format!("Can't write {}: {error}", file.display()), "name another file after --write")
        })?;
        program = program.env("TORTURE_WRITE", file);
    }
    let tally = step::runner("torture", program, cargo_summary::read);
    println!("{tally}");
    Ok(if tally.is_good() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn cargo(project: &Project, flags: &[&str]) -> Program {
    let cargo = Program::cargo().in_folder(project.root());
    cargo
        .args(["test", "--release", "--package", "approval-console-server", "--test", "torture", "--locked"])
        .args(flags)
}
