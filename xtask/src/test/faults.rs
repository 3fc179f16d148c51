//! Decisions through a network that breaks.

use super::tally::Tally;
use super::{node_summary, step};
use crate::failure::Failure;
use crate::process::Program;
use crate::project::Project;
use crate::{browser, console, node, server};

/// The fault proxy's own tests, then randomised decision scripts through it; FAULT_SCRIPTS says how many.
pub fn run(project: &Project) -> Result<Tally, Failure> {
    let browser = browser::ensure()?;
    node::ensure_packages(project)?;
    console::bring_up_to_date(project)?;
    server::build(project)?;
    let node = Program::new("node")
        .in_folder(project.root())
        .args(["--test", "--test-reporter=spec", "--test-concurrency=1", "--test-timeout=1500000"])
        .args(["tests/faults/proxy.spec.mjs", "tests/faults/decisions.spec.mjs"])
        .env("CONSOLE_SERVER", project.server_binary())
        .env("CHROMIUM", browser.chromium);
    Ok(step::runner("decisions through a network that breaks", node, node_summary::read))
}
