//! What has happened to the database's file: damaged, its disk full, or something else.

use super::{StoreError, files::beside};
use rusqlite::{Connection, ErrorCode, ffi};
use std::{
    fs::File,
    io::{self, ErrorKind, Read},
    path::Path,
};
use thiserror::Error;

/// What every SQLite file begins with.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// What is wrong with a database's file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Damage {
    /// Nothing is in it.
    #[error("its file is empty")]
    Empty,
    /// It is another kind of file, or its beginning is overwritten.
    #[error("its file is not one of SQLite's")]
    NotSqlite,
    /// The log of what was written last is there, and the database is not.
    #[error("its file is missing, though its write-ahead log is there")]
    LogAlone,
    /// A restore has moved the former database away and not finished.
    #[error("its file is missing: a restore broke off")]
    RestoreBrokeOff,
    /// What SQLite found.
    #[error("SQLite says: {0}")]
    Found(String),
}

/// Looks at a database's file before SQLite does, which would take an empty one for new, and a log without its database
/// for rubbish. A file that is not there is new.
pub(crate) fn look_at(path: &Path) -> Result<(), Damage> {
    let mut beginning = Vec::new();
    match File::open(path).and_then(|file| file.take(16).read_to_end(&mut beginning)) {
        Ok(0) => Err(Damage::Empty),
        Ok(_) if beginning != MAGIC => Err(Damage::NotSqlite),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => look_beside(path),
        // SQLite tells it in its way.
        Err(_) => Ok(()),
    }
}

fn look_beside(path: &Path) -> Result<(), Damage> {
    if beside(path, ".part").exists() {
        return Err(Damage::RestoreBrokeOff);
    }
    match beside(path, "-wal").metadata() {
        Ok(log) if log.len() > 0 => Err(Damage::LogAlone),
        _ => Ok(()),
    }
}

/// Looks for damage in the file's structure. Quick: leaves out whether indices agree with their tables.
pub(super) fn check_quickly(connection: &Connection) -> Result<(), StoreError> {
    nothing_but_ok(connection, "quick_check")
}

/// Looks for any damage at all, and for rows that refer to missing ones.
pub(crate) fn check_wholly(connection: &Connection) -> Result<(), StoreError> {
    nothing_but_ok(connection, "integrity_check")?;
    let mut dangling = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = dangling.query([])?;
    match rows.next()? {
        None => Ok(()),
        Some(row) => {
            let table: String = row.get(0)?;
            Err(Damage::Found(format!("a row of table {table} refers to one that is missing")).into())
        }
    }
}

fn nothing_but_ok(connection: &Connection, check: &str) -> Result<(), StoreError> {
    let found: String = connection.query_row(&format!("PRAGMA {check}(1)"), [], |row| row.get(0))?;
    if found == "ok" { Ok(()) } else { Err(Damage::Found(found.replace('\n', " ")).into()) }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error().map(|error| (error.code, error.extended_code)) {
            Some((ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase, _)) => Damage::Found(error.to_string()).into(),
            Some((ErrorCode::DiskFull, _) | (_, ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_SHMSIZE)) => {
                Self::Full(error.to_string())
            }
            _ => Self::Sqlite(error),
        }
    }
}

impl StoreError {
    /// For a file or folder of the database that can't be used.
    pub(crate) fn file(path: &Path, error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full(error.to_string()),
            _ => Self::File { path: path.into(), error },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn judged(code: i32) -> StoreError {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()
    }

    #[test]
    fn what_sqlite_says_is_damage_a_full_disk_or_neither() {
        for code in [ffi::SQLITE_CORRUPT, ffi::SQLITE_NOTADB, ffi::SQLITE_CORRUPT_INDEX, ffi::SQLITE_CORRUPT_VTAB] {
            assert!(matches!(judged(code), StoreError::Damaged(_)), "{code}");
        }
        for code in [ffi::SQLITE_FULL, ffi::SQLITE_IOERR_WRITE, ffi::SQLITE_IOERR_SHMSIZE] {
            assert!(matches!(judged(code), StoreError::Full(_)), "{code}");
        }
        for code in [ffi::SQLITE_BUSY, ffi::SQLITE_CONSTRAINT, ffi::SQLITE_IOERR_READ, ffi::SQLITE_CANTOPEN] {
            assert!(matches!(judged(code), StoreError::Sqlite(_)), "{code}");
        }
    }

    #[test]
    fn a_file_is_looked_at_before_sqlite_does() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("database");
        let look = || look_at(&path).err();
        assert_eq!(look(), None);
        fs::write(folder.path().join("database-wal"), "").unwrap();
        assert_eq!(look(), None);
        fs::write(folder.path().join("database-wal"), "written last").unwrap();
        assert_eq!(look(), Some(Damage::LogAlone));
        fs::write(folder.path().join("database.part"), "").unwrap();
        assert_eq!(look(), Some(Damage::RestoreBrokeOff));
        fs::write(&path, "").unwrap();
        assert_eq!(look(), Some(Damage::Empty));
        fs::write(&path, "Kære kollega").unwrap();
        assert_eq!(look(), Some(Damage::NotSqlite));
        fs::write(&path, MAGIC).unwrap();
        assert_eq!(look(), None);
    }

    #[test]
    fn damage_within_the_file_is_found_and_so_is_what_refers_to_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("database");
        let connection = Connection::open(&path).unwrap();
        connection
            .execute_batch(
                "PRAGMA foreign_keys = OFF;
                 CREATE TABLE parent (id INTEGER PRIMARY KEY);
                 CREATE TABLE child (parent INTEGER REFERENCES parent (id));",
            )
            .unwrap();
        check_wholly(&connection).unwrap();
        connection.execute("INSERT INTO child VALUES (1)", []).unwrap();
        check_quickly(&connection).unwrap();
        assert!(check_wholly(&connection).unwrap_err().to_string().contains("table child"));
        drop(connection);

        let mut bytes = fs::read(&path).unwrap();
        bytes[4096..8192].fill(0);
        fs::write(&path, bytes).unwrap();
        let connection = Connection::open(&path).unwrap();
        assert!(matches!(check_quickly(&connection), Err(StoreError::Damaged(Damage::Found(_)))));
    }
}
