//! Where the things of this project lie.

use std::env;
use std::path::PathBuf;

/// The checkout that the command was called in.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// Cargo tells where this crate lies; the project is the folder above.
    pub fn find() -> Self {
        let here =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        Self { root: here.parent().map(PathBuf::from).unwrap_or(here) }
    }

    /// The top folder.
    pub fn root(&self) -> PathBuf {
        self.root.clone()
    }

    /// The console as Trunk built it.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Packages from npm.
    pub fn node_modules(&self) -> PathBuf {
        self.root.join("node_modules")
    }

    /// Cargo's folder for what it builds.
    pub fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.root.join("target"), |folder| self.root.join(folder))
    }

    /// Makes certificates for the tests.
    pub fn certificates_binary(&self) -> PathBuf {
        self.target().join("debug/examples").join(format!("certificates{}", env::consts::EXE_SUFFIX))
    }

    /// The one file to hand out.
    pub fn server_binary(&self) -> PathBuf {
        self.target().join("release").join(format!("approval-console-server{}", env::consts::EXE_SUFFIX))
    }
}
