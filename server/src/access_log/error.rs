use crate::{config::InvalidKey, store::Damage};
use std::{io, path::PathBuf};
use thiserror::Error;

/// Why the access log can't be used. Displayed, it says what to do.
#[derive(Debug, Error)]
pub enum AccessLogError {
    /// SQLite refused.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A file or folder can't be used.
    #[error("{}: {error}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
    /// A key can't be read.
    #[error("the key in {} {fault}", path.display())]
    Key {
        /// Its file.
        path: PathBuf,
        /// What is wrong with it.
        fault: InvalidKey,
    },
    /// There is no log where a command looks for one.
    #[error("there is no access log in {}; name its folder with --data, or the server's configuration with --config", .0.display())]
    Missing(PathBuf),
    /// The file is not what it was.
    #[error(
        "the access log in {} can't be used: {damage}. Put back a copy with: restore FILE --access-log; or move away what is \
         left of it, to begin a new one",
        path.display()
    )]
    Damaged {
        /// Where it is, or would be.
        path: PathBuf,
        /// What is wrong with it.
        damage: Damage,
    },
    /// A newer program has written the log.
    #[error("the access log has version {found}, this program knows versions up to {known}; use a newer program")]
    TooNew {
        /// Version in the file.
        found: u32,
        /// Newest version known here.
        known: u32,
    },
}
