//! Rust's standard library for the browser.

use std::path::Path;

use crate::failure::Failure;
use crate::process::Program;
use crate::progress;

/// The target that the console is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the target through rustup, unless the toolchain has it already (then rustup need not even exist).
pub fn ensure() -> Result<(), Failure> {
    let sysroot = Program::new("rustc").args(["--print", "sysroot"]).answer();
    if sysroot.is_some_and(|folder| Path::new(folder.trim()).join("lib/rustlib").join(WASM).is_dir()) {
        return Ok(());
    }
    progress::say("Adding Rust's standard library for the browser: some seconds");
    let help = || {
        Failure::new(
            format!("Rust's target {WASM} is missing and could not be added"),
            format!("with rustup run `rustup target add {WASM}`, without it install that target as you installed Rust"),
        )
    };
    let added = Program::new("rustup").args(["target", "add", WASM]).shown().map_err(|_| help())?;
    if added { Ok(()) } else { Err(help()) }
}

/// The triple of this machine, such as `x86_64-unknown-linux-gnu`.
pub fn host() -> Option<String> {
    let answer = Program::new("rustc").args(["-vV"]).answer()?;
    answer.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned)
}
