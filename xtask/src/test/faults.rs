//! Decisions through a network that breaks.

use super::tally::Tally;
use super::{node_summary, step};
use crate::failure::Failure;
use crate::process::Program;
use crate::project::Project;
use crate::{browser, console, node, server};

/// Scripts in a run by itself, and in a run of everything, where the others need time too. FAULT_SCRIPTS says otherwise.
const SCRIPTS_ALONE: &str = "300";
const SCRIPTS_AMONG_OTHERS: &str = "24";

/// The fault proxy's own tests, then randomised decision scripts through it.
pub fn run(project: &Project, alone: bool) -> Result<Tally, Failure> {
    let browser = browser::ensure()?;
    node::ensure_packages(project)?;
    console::bring_up_to_date(project)?;
    server::build(project)?;
    let usual = if alone { SCRIPTS_ALONE } else { SCRIPTS_AMONG_OTHERS };
    let scripts = std::env::var_os("FAULT_SCRIPTS").unwrap_or_else(|| usual.into());
    let node = Program::new("node")
        .in_folder(project.root())
        .args(["--test", "--test-reporter=spec", "--test-concurrency=1", "--test-timeout=1500000"])
        .args(["tests/faults/proxy.spec.mjs", "tests/faults/decisions.spec.mjs"])
        .env("FAULT_SCRIPTS", scripts)
        .env("CONSOLE_SERVER", project.server_binary())
        .env("CHROMIUM", browser.chromium);
    Ok(step::runner("decisions through a network that breaks", node, node_summary::read))
}
