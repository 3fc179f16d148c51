//! Signing in at a login service that others have made and certified.

use super::e2e::specifications;
use super::tally::Tally;
use super::{node_summary, step};
use crate::failure::Failure;
use crate::process::Program;
use crate::project::Project;
use crate::{browser, console, node, server};

/// Runs tests/signin against the binary that is handed out: by hand, and in a real browser.
pub fn run(project: &Project) -> Result<Tally, Failure> {
    let browser = browser::ensure()?;
    node::ensure_packages(project)?;
    console::bring_up_to_date(project)?;
    server::build(project)?;
    let node = Program::new("node")
        .in_folder(project.root())
        .args(["--test", "--test-reporter=spec", "--test-concurrency=2"])
        .args(["--test-timeout=300000"])
        .args(specifications(project, "tests/signin")?)
        .env("CONSOLE_SERVER", project.server_binary())
        .env("CHROMIUM", browser.chromium);
    Ok(step::runner("signing in at a login service", node, node_summary::read))
}
