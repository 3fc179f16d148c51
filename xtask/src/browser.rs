//! Chromium and its driver.

use std::path::PathBuf;

use crate::debian;
use crate::failure::Failure;
use crate::process::Program;
use crate::progress;
use crate::tools::version;

/// The two programs, found.
pub struct Browser {
    /// The browser itself.
    pub chromium: PathBuf,
    /// What lets a program steer it.
    pub chromedriver: PathBuf,
}

/// What to do about a missing browser.
#[derive(Debug, PartialEq, Eq)]
enum Plan {
    Nothing,
    AptGet,
    SayWhatToInstall,
}

/// What is known about this machine.
#[derive(Debug, Clone, Copy)]
struct Machine {
    has_chromium: bool,
    has_chromedriver: bool,
    can_install: bool,
}

/// Finds both programs, and installs them where that is possible without asking.
pub fn ensure() -> Result<Browser, Failure> {
    let (chromium, chromedriver) = (find("CHROMIUM", "chromium"), find("CHROMEDRIVER", "chromedriver"));
    let machine = Machine {
        has_chromium: chromium.is_some(),
        has_chromedriver: chromedriver.is_some(),
        can_install: debian::can_install(),
    };
    match plan(machine) {
        Plan::Nothing => {}
        Plan::AptGet => apt_get()?,
        Plan::SayWhatToInstall => return Err(missing()),
    }
    let chromium = chromium.or_else(|| find("CHROMIUM", "chromium")).ok_or_else(missing)?;
    let chromedriver = chromedriver.or_else(|| find("CHROMEDRIVER", "chromedriver")).ok_or_else(missing)?;
    let browser = Browser { chromium, chromedriver };
    browser.check_versions()?;
    Ok(browser)
}

impl Browser {
    fn check_versions(&self) -> Result<(), Failure> {
        let major = |program: &PathBuf| {
            let answer = Program::new(program).args(["--version"]).answer()?;
            version::major_and_minor(&answer).map(|(major, _)| major)
        };
        let (browser, driver) = (major(&self.chromium), major(&self.chromedriver));
        if browser.is_some() && browser == driver {
            return Ok(());
        }
        let told =
            |number: Option<u32>| number.map_or_else(|| "an unknown version".to_owned(), |number| number.to_string());
        Err(Failure::new(
            format!("Chromium ({}) and its driver ({}) do not belong together", told(browser), told(driver)),
            "install both from the same source (Debian: apt-get install chromium chromium-driver)",
        ))
    }
}

fn plan(machine: Machine) -> Plan {
    match machine {
        Machine { has_chromium: true, has_chromedriver: true, .. } => Plan::Nothing,
        Machine { can_install: true, .. } => Plan::AptGet,
        _ => Plan::SayWhatToInstall,
    }
}

/// The path in the environment variable, else the program on PATH.
fn find(variable: &str, program: &str) -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(variable) {
        return Some(PathBuf::from(named)).filter(|path| path.is_file());
    }
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|path| path.is_file())
}

fn apt_get() -> Result<(), Failure> {
    progress::say("Installing Chromium and its driver with apt-get: about a minute");
    if debian::install(&["chromium", "chromium-driver"])? { Ok(()) } else { Err(missing()) }
}

fn missing() -> Failure {
    Failure::new(
        "Chromium and chromedriver are needed for this part and are not both on this machine",
        "install them (Debian, as root: apt-get install chromium chromium-driver), or name them in the environment variables CHROMIUM and CHROMEDRIVER",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_root_on_debian_installs_by_itself() {
        let nothing = Machine { has_chromium: false, has_chromedriver: false, can_install: true };
        assert_eq!(plan(nothing), Plan::AptGet);
        assert_eq!(plan(Machine { has_chromium: true, ..nothing }), Plan::AptGet);
        assert_eq!(plan(Machine { can_install: false, ..nothing }), Plan::SayWhatToInstall);
    }

    #[test]
    fn what_is_there_is_used_by_anyone() {
        let all = Machine { has_chromium: true, has_chromedriver: true, can_install: false };
        assert_eq!(plan(all), Plan::Nothing);
    }
}
