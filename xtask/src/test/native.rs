//! Tests that need no browser.

use super::tally::Tally;
use super::{cargo_summary, step};
use crate::failure::Failure;
use crate::process::Program;
use crate::project::Project;

/// Those of all crates.
pub fn run(project: &Project) -> Result<Tally, Failure> {
    let cargo = Program::cargo().in_folder(project.root()).args(["test", "--workspace", "--locked", "--no-fail-fast"]);
    Ok(step::runner("native tests", cargo, cargo_summary::read))
}
