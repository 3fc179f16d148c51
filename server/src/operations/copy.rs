//! A whole copy of a SQLite file: taken in one go, checked, and on disk before it gets its name.

use crate::store::{StoreError, damage, files, queries::decisions, schema};
use contract::Tidspunkt;
use rusqlite::{
    Connection, OpenFlags,
    backup::{Backup, StepResult},
    ffi,
};
use std::{
    fmt, fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    time::Duration,
};
use thiserror::Error;

/// How long to wait for whoever has the file to himself.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// Why there is no copy.
#[derive(Debug, Error)]
pub enum CopyError {
    /// There is nothing to copy.
    #[error("{} is not there", .0.display())]
    Missing(PathBuf),
    /// Another copy of that name was begun.
    #[error("{} is there: another copy is under way, or one broke off", .0.display())]
    PartThere(PathBuf),
    /// Source or copy can't be used.
    #[error("{}: {error}", path.display())]
    Store {
        /// Which of the two.
        path: PathBuf,
        /// Why not.
        error: StoreError,
    },
}

/// A copy that is not called by its name yet; dropped, it is gone.
#[derive(Debug)]
pub struct CheckedCopy {
    connection: Connection,
    part: PartFile,
    to: PathBuf,
}

/// A file that is deleted unless it is to stay.
#[derive(Debug)]
struct PartFile {
    path: PathBuf,
    stays: bool,
}

impl Drop for PartFile {
    fn drop(&mut self) {
        if !self.stays {
            fs::remove_file(&self.path).ok();
        }
    }
}

/// A copy that is on disk, whole, and only lacks its name.
#[derive(Debug)]
pub struct Ready {
    part: PathBuf,
    to: PathBuf,
    bytes: u64,
}

/// What a copy holds, for whoever made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// Version of its schema.
    pub schema_version: usize,
    /// When the newest decision in it was made.
    pub newest_decision: Option<Tidspunkt>,
}

impl CheckedCopy {
    /// Copies a SQLite file, also one that others write to at the same time, and checks the copy. It is to have the name
    /// `to`, and is called `to.part` until then.
    pub fn of(from: &Path, to: &Path) -> Result<Self, CopyError> {
        // A full or forbidden disk is the copy's, all else the source's.
        let told = |error: StoreError| {
            let of_copy = matches!(error, StoreError::Full(_) | StoreError::File { .. });
            CopyError::Store { path: if of_copy { to } else { from }.into(), error }
        };
        if !from.exists() {
            return Err(CopyError::Missing(from.into()));
        }
        damage::look_at(from).map_err(|damage| told(damage.into()))?;
        let source = reader(from).map_err(told)?;
        let path = part_of(to);
        files::private().create_new(true).open(&path).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => CopyError::PartThere(path.clone()),
            _ => told(StoreError::file(&path, error)),
        })?;
        let part = PartFile { path, stays: false };
        let connection = taken_over(&source, &part.path).map_err(told)?;
        damage::check_wholly(&connection).map_err(told)?;
        Ok(Self { connection, part, to: to.into() })
    }

    /// What it holds, if it is a database of this program and not of a newer one.
    pub fn contents(&self) -> Result<Contents, StoreError> {
        Ok(Contents {
            schema_version: schema::version(&self.connection)?,
            newest_decision: decisions::newest(&self.connection)?,
        })
    }

    /// The copy, to be changed before it is kept.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Brings all of it to disk. From here on it stays.
    pub fn ready(self) -> Result<Ready, StoreError> {
        let Self { connection, mut part, to } = self;
        connection.close().map_err(|(_, error)| error)?;
        files::settle(&part.path)?;
        let bytes = part.path.metadata().map_err(|error| StoreError::file(&part.path, error))?.len();
        part.stays = true;
        Ok(Ready { part: part.path.clone(), to, bytes })
    }
}

impl Ready {
    /// Where it lies meanwhile.
    pub fn path(&self) -> &Path {
        &self.part
    }

    /// Gives it its name; tells how many bytes it has.
    pub fn take_name(self) -> Result<u64, StoreError> {
        fs::rename(&self.part, &self.to).map_err(|error| StoreError::file(&self.to, error))?;
        files::settle(files::folder_of(&self.to))?;
        Ok(self.bytes)
    }
}

/// What a copy is called until it is whole.
pub fn part_of(to: &Path) -> PathBuf {
    files::beside(to, ".part")
}

fn reader(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    Ok(connection)
}

/// Copies in one step: that is one state of the data, and writers neither wait for it nor make it begin anew, as they do
/// between small steps.
fn taken_over(source: &Connection, part: &Path) -> Result<Connection, StoreError> {
    let mut connection = Connection::open(part)?;
    // It is on disk before it counts, and gone if it fails.
    connection.pragma_update(None, "synchronous", "OFF")?;
    match Backup::new(source, &mut connection)?.step(-1)? {
        StepResult::Done => {}
        _ => return Err(rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_BUSY), None).into()),
    }
    // The header of a database in use asks for a write-ahead log: a copy on a read-only disk could not be opened.
    connection.pragma_update(None, "journal_mode", "DELETE")?;
    Ok(connection)
}

impl fmt::Display for Contents {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "schema version {}, ", self.schema_version)?;
        match self.newest_decision {
            Some(at) => write!(formatter, "newest decision {at}"),
            None => formatter.write_str("no decision"),
        }
    }
}
