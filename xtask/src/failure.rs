//! Why the work ended, in one sentence that says what to do.

use std::fmt;
use std::io;
use std::path::Path;

/// What went wrong and what the person can do about it.
#[derive(Debug)]
pub struct Failure {
    what: String,
    next_step: String,
}

impl Failure {
    /// Both parts are whole clauses without a full stop.
    pub fn new(what: impl Into<String>, next_step: impl Into<String>) -> Self {
        Self { what: what.into(), next_step: next_step.into() }
    }

    /// A file or folder that could not be read or written.
    pub fn file(doing: &str, path: &Path, error: &io::Error) -> Self {
        Self::new(
            format!("Could not {doing} {} ({error})", path.display()),
            "check that the disk has room and that you may write there, then run the command again",
        )
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}.", self.what, self.next_step)
    }
}
