use super::damage::Damage;
use std::path::PathBuf;
use thiserror::Error;

/// Why the database could not answer.
#[derive(Debug, Error)]
pub enum StoreError {
    /// SQLite refused.
    #[error("SQLite: {0}")]
    Sqlite(rusqlite::Error),
    /// Its file is not what was written to it.
    #[error("the database is damaged: {0}")]
    Damaged(#[from] Damage),
    /// The disk, or the service's share of it, has no room. Nothing was written.
    #[error("the disk is full: {0}")]
    Full(String),
    /// The file is a database of another program.
    #[error("the database is another program's")]
    NotOurs,
    /// A server runs on the data folder.
    #[error("a server is running on the data folder {}", .0.display())]
    InUse(PathBuf),
    /// A file or folder of the database can't be used.
    #[error("{} can't be used: {error}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
    /// There is no database where a command looks for one.
    #[error("there is no database in {}; name its folder with --data", .0.display())]
    Missing(PathBuf),
    /// A newer program has written the database.
    #[error(
        "the database has schema version {found}, made by version {} of the program; this is version {}, which knows \
         schemas up to {known}",
        written_by.as_deref().unwrap_or("(unknown)"),
        env!("CARGO_PKG_VERSION")
    )]
    TooNew {
        /// Version in the file.
        found: usize,
        /// Newest version known here.
        known: usize,
        /// Version of the program that made it, if the file tells.
        written_by: Option<String>,
    },
    /// A stored value is not what this program writes.
    #[error("the stored {what} can't be read: {why}")]
    Unreadable {
        /// Which value.
        what: &'static str,
        /// What is wrong with it.
        why: String,
    },
    /// A query panicked; its transaction was rolled back.
    #[error("a query panicked")]
    Panicked,
    /// The server is stopping.
    #[error("the server is stopping")]
    Stopped,
}

impl StoreError {
    /// For a stored value that fails to parse.
    pub fn unreadable(what: &'static str, why: impl ToString) -> Self {
        Self::Unreadable { what, why: why.to_string() }
    }
}
