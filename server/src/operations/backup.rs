//! `backup FILE`: a copy of the database, and of the access log, beside a running server.

use super::{
    copy::{CheckedCopy, CopyError, Ready},
    damage, kept,
};
use crate::{
    access_log,
    config::Faults,
    store::{self, StoreError, files},
};
use clap::Args;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// What to copy, and where to.
#[derive(Clone, Debug, Args)]
pub struct Arguments {
    /// The copy to make; the access log's is called FILE.access-log. Neither may be there yet
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// Of which server
    #[command(flatten)]
    pub kept: kept::Whose,
}

/// Why there is no backup.
#[derive(Debug, Error)]
pub enum BackupError {
    /// The configuration is not in order.
    #[error("{0}")]
    Configuration(#[from] Faults),
    /// It would replace something.
    #[error("No backup was made: {} is there already. Choose another name, or delete it first.", .0.display())]
    There(PathBuf),
    /// A file can't be copied.
    #[error("No backup was made: {}", told(error, folder))]
    Copy {
        /// The data folder.
        folder: PathBuf,
        /// Why not.
        error: CopyError,
    },
    /// The copy can't be brought to disk.
    #[error("No backup was made: {0}.")]
    Disk(#[from] StoreError),
}

/// Makes the copies and says what is in them.
pub fn run(arguments: &Arguments) -> Result<(), BackupError> {
    let Arguments { file, kept } = arguments;
    let kept = kept.find()?;
    let (to, log_to) = (file.as_path(), access_log_of(file));
    if let Some(there) = [to, &log_to].into_iter().find(|path| path.exists()) {
        return Err(BackupError::There(there.into()));
    }
    let failed = |error| BackupError::Copy { folder: kept.data.clone(), error };
    let from = kept.data.join(store::FILE_NAME);
    let log_from = kept.access_log_folder().join(access_log::FILE_NAME);

    // The log is last: what was done to the database as copied, the copied log tells.
    let database = CheckedCopy::of(&from, to).map_err(failed)?;
    let contents = database.contents().map_err(|error| failed(CopyError::Store { path: from.clone(), error }))?;
    let log = if log_from.exists() { Some(CheckedCopy::of(&log_from, &log_to).map_err(failed)?) } else { None };

    let (database, log) = (database.ready()?, log.map(CheckedCopy::ready).transpose()?);
    let bytes = database.take_name()?;
    println!("Backed up {} to {}: {bytes} bytes, {contents}.", from.display(), to.display());
    if let Some(bytes) = log.map(Ready::take_name).transpose()? {
        println!("Backed up {} to {}: {bytes} bytes.", log_from.display(), log_to.display());
    }
    Ok(())
}

/// What the backup of the access log is called beside the database's.
pub(super) fn access_log_of(file: &Path) -> PathBuf {
    files::beside(file, ".access-log")
}

fn told(error: &CopyError, folder: &Path) -> String {
    match error {
        CopyError::Missing(_) => format!(
            "{error}. Name the folder of the database with --data, or the server's configuration with --config."
        ),
        CopyError::PartThere(_) => format!("{error}. If no backup is under way, delete it."),
        CopyError::Store { error: cause, .. } => damage::told(error, cause, folder),
    }
}
