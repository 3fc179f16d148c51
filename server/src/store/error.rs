use std::path::PathBuf;
use thiserror::Error;

/// Why the database could not answer.
#[derive(Debug, Error)]
pub enum StoreError {
    /// SQLite refused.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// The data folder can't be made.
    #[error("the data folder {} can't be made: {error}", folder.display())]
    Folder {
        /// Which folder.
        folder: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
    /// A newer program has written the database.
    #[error("the database has schema version {found}, this program knows versions up to {known}; use a newer program")]
    TooNew {
        /// Version in the file.
        found: usize,
        /// Newest version known here.
        known: usize,
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
