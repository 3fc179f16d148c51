//! `restore FILE`: puts a backup in the database's place, and the former database aside.

use super::{
    backup::access_log_of,
    copy::{CheckedCopy, CopyError, Ready, part_of},
    kept,
};
use crate::{
    access_log,
    config::Faults,
    store::{self, FolderLock, StoreError, files, queries::sessions},
};
use chrono::Utc;
use clap::Args;
use std::{
    collections::BTreeSet,
    fs,
    io::ErrorKind,
    iter,
    path::{Path, PathBuf},
};
use thiserror::Error;

/// What SQLite keeps beside a database. Left beside another one, they would damage it.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// What to restore, and where to.
#[derive(Clone, Debug, Args)]
pub struct Arguments {
    /// The backup; the access log's is called FILE.access-log
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    /// To which server; a folder that is missing is made
    #[command(flatten)]
    pub kept: kept::Whose,

    /// Restores the access log, too: what it has told since the backup is put aside with it
    #[arg(long)]
    pub access_log: bool,
}

/// Why a backup is not restored.
#[derive(Debug, Error)]
pub enum RestoreError {
    /// The configuration is not in order.
    #[error("{0}")]
    Configuration(#[from] Faults),
    /// A server has the folder.
    #[error("Nothing was restored: {0}. Stop it first, then run this again.")]
    InUse(StoreError),
    /// The backup can't be used.
    #[error("Nothing was restored: {0}. {next}", next = advice(.0))]
    Backup(CopyError),
    /// A file in the data folder can't be written.
    #[error("Nothing was restored: {0}.")]
    Disk(StoreError),
    /// The former files are aside already.
    #[error(
        "The restore broke off: {error}. The former database lies in {}. Make sure that the folder can be written to and \
         that its disk has room, then run this again.",
        aside.display()
    )]
    BrokeOff {
        /// Where they are.
        aside: PathBuf,
        /// Why it broke off.
        error: StoreError,
    },
}

/// Restores it and says what is in it.
pub fn run(arguments: &Arguments) -> Result<(), RestoreError> {
    let Arguments { file, kept, access_log } = arguments;
    let kept = kept.find()?;
    let _lock = FolderLock::take(&kept.data).map_err(|error| match error {
        StoreError::InUse(_) => RestoreError::InUse(error),
        other => RestoreError::Disk(other),
    })?;
    let mut files = vec![Restored::database(file.clone(), kept.data.join(store::FILE_NAME))?];
    if *access_log {
        let folder = kept.access_log_folder();
        fs::create_dir_all(folder).map_err(|error| RestoreError::Disk(StoreError::file(folder, error)))?;
        files.push(Restored::access_log(access_log_of(file), folder.join(access_log::FILE_NAME))?);
    }
    let aside = Utc::now().format("before-restore-%Y%m%dT%H%M%SZ").to_string();
    let broke_off = |error| RestoreError::BrokeOff { aside: kept.data.join(&aside), error };
    let mut asides = BTreeSet::new();
    for file in &files {
        // On the same disk: a name is changed, nothing is copied.
        let aside = files::folder_of(&file.to).join(&aside);
        if move_aside(&file.to, &aside).map_err(broke_off)? {
            asides.insert(aside);
        }
    }
    for Restored { from, to, copy, contents } in files {
        let bytes = copy.take_name().map_err(broke_off)?;
        println!("Restored {} to {}: {bytes} bytes{contents}.", from.display(), to.display());
    }
    println!("Everybody must sign in again.");
    for aside in asides {
        println!("What was there before lies in {}; delete it when it is no longer needed.", aside.display());
    }
    Ok(())
}

/// A file of the backup, ready to take its place.
struct Restored {
    from: PathBuf,
    to: PathBuf,
    copy: Ready,
    /// As the end of a sentence.
    contents: String,
}

impl Restored {
    /// Of another program, or of a newer one, it is refused.
    fn database(from: PathBuf, to: PathBuf) -> Result<Self, RestoreError> {
        let copy = copied(&from, &to)?;
        let refused = |error| RestoreError::Backup(CopyError::Store { path: from.clone(), error });
        let contents = copy.contents().map_err(refused)?;
        // Who has left since the backup, or has signed out, is not let in by it.
        sessions::end(copy.connection(), None).map_err(refused)?;
        Self::ready(from, to, copy, format!(", {contents}"))
    }

    fn access_log(from: PathBuf, to: PathBuf) -> Result<Self, RestoreError> {
        let copy = copied(&from, &to)?;
        Self::ready(from, to, copy, String::new())
    }

    fn ready(from: PathBuf, to: PathBuf, copy: CheckedCopy, contents: String) -> Result<Self, RestoreError> {
        let copy = copy.ready().map_err(RestoreError::Disk)?;
        files::belongs_as_its_folder(copy.path()).map_err(RestoreError::Disk)?;
        Ok(Self { from, to, copy, contents })
    }
}

fn copied(from: &Path, to: &Path) -> Result<CheckedCopy, RestoreError> {
    let part = part_of(to);
    match fs::remove_file(&part) {
        // Left by a restore that broke off; none other is under way, since the lock is ours.
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(RestoreError::Disk(StoreError::file(&part, error))),
    }
    CheckedCopy::of(from, to).map_err(RestoreError::Backup)
}

/// Moves a database and what belongs to it into a folder, which is made if there is anything to move. Tells whether there was.
fn move_aside(database: &Path, aside: &Path) -> Result<bool, StoreError> {
    let mut any = false;
    let all = BESIDE.into_iter().map(|suffix| files::beside(database, suffix));
    for file in iter::once(database.to_owned()).chain(all) {
        let Some(name) = file.file_name().filter(|_| file.exists()) else { continue };
        fs::create_dir_all(aside).map_err(|error| StoreError::file(aside, error))?;
        fs::rename(&file, aside.join(name)).map_err(|error| StoreError::file(&file, error))?;
        any = true;
    }
    if any {
        files::settle(aside)?;
    }
    Ok(any)
}

fn advice(error: &CopyError) -> &'static str {
    match error {
        CopyError::Missing(_) => "Name the file that `backup` made.",
        CopyError::Store { error: StoreError::TooNew { .. }, .. } => "Install that version or a newer one first.",
        CopyError::Store { error: StoreError::Full(_), .. } => "Make room on that disk, then run this again.",
        CopyError::Store { .. } | CopyError::PartThere(_) => "Take another backup.",
    }
}
