//! Licences, bans and sources of everything that comes from elsewhere.

mod npm;
mod refused;

use std::path::Path;

use super::step;
use super::tally::Tally;
use crate::failure::Failure;
use crate::process::Program;
use crate::project::Project;
use crate::tools::CARGO_DENY;
use crate::{console, progress};

/// What is asked of the crates. Not `advisories`: its list is fetched from the network.
const CHECKS: [&str; 3] = ["licenses", "bans", "sources"];

/// In the policy, too, nothing may stand that nothing needs any more.
const LEFT_OVER: [&str; 4] = ["license-not-encountered", "unmatched-skip", "unnecessary-skip", "unmatched-source"];

/// deny.toml on the crates, on a project that it must refuse, and the licences in package-lock.json.
pub fn run(project: &Project) -> Result<Tally, Failure> {
    let program = CARGO_DENY.ensure()?.join("cargo-deny");
    console::fetch_all_crates(project)?;
    let mut tally = step::judged("licences, bans and sources of the crates", || {
        let manifest = project.root().join("Cargo.toml");
        let left_over = LEFT_OVER.iter().flat_map(|lint| ["--deny", lint]);
        let passed = deny(&program, project, &manifest).args(left_over).args(CHECKS).shown()?;
        Ok(if passed { Tally::PASSED } else { Tally::FAILED })
    });
    tally += step::judged("what the policy must refuse", || refused::run(&program, project));
    tally += step::judged("licences of the npm packages", || {
        let faults = npm::faults(&npm::read(&project.root().join("package-lock.json"))?);
        faults.iter().for_each(|fault| progress::say(fault));
        Ok(if faults.is_empty() { Tally::PASSED } else { Tally::FAILED })
    });
    Ok(tally)
}

/// `cargo deny check` of one project, ready for its checks.
fn deny(program: &Path, project: &Project, manifest: &Path) -> Program {
    Program::new(program)
        .in_folder(project.root())
        .args(["--offline", "--workspace", "--manifest-path"])
        .args([manifest])
        .args(["--config"])
        .args([project.root().join("deny.toml")])
        .args(["check", "--hide-inclusion-graph"])
}
