//! Format and clippy.

use super::step;
use super::tally::Tally;
use crate::failure::Failure;
use crate::process::Program;
use crate::project::Project;
use crate::serve::for_development;
use crate::{console, toolchain};

/// rustfmt, clippy for this machine, clippy for the browser.
pub fn run(project: &Project) -> Result<Tally, Failure> {
    toolchain::ensure_lints()?;
    let cargo = |arguments: &[&str]| Program::cargo().in_folder(project.root()).args(arguments);
    let mut tally = step::check("rustfmt", cargo(&["fmt", "--all", "--check"]));

    console::fetch_crates(project)?;
    let native = cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]);
    tally += step::check("clippy", native);

    toolchain::ensure_wasm()?;
    let package = ["clippy", "--package", "console", "--all-targets", "--locked"];
    let wasm = cargo(&package).args(["--target", toolchain::WASM, "--", "-D", "warnings"]);
    tally += step::check("clippy for wasm32", for_development(wasm));
    Ok(tally)
}
