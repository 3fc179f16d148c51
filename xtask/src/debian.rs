//! Debian's packages: installed without asking where that is possible.

use std::fs;

use crate::failure::Failure;
use crate::process::Program;

/// Whether this is Debian and the user may install packages.
pub fn can_install() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| is_debian(&text))
        && Program::new("id").args(["-u"]).answer().is_some_and(|answer| answer.trim() == "0")
}

/// Installs packages; tells whether that worked.
pub fn install(packages: &[&str]) -> Result<bool, Failure> {
    let run = |arguments: &[&str]| {
        Program::new("apt-get").args(["-qq"]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive")
    };
    let install = run(&["install", "-y", "--no-install-recommends"]).args(packages);
    Ok(run(&["update"]).shown()? && install.shown()?)
}

/// Ubuntu and others call themselves `ID_LIKE=debian`, but have Chromium only as a snap.
fn is_debian(os_release: &str) -> bool {
    os_release.lines().any(|line| line == "ID=debian")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_of_debian_is_not_debian() {
        assert!(is_debian("NAME=\"Debian GNU/Linux\"\nID=debian\n"));
        assert!(!is_debian("NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=debian\n"));
    }
}
