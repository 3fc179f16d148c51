//! Node.js and the packages from npm.

use std::fs;

use crate::failure::Failure;
use crate::fingerprint;
use crate::process::Program;
use crate::progress;
use crate::project::Project;
use crate::tools::version;

/// The oldest that runs everything here: its test runner must know `--test-concurrency` and `--test-timeout`.
const OLDEST: (u32, u32) = (20, 11);

/// Brings node_modules/ to what package-lock.json says, unless it is that already.
pub fn ensure_packages(project: &Project) -> Result<(), Failure> {
    ensure_node(Program::new("node").args(["--version"]).answer().as_deref())?;
    let stamp = project.node_modules().join(".approval-console");
    let wanted = fingerprint::of(&project.root(), &["package.json", "package-lock.json"], &[])
        .map_err(|error| Failure::file("read", &project.root().join("package-lock.json"), &error))?;
    if fingerprint::is_current(&stamp, &wanted) {
        return Ok(());
    }
    progress::say("Installing the packages from npm: some seconds");
    if !Program::new("npm").args(["ci"]).in_folder(project.root()).shown()? {
        return Err(Failure::new(
            "The npm packages could not be installed (npm says why above)",
            "check that this machine reaches the npm registry, then run the command again",
        ));
    }
    ensure_lightningcss(project)?;
    fs::write(&stamp, wanted).map_err(|error| Failure::file("write", &stamp, &error))
}

fn ensure_node(answer: Option<&str>) -> Result<(), Failure> {
    let (major, minor) = OLDEST;
    let next_step = format!("install Node.js {major}.{minor} or newer with npm, then run the command again");
    match answer.and_then(version::major_and_minor) {
        None => Err(Failure::new("Node.js is not on this machine", next_step)),
        Some(found) if found < OLDEST => {
            Err(Failure::new(format!("Node.js {}.{} is too old", found.0, found.1), next_step))
        }
        Some(_) => Ok(()),
    }
}

/// lightningcss-cli puts its program in place by an install script, which some people's npm settings leave out.
fn ensure_lightningcss(project: &Project) -> Result<(), Failure> {
    let runs = || {
        let program = project.node_modules().join(".bin/lightningcss");
        Program::new(program).args(["--version"]).answer().is_some()
    };
    if runs() {
        return Ok(());
    }
    let package = project.node_modules().join("lightningcss-cli");
    if Program::new("node").args(["postinstall.js"]).in_folder(package).shown()? && runs() {
        return Ok(());
    }
    Err(Failure::new(
        "The npm package lightningcss-cli has no program for this kind of machine",
        "check that npm installs optional packages (`npm config get omit`), then run `npm ci` and the command again",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(answer: Option<&str>) -> String {
        ensure_node(answer).map_or_else(|failure| failure.to_string(), |()| "fine".to_owned())
    }

    #[test]
    fn an_old_or_missing_node_is_told_with_the_version_to_install() {
        assert_eq!(told(Some("v20.11.0\n")), "fine");
        assert_eq!(told(Some("v24.1.0\n")), "fine");
        assert!(told(Some("v18.19.1\n")).starts_with("Node.js 18.19 is too old: install Node.js 20.11 or newer"));
        assert!(told(Some("v20.9.0\n")).starts_with("Node.js 20.9 is too old"));
        assert!(told(None).starts_with("Node.js is not on this machine: install Node.js 20.11 or newer"));
    }
}
