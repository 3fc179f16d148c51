//! What rustup adds to Rust: the target for the browser, rustfmt and clippy.

use std::path::Path;

use crate::failure::Failure;
use crate::process::Program;
use crate::progress;

/// The target that the console is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the target, unless the toolchain has it already (then rustup need not even exist).
pub fn ensure_wasm() -> Result<(), Failure> {
    let sysroot = Program::new("rustc").args(["--print", "sysroot"]).answer();
    if sysroot.is_some_and(|folder| Path::new(folder.trim()).join("lib/rustlib").join(WASM).is_dir()) {
        return Ok(());
    }
    add("Rust's standard library for the browser", &["target", "add", WASM])
}

/// Adds rustfmt and clippy where rustup was set up without them.
pub fn ensure_lints() -> Result<(), Failure> {
    let runs = |command| Program::cargo().args([command, "--version"]).answer().is_some();
    if runs("fmt") && runs("clippy") {
        return Ok(());
    }
    add("rustfmt and clippy", &["component", "add", "rustfmt", "clippy"])
}

/// The triple of this machine, such as `x86_64-unknown-linux-gnu`.
pub fn host() -> Option<String> {
    let answer = Program::new("rustc").args(["-vV"]).answer()?;
    answer.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned)
}

fn add(what: &str, arguments: &[&str]) -> Result<(), Failure> {
    progress::say(&format!("Adding {what}: some seconds"));
    let missing = || {
        Failure::new(
            format!("Rust lacks {what}, and rustup could not add it"),
            format!(
                "with rustup run `rustup {}`, without it install that the way you installed Rust",
                arguments.join(" ")
            ),
        )
    };
    let added = Program::new("rustup").args(arguments).shown().map_err(|_| missing())?;
    if added { Ok(()) } else { Err(missing()) }
}
