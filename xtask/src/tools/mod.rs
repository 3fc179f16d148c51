//! The build tools: which, at which version, and where they are found.

pub mod cache_folder;
mod install;
pub mod version;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::process::Program;

/// A tool of one exact version.
pub struct Tool {
    /// The crate that it comes from.
    package: &'static str,
    version: &'static str,
    /// Its programs that are used here; the first one tells the version of all.
    programs: &'static [&'static str],
    what_it_is: &'static str,
    minutes: &'static str,
    install_flags: &'static [&'static str],
}

/// Builds the console: Rust to wasm, CSS, hashed names.
pub const TRUNK: Tool = Tool {
    package: "trunk",
    version: "0.21.14",
    programs: &["trunk"],
    what_it_is: "Trunk, the build tool of the console",
    minutes: "4",
    install_flags: install::TRUNK_FLAGS,
};

/// Makes the JavaScript around the wasm, and runs the browser tests. Must be the crate's version, exactly.
pub const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    version: "0.2.130",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    what_it_is: "wasm-bindgen, which joins wasm and browser",
    minutes: "2",
    install_flags: install::WASM_BINDGEN_FLAGS,
};

/// Checks licences, bans and sources.
pub const CARGO_DENY: Tool = Tool {
    package: "cargo-deny",
    version: "0.20.2",
    programs: &["cargo-deny"],
    what_it_is: "cargo-deny, which checks the licences of the crates",
    minutes: "2",
    install_flags: &[],
};

/// Makes the Debian package.
pub const CARGO_DEB: Tool = Tool {
    package: "cargo-deb",
    version: "3.8.0",
    programs: &["cargo-deb"],
    what_it_is: "cargo-deb, which makes the Debian package",
    minutes: "2",
    install_flags: install::CARGO_DEB_FLAGS,
};

/// Whatever changes this changes what the tools build the console to.
pub const VERSIONS: &[&str] = &[TRUNK.version, WASM_BINDGEN.version];

impl Tool {
    /// The folder that holds its programs, after installing them where they are nowhere yet.
    pub fn ensure(&self) -> Result<PathBuf, Failure> {
        let root = cache_folder::of_tool(self.package, self.version)?;
        let own = root.join("bin");
        if self.lies_in(&own) {
            return Ok(own);
        }
        let path = std::env::var_os("PATH").unwrap_or_default();
        if let Some(folder) = std::env::split_paths(&path).find(|folder| self.lies_in(folder)) {
            return Ok(folder);
        }
        install::install(self, &root)?;
        if self.lies_in(&own) {
            return Ok(own);
        }
        Err(Failure::new(
            format!("{} was installed into {} but does not run", self.package, own.display()),
            "delete that folder and run the command again",
        ))
    }

    fn lies_in(&self, folder: &Path) -> bool {
        self.programs.iter().all(|program| {
            let file = folder.join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
            let answer = file.is_file().then(|| Program::new(file).args(["--version"]).answer()).flatten();
            answer.is_some_and(|answer| version::is(&answer, self.version))
        })
    }
}

/// A program of the system: the path in the environment variable, else the program on PATH.
pub fn find(variable: &str, program: &str) -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(variable) {
        return Some(PathBuf::from(named)).filter(|path| path.is_file());
    }
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// PATH with these folders before everything else.
pub fn path_with(folders: &[PathBuf]) -> OsString {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&path));
    // Joining fails only for a folder with a colon in its name; then the programs are looked for as before.
    std::env::join_paths(all).unwrap_or(path)
}
