//! What is wrong with a configuration file, as it is shown.

use super::{Reason, source::Place};
use std::{
    fmt, io,
    path::{Path, PathBuf},
};

/// One fault: where, which key, why, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where it stands.
    pub place: Place,
    /// The whole name of the key; empty where the file has no keys yet.
    pub key: String,
    /// Why.
    pub reason: Reason,
}

/// Why a file is no configuration.
#[derive(Debug)]
pub enum Faults {
    /// It can't be read.
    Unreadable {
        /// Which file.
        file: PathBuf,
        /// Why not.
        error: io::Error,
    },
    /// The system refuses threads or sockets to ask others with.
    System(io::Error),
    /// What it says is wrong.
    Wrong {
        /// Which file.
        file: PathBuf,
        /// All that can be told at once, by line.
        faults: Vec<Fault>,
    },
}

impl Fault {
    /// As a compiler tells it: `FILE:LINE:COLUMN: KEY: REASON`.
    pub fn line(&self, file: &Path) -> String {
        let (Place { line, column }, key) = (self.place, &self.key);
        let separator = if key.is_empty() { "" } else { ": " };
        format!("{}:{line}:{column}: {key}{separator}{}", file.display(), self.reason)
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { file, error } => {
                write!(formatter, "Can't read the configuration {}: {error}", file.display())
            }
            Self::System(error) => write!(formatter, "Can't check: {error}"),
            Self::Wrong { file, faults } => {
                let lines: Vec<_> = faults.iter().map(|fault| fault.line(file)).collect();
                formatter.write_str(&lines.join("\n"))
            }
        }
    }
}

impl std::error::Error for Faults {}
