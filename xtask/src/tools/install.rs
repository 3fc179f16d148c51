//! Compiling a tool as cheaply as its use allows.

use std::fs;
use std::path::Path;

use super::Tool;
use crate::failure::Failure;
use crate::process::Program;
use crate::progress;

/// Without TLS: everything it would fetch is on this machine already (`offline = true` in Trunk.toml).
pub const TRUNK_FLAGS: &[&str] = &["--no-default-features"];

/// Without TLS, as it talks to the local browser only. The crates that walk through the whole wasm are optimized a
/// little: of a 4 MB development build, 0.6 s of work instead of 1.9 s at every reload.
pub const WASM_BINDGEN_FLAGS: &[&str] = &[
    "--no-default-features",
    "--config=profile.dev.package.walrus.opt-level=1",
    "--config=profile.dev.package.wasmparser.opt-level=1",
    "--config=profile.dev.package.wasm-encoder.opt-level=1",
    "--config=profile.dev.package.wasm-bindgen-cli-support.opt-level=1",
    "--config=profile.dev.package.rustc-demangle.opt-level=1",
    "--config=profile.dev.package.leb128fmt.opt-level=1",
    "--config=profile.dev.package.id-arena.opt-level=1",
];

/// Without lzma, which is C: packages are compressed by its own code.
pub const CARGO_DEB_FLAGS: &[&str] = &["--no-default-features"];

/// Installs the tool below `root`.
pub fn install(tool: &Tool, root: &Path) -> Result<(), Failure> {
    fs::create_dir_all(root).map_err(|error| Failure::file("create", root, &error))?;
    progress::say(&format!(
        "Compiling {}: about {} minutes on two cores, once per user (it is kept in {})",
        tool.what_it_is,
        tool.minutes,
        root.display()
    ));
    // Kept after a break, so that the next try goes on where this one stopped.
    let build = root.join("build");
    // The tool's own list of versions first; where one of those cannot be had any more, the nearest that can.
    let installed = cargo_install(tool, root, &build).args(["--locked"]).shown()? || {
        progress::say("That did not work with the versions the tool was published with; trying those that fit now");
        cargo_install(tool, root, &build).env("CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS", "fallback").shown()?
    };
    if !installed {
        return Err(Failure::new(
            format!("{} could not be compiled (Cargo says why above)", tool.package),
            "check that this machine reaches the crate registry and has a C compiler (Debian: build-essential), then run the command again",
        ));
    }
    if let Err(error) = fs::remove_dir_all(&build) {
        progress::say(&format!("{} may be deleted by hand ({error})", build.display()));
    }
    Ok(())
}

/// An unoptimized build without debug information. Measured on two cores (user + system time): Trunk 370 to 420 s,
/// wasm-bindgen 245 s with its own crates at level 2 (it is built at level 1); Trunk's release profile alone takes 12
/// CPU minutes, and saves nothing here, as Trunk itself has little to compute.
fn cargo_install(tool: &Tool, root: &Path, build: &Path) -> Program {
    Program::cargo()
        .args(["install", tool.package, "--version", tool.version, "--debug", "--force", "--root"])
        .args([root])
        .args(tool.install_flags)
        // Away from the project, whose own Cargo settings are not meant for the tools.
        .in_folder(root)
        .without_env("RUSTFLAGS")
        .without_env("CARGO_BUILD_TARGET")
        .env("CARGO_TARGET_DIR", build)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_PROFILE_DEV_DEBUG_ASSERTIONS", "false")
        .env("CARGO_PROFILE_DEV_OVERFLOW_CHECKS", "false")
}
