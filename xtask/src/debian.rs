//! Packages of Debian: installed where that is possible without asking, else told.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::failure::Failure;
use crate::process::Program;
use crate::progress;

/// Packages that a part needs.
pub struct Missing {
    /// Their names.
    pub packages: &'static [&'static str],
    /// Services that come with them.
    pub services: &'static [&'static str],
    /// What is said while they are installed.
    pub installing: &'static str,
    /// What is missing, as a clause.
    pub what: &'static str,
    /// What a person can do about it, as a clause.
    pub next_step: &'static str,
}

impl Missing {
    /// For a machine on which they can't be installed.
    pub fn failure(&self) -> Failure {
        Failure::new(self.what, self.next_step)
    }
}

/// What is known about this machine.
#[derive(Debug, Clone, Copy)]
struct Machine {
    is_debian: bool,
    is_root: bool,
}

/// Installs packages, and starts no service that comes with them.
pub fn install(missing: &Missing) -> Result<(), Failure> {
    let machine = Machine {
        is_debian: fs::read_to_string("/etc/os-release").is_ok_and(|text| is_debian(&text)),
        is_root: Program::new("id").args(["-u"]).answer().is_some_and(|answer| answer.trim() == "0"),
    };
    if !installs_by_itself(machine) {
        return Err(missing.failure());
    }
    progress::say(missing.installing);
    let policy = NoServices::begin(Path::new(POLICY))?;
    let run = |arguments: &[&str]| {
        Program::new("apt-get").args(["-qq"]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive").shown()
    };
    let installed =
        run(&["update"])? && run(&[&["install", "-y", "--no-install-recommends"], missing.packages].concat())?;
    drop(policy);
    for service in missing.services {
        // Not at the next start of the machine either. No systemd, no service: then there is nothing to do.
        let _ = Program::new("systemctl").args(["disable", "--quiet", service]).answer();
    }
    if installed { Ok(()) } else { Err(missing.failure()) }
}

fn installs_by_itself(machine: Machine) -> bool {
    machine.is_debian && machine.is_root
}

/// Ubuntu and others call themselves `ID_LIKE=debian`, but have Chromium only as a snap.
fn is_debian(os_release: &str) -> bool {
    os_release.lines().any(|line| line == "ID=debian")
}

/// Debian starts a package's service as soon as it is installed. Nobody asked for one: it would stay on its usual ports
/// after the tests, which start their own. Debian asks this file first, and 101 means no.
const POLICY: &str = "/usr/sbin/policy-rc.d";

/// What it says, also to whoever finds it after a break.
const NO: &str = "#!/bin/sh\n# Written by `cargo xtask` while it installs packages; may be deleted.\nexit 101\n";

/// While it lives, installing starts no service.
struct NoServices {
    written: Option<PathBuf>,
}

impl NoServices {
    fn begin(policy: &Path) -> Result<Self, Failure> {
        // A machine that has its own policy keeps it; images for containers say no already.
        if policy.exists() {
            return Ok(Self { written: None });
        }
        let written = fs::write(policy, NO).and_then(|()| make_executable(policy));
        written.map_err(|error| Failure::file("write", policy, &error))?;
        Ok(Self { written: Some(policy.to_owned()) })
    }
}

impl Drop for NoServices {
    fn drop(&mut self) {
        if let Some(policy) = &self.written
            && let Err(error) = fs::remove_file(policy)
        {
            let policy = policy.display();
            progress::say(&format!("{policy} keeps services from starting and may be deleted by hand ({error})"));
        }
    }
}

#[cfg(unix)]
fn make_executable(file: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn make_executable(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_root_on_debian_installs_by_itself() {
        let root_on_debian = Machine { is_debian: true, is_root: true };
        assert!(installs_by_itself(root_on_debian));
        assert!(!installs_by_itself(Machine { is_root: false, ..root_on_debian }));
        assert!(!installs_by_itself(Machine { is_debian: false, ..root_on_debian }));
    }

    #[test]
    fn a_relative_of_debian_is_not_debian() {
        assert!(is_debian("NAME=\"Debian GNU/Linux\"\nID=debian\n"));
        assert!(!is_debian("NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n"));
    }

    #[cfg(unix)]
    #[test]
    fn services_are_kept_from_starting_while_packages_are_installed_and_no_longer() {
        let policy = std::env::temp_dir().join(format!("policy-rc.d-{}", std::process::id()));
        let no_services = NoServices::begin(&policy).unwrap();
        let asked = std::process::Command::new(&policy).args(["rabbitmq-server", "start"]).status().unwrap();
        assert_eq!(asked.code(), Some(101));
        // A second one finds a policy and leaves it alone.
        drop(NoServices::begin(&policy).unwrap());
        assert!(policy.exists());
        drop(no_services);
        assert!(!policy.exists());
    }
}
