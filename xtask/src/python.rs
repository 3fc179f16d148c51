//! Python tools: each in an environment of its own, in the cache folder.

use std::fs;
use std::path::{Path, PathBuf};

use crate::debian::{self, Missing};
use crate::failure::Failure;
use crate::process::Program;
use crate::progress;
use crate::project::Project;
use crate::tools::{cache_folder, version};

/// The oldest Python that the tools run on.
const OLDEST: (u32, u32) = (3, 11);
/// What drives the server from its own description. The version stands in the list of requirements, too.
const SCHEMATHESIS: (&str, &str) = ("schemathesis", "4.32.5");

/// Debian has this part of Python in a package of its own.
const VENV: Missing = Missing {
    packages: &["python3", "python3-venv"],
    services: &[],
    installing: "Installing Python with apt-get: about half a minute",
    what: "Python's module venv is needed for this part and is not on this machine",
    next_step: "install it (Debian, as root: apt-get install python3-venv), then run the command again",
};

/// Finds Schemathesis, and installs it where it is missing.
pub fn ensure_schemathesis(project: &Project) -> Result<PathBuf, Failure> {
    let (package, version) = SCHEMATHESIS;
    let root = cache_folder::of_tool(package, version)?;
    let program = root.join("bin").join(package);
    let is_there = Program::new(&program).args(["--version"]).answer().is_some_and(|answer| answer.contains(version));
    if !is_there {
        progress::say("Installing Schemathesis with pip: about half a minute, once per user");
        install(&root, &project.root().join("tests/api/requirements.txt"))?;
    }
    Ok(program)
}

fn install(root: &Path, requirements: &Path) -> Result<(), Failure> {
    check_python()?;
    if root.exists() {
        fs::remove_dir_all(root).map_err(|error| Failure::file("remove", root, &error))?;
    }
    let made = || Program::new("python3").args(["-m", "venv"]).args([root]).shown();
    if !made()? {
        debian::install(&VENV)?;
        if !made()? {
            return Err(VENV.failure());
        }
    }
    let pip = Program::new(root.join("bin/python")).args(["-m", "pip", "install", "--quiet", "--requirement"]);
    if pip.args([requirements]).shown()? {
        return Ok(());
    }
    Err(Failure::new(
        "Schemathesis could not be installed (pip says why above)",
        "check that this machine reaches the Python package registry, then run the command again",
    ))
}

fn check_python() -> Result<(), Failure> {
    let version = || Program::new("python3").args(["--version"]).answer();
    if version().is_none() {
        debian::install(&VENV)?;
    }
    match version().as_deref().and_then(version::major_and_minor) {
        Some(found) if found >= OLDEST => Ok(()),
        _ => Err(Failure::new(
            format!("Python {}.{} or newer is needed for this part and is not on this machine", OLDEST.0, OLDEST.1),
            "install it (Debian, as root: apt-get install python3 python3-venv), then run the command again",
        )),
    }
}
