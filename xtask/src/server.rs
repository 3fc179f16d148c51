//! The one binary: the server with the console inside.

use std::fs;
use std::process::ExitCode;

use crate::failure::Failure;
use crate::process::Program;
use crate::progress;
use crate::project::Project;
use crate::sizes::kilobytes;

/// The package, and the name of its program.
pub const PACKAGE: &str = "approval-console-server";

/// Builds it in release mode; Cargo skips what is up to date.
pub fn build(project: &Project) -> Result<(), Failure> {
    let when = if project.server_binary().is_file() { "" } else { ": 3 to 5 minutes the first time, SQLite included" };
    progress::say(&format!("Building the server{when}"));
    let cargo = Program::cargo().args(["build", "--release", "--locked", "--package", PACKAGE]);
    if cargo.in_folder(project.root()).shown()? {
        return Ok(());
    }
    Err(Failure::new("The server could not be built", "correct what is said above, then run the command again"))
}

/// Builds the program that makes certificates for the tests: not optimized, as the native tests have it already.
pub fn build_certificates(project: &Project) -> Result<(), Failure> {
    let cargo = Program::cargo().args(["build", "--locked", "--package", PACKAGE, "--example", "certificates"]);
    if cargo.in_folder(project.root()).shown()? {
        return Ok(());
    }
    Err(Failure::new(
        "The program for the tests' certificates could not be built",
        "correct what is said above, then run the command again",
    ))
}

/// Says where it lies and how large it is.
pub fn tell_size(project: &Project) -> Result<(), Failure> {
    let binary = project.server_binary();
    let file = fs::metadata(&binary).map_err(|error| Failure::file("find", &binary, &error))?;
    println!("{} ({} kB), needs nothing beside it", binary.display(), kilobytes(file.len()));
    Ok(())
}

/// Runs it with these flags until it ends; it prints its address itself.
pub fn run(project: &Project, flags: &[String]) -> Result<ExitCode, Failure> {
    progress::say("Starting the server; Ctrl-C ends it");
    Program::new(project.server_binary()).args(flags).take_over()
}
