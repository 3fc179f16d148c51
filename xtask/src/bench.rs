//! The measurements: the desk as a caseworker meets it, in a real browser through the binary that is handed out.

use std::fs;
use std::process::ExitCode;

use crate::failure::Failure;
use crate::process::Program;
use crate::project::Project;
use crate::{browser, console, node, progress, server};

/// Builds everything in release mode and measures; `flags` choose parts and sizes. A figure beyond its bound is
/// printed and is no failure; one that could not be taken is.
pub fn desk(project: &Project, flags: &[String]) -> Result<ExitCode, Failure> {
    let browser = browser::ensure()?;
    node::ensure_packages(project)?;
    console::bring_up_to_date(project)?;
    server::build(project)?;
    let folder = project.target().join("bench");
    fs::create_dir_all(&folder).map_err(|error| Failure::file("make", &folder, &error))?;
    progress::say("Measuring the desk; a machine that does something else meanwhile makes every figure worse");
    let measured = Program::new("node")
        .in_folder(project.root())
        .args(["tests/bench/desk.mjs"])
        .args(flags)
        .env("CONSOLE_SERVER", project.server_binary())
        .env("CHROMIUM", browser.chromium)
        .env("BENCH_FOLDER", folder)
        .shown()?;
    Ok(if measured { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
