//! Journeys in a real browser through the binary that is handed out.

use std::path::PathBuf;
use std::{fs, io};

use super::tally::Tally;
use super::{gateway, node_summary, step};
use crate::failure::Failure;
use crate::process::Program;
use crate::project::Project;
use crate::{browser, console, node, server, sizes};

/// Builds everything in release mode, checks the size, and runs tests/e2e: all of it in a run by itself, and what does not go
/// through a second server in a run of everything.
pub fn run(project: &Project, alone: bool) -> Result<Tally, Failure> {
    let browser = browser::ensure()?;
    node::ensure_packages(project)?;
    console::bring_up_to_date(project)?;
    server::build(project)?;
    let mut tally = step::judged("size budget", || {
        let sizes = sizes::measure(&project.dist())?;
        println!("{sizes}");
        sizes.check_budget().map(|()| Tally::PASSED)
    });
    tally += step::judged("end-to-end tests", || {
        let mut files = specifications(project, "tests/e2e")?;
        files.retain(|file| alone || !gateway::runs_among_others(file));
        let node = journeys(project, files).env("CHROMIUM", browser.chromium);
        step::count(node, node_summary::read)
    });
    Ok(tally)
}

/// Runs journeys against the server's program.
pub(super) fn journeys(project: &Project, files: Vec<PathBuf>) -> Program {
    Program::new("node")
        .in_folder(project.root())
        .args(["--test", "--test-reporter=spec", "--test-concurrency=2"])
        // Of one file, in milliseconds: a browser that hangs must not hang the whole run.
        .args(["--test-timeout=600000"])
        .args(files)
        .env("CONSOLE_SERVER", project.server_binary())
}

/// The test files of a folder; never none, as Node would then look for others by itself.
pub(super) fn specifications(project: &Project, folder: &str) -> Result<Vec<PathBuf>, Failure> {
    let folder = project.root().join(folder);
    let mut files = fs::read_dir(&folder)
        .and_then(|entries| entries.map(|entry| entry.map(|found| found.path())).collect::<io::Result<Vec<_>>>())
        .map_err(|error| Failure::file("read", &folder, &error))?;
    files.retain(|file| file.to_string_lossy().ends_with(".spec.mjs"));
    files.sort();
    if files.is_empty() {
        let advice = format!("put files named *.spec.mjs into {}", folder.display());
        return Err(Failure::new("There is no such test", advice));
    }
    Ok(files)
}
