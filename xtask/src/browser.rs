//! Chromium and its driver.

use std::path::PathBuf;

use crate::debian::{self, Missing};
use crate::failure::Failure;
use crate::process::Program;
use crate::tools::{find, version};

/// The two programs, found.
pub struct Browser {
    /// The browser itself.
    pub chromium: PathBuf,
    /// What lets a program steer it.
    pub chromedriver: PathBuf,
}

const MISSING: Missing = Missing {
    packages: &["chromium", "chromium-driver"],
    services: &[],
    installing: "Installing Chromium and its driver with apt-get: about a minute",
    what: "Chromium and chromedriver are needed for this part and are not both on this machine",
    next_step: "install them (Debian, as root: apt-get install chromium chromium-driver), or name them in the environment variables CHROMIUM and CHROMEDRIVER",
};

/// Finds both programs, and installs them where that is possible without asking.
pub fn ensure() -> Result<Browser, Failure> {
    let (chromium, chromedriver) = (find("CHROMIUM", "chromium"), find("CHROMEDRIVER", "chromedriver"));
    if chromium.is_none() || chromedriver.is_none() {
        debian::install(&MISSING)?;
    }
    let chromium = chromium.or_else(|| find("CHROMIUM", "chromium")).ok_or_else(|| MISSING.failure())?;
    let chromedriver =
        chromedriver.or_else(|| find("CHROMEDRIVER", "chromedriver")).ok_or_else(|| MISSING.failure())?;
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
