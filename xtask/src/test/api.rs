//! The services, driven by Schemathesis from their own description.

use super::tally::Tally;
use super::{node_summary, step};
use crate::failure::Failure;
use crate::process::Program;
use crate::project::Project;
use crate::{console, node, python, server};

/// Builds the server in release mode and runs tests/api.
pub fn run(project: &Project) -> Result<Tally, Failure> {
    let schemathesis = python::ensure_schemathesis(project)?;
    node::ensure_packages(project)?;
    console::bring_up_to_date(project)?;
    server::build(project)?;
    Ok(step::judged("the services against their description", || {
        let node = Program::new("node")
            .in_folder(project.root())
            .args(["--test", "--test-reporter=spec", "--test-timeout=400000", "tests/api/schema.spec.mjs"])
            .env("CONSOLE_SERVER", project.server_binary())
            .env("SCHEMATHESIS", schemathesis);
        step::count(node, node_summary::read)
    }))
}
