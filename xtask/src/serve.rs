//! The console with live reload.

use std::process::ExitCode;

use crate::failure::Failure;
use crate::process::Program;
use crate::project::Project;
use crate::tools::{TRUNK, WASM_BINDGEN};
use crate::{console, node, progress, toolchain};

/// The same settings for everything that compiles the console for development, so that all share what is compiled
/// (the compiler's flags for wasm32 lie in .cargo/config.toml).
pub fn for_development(program: Program) -> Program {
    // Names of functions stay; without line tables wasm-bindgen has far less to read.
    program.env("CARGO_PROFILE_DEV_DEBUG", "0")
}

/// Runs `trunk serve` with these flags until it ends.
pub fn run(project: &Project, flags: &[String]) -> Result<ExitCode, Failure> {
    toolchain::ensure_wasm()?;
    node::ensure_packages(project)?;
    let folders = [TRUNK.ensure()?, WASM_BINDGEN.ensure()?, project.node_modules().join(".bin")];
    console::fetch_crates(project)?;
    progress::say("Serving the console on http://localhost:8081; its calls go to the server on port 8080");
    // Not into dist/, which holds the release build.
    let trunk = console::trunk(project, &folders).args(["serve", "--dist", "target/development-dist"]).args(flags);
    for_development(trunk).take_over()
}
