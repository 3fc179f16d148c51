//! The Debian package: made by cargo-deb of what is built, then looked into.

mod contents;
mod third_party;

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::process::Program;
use crate::project::Project;
use crate::sizes::kilobytes;
use crate::tools::{self, CARGO_DEB};
use crate::{console, progress, server};

/// What the program that was unpacked must find in order.
const TRIAL: &str = "[listen]\naddress = '127.0.0.1:8080'\n[data]\nfolder = 'data'\n";

/// Builds console and server in release mode, and the package of them.
pub fn make(project: &Project) -> Result<(), Failure> {
    let program = CARGO_DEB.ensure()?.join("cargo-deb");
    console::bring_up_to_date(project)?;
    server::build(project)?;
    progress::say("Making the Debian package");
    third_party::write(project)?;
    let package = made(project, program)?;
    look_into(project, &package)?;
    let size = fs::metadata(&package).map_err(|error| Failure::file("find", &package, &error))?.len();
    println!("{} ({} kB)", package.display(), kilobytes(size));
    Ok(())
}

/// cargo-deb prints where it has put the package.
fn made(project: &Project, program: PathBuf) -> Result<PathBuf, Failure> {
    let mut package = None;
    let cargo_deb = Program::new(program)
        .in_folder(project.root())
        // What there is to strip are the names of functions, which the log shows of a panic.
        .args(["--no-build", "--no-strip", "--locked", "--offline", "--package", server::PACKAGE]);
    let ended_well = cargo_deb.shown_and_read(|line| {
        if line.ends_with(".deb") {
            package = Some(project.root().join(line.trim()));
        }
    })?;
    package.filter(|_| ended_well).ok_or_else(|| {
        Failure::new(
            "The Debian package could not be made",
            "correct what is said above ([package.metadata.deb] in server/Cargo.toml), then run the command again",
        )
    })
}

/// Nothing is missing, nothing is there that nobody named, and the program runs from where it was unpacked.
fn look_into(project: &Project, package: &Path) -> Result<(), Failure> {
    let Some(dpkg) = tools::find("DPKG_DEB", "dpkg-deb") else {
        progress::say("dpkg-deb is not on this machine: nobody has looked into the package");
        return Ok(());
    };
    let broken = |what: String| Failure::new(what, "correct [package.metadata.deb] in server/Cargo.toml");
    let listing = Program::new(&dpkg).args(["--contents"]).args([package]).answer();
    let faults = contents::faults(&listing.unwrap_or_default());
    if !faults.is_empty() {
        return Err(broken(format!("The package is not what it should be: {}", faults.join("; "))));
    }
    let folder = project.target().join("package-unpacked");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| Failure::file("remove", &folder, &error))?;
    }
    if !Program::new(&dpkg).args(["--extract"]).args([package, &folder]).shown()? {
        return Err(broken("The package could not be unpacked".to_owned()));
    }
    let configuration = folder.join("trial.toml");
    fs::write(&configuration, TRIAL).map_err(|error| Failure::file("write", &configuration, &error))?;
    let program = folder.join(contents::PROGRAM);
    let check = Program::new(&program).args(["check", "--offline", "--config"]).args([&configuration]);
    if check.shown()? {
        return Ok(());
    }
    Err(broken(format!("{} does not take the smallest configuration there is", program.display())))
}
