//! Building the console into dist/.

use std::fs;

use crate::failure::Failure;
use crate::process::Program;
use crate::project::Project;
use crate::tools::{self, TRUNK, WASM_BINDGEN};
use crate::{fingerprint, node, precompress, progress, toolchain};

/// Everything that the release build of the console is made from.
const SOURCES: &[&str] = &[
    "src",
    "contract",
    "style",
    "public",
    "index.html",
    "build.rs",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "package-lock.json",
    ".cargo",
];

/// Builds dist/ in release mode with compressed copies of its files, unless it is that already.
pub fn bring_up_to_date(project: &Project) -> Result<(), Failure> {
    let stamp = project.target().join("console-in-dist");
    let sources = sources(project)?;
    if fingerprint::is_current(&stamp, &with_dist(project, &sources)?) {
        progress::say("The console in dist/ is up to date");
        return Ok(());
    }
    build(project)?;
    progress::say("Compressing the console's files");
    precompress::folder(&project.dist())?;
    let made = with_dist(project, &sources)?;
    fs::write(&stamp, made).map_err(|error| Failure::file("write", &stamp, &error))
}

fn build(project: &Project) -> Result<(), Failure> {
    toolchain::ensure_wasm()?;
    node::ensure_packages(project)?;
    let folders = [TRUNK.ensure()?, WASM_BINDGEN.ensure()?, project.node_modules().join(".bin")];
    fetch_crates(project)?;
    progress::say("Building the console: 3 to 5 minutes the first time, as it is optimized for size");
    let built = trunk(project, &folders).args(["build", "--release"]).shown()?;
    if built {
        return Ok(());
    }
    Err(Failure::new("The console could not be built", "correct what is said above, then run the command again"))
}

/// Trunk with its tools on PATH.
pub fn trunk(project: &Project, folders: &[std::path::PathBuf]) -> Program {
    Program::new(folders.first().map(|folder| folder.join("trunk")).unwrap_or_else(|| "trunk".into()))
        .in_folder(project.root())
        .env("PATH", tools::path_with(folders))
        // It would replace the flags in .cargo/config.toml.
        .without_env("RUSTFLAGS")
        // Trunk reads it as a flag of its own and refuses the usual value 1.
        .without_env("NO_COLOR")
}

/// Trunk and the tests work offline, so the crates are brought here first; Cargo says nothing when they are.
pub fn fetch_crates(project: &Project) -> Result<(), Failure> {
    let mut fetch = Program::cargo().args(["fetch", "--locked", "--target", toolchain::WASM]);
    if let Some(host) = toolchain::host() {
        fetch = fetch.args(["--target", &host]);
    }
    fetched(fetch, project)
}

/// Those for other systems, too: whoever judges the whole list reads what each says of itself.
pub fn fetch_all_crates(project: &Project) -> Result<(), Failure> {
    fetched(Program::cargo().args(["fetch", "--locked"]), project)
}

fn fetched(fetch: Program, project: &Project) -> Result<(), Failure> {
    if fetch.in_folder(project.root()).shown()? {
        return Ok(());
    }
    Err(Failure::new(
        "The crates could not be fetched (Cargo says why above)",
        "check that this machine reaches the crate registry, and that Cargo.lock is committed together with Cargo.toml",
    ))
}

fn sources(project: &Project) -> Result<String, Failure> {
    let compiler = Program::new("rustc").args(["-vV"]).answer().unwrap_or_default();
    let words: Vec<&str> = [compiler.as_str()].into_iter().chain(tools::VERSIONS.iter().copied()).collect();
    fingerprint::of(&project.root(), SOURCES, &words).map_err(|error| Failure::file("read", &project.root(), &error))
}

/// dist/ counts too: `trunk serve` or a person may have written into it since.
fn with_dist(project: &Project, sources: &str) -> Result<String, Failure> {
    fingerprint::of(&project.root(), &["dist"], &[sources])
        .map_err(|error| Failure::file("read", &project.dist(), &error))
}
