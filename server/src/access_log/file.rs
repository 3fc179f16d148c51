//! The log's own SQLite file: another life than the database's, which a restore may set back.

use super::{
    AccessLogError,
    citizen_key::Keys,
    line::{Anchor, Concern, Line},
};
use crate::store::{damage, files};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use std::{fs, io, path::Path, time::Duration};

/// Its name in its folder.
pub const FILE_NAME: &str = "access-log.sqlite";
/// `PRAGMA user_version` of what this program writes.
const VERSION: u32 = 1;
/// How long to wait for another process that writes to the same file.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
/// What the write-ahead log may keep of the disk, in bytes.
const LARGEST_LOG: i64 = 16 * 1024 * 1024;

/// The file, open for reading and appending.
#[derive(Debug)]
pub(super) struct LogFile {
    pub(super) connection: Connection,
    pub(super) keys: Keys,
}

impl LogFile {
    /// Opens the log in a folder, making both as needed.
    pub(super) fn open(folder: &Path, keys: Keys) -> Result<Self, AccessLogError> {
        let path = folder.join(FILE_NAME);
        fs::create_dir_all(folder).map_err(|error| AccessLogError::File { path: folder.into(), error })?;
        Self::looked_at(&path)?;
        // SQLite gives its side files the same rights.
        match files::private().create_new(true).open(&path) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(AccessLogError::File { path, error }),
            _ => Self::at(&path, keys),
        }
    }

    /// Opens the log in a folder for a command beside the server: one that is not there is not made.
    pub(super) fn open_existing(folder: &Path, keys: Keys) -> Result<Self, AccessLogError> {
        let path = folder.join(FILE_NAME);
        if !path.is_file() {
            return Err(AccessLogError::Missing(folder.into()));
        }
        Self::looked_at(&path)?;
        Self::at(&path, keys)
    }

    fn looked_at(path: &Path) -> Result<(), AccessLogError> {
        damage::look_at(path).map_err(|damage| AccessLogError::Damaged { path: path.into(), damage })
    }

    fn at(path: &Path, keys: Keys) -> Result<Self, AccessLogError> {
        let connection = Connection::open(path)?;
        connection.busy_timeout(BUSY_TIMEOUT)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        // FULL: in WAL mode NORMAL could lose the last acknowledged lines in a power cut.
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "journal_size_limit", LARGEST_LOG)?;
        connection.pragma_update(None, "foreign_keys", "ON")?;
        // What is no longer to be kept is overwritten, too.
        connection.pragma_update(None, "secure_delete", "ON")?;
        let mut file = Self { connection, keys };
        file.begin()?;
        Ok(file)
    }

    /// Makes the tables of a new file.
    fn begin(&mut self) -> Result<(), AccessLogError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let version: u32 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
        match version {
            0 => {
                transaction.execute_batch(include_str!("schema.sql"))?;
                transaction.pragma_update(None, "user_version", VERSION)?;
                let (key, first) = (self.keys.current(), Anchor::first());
                transaction.execute(
                    "INSERT INTO retention VALUES (1, ?1, ?2, ?3, ?4, ?5)",
                    (first.keep_from, first.removed_key, &first.removed_mac, key.id(), first.mac(key)),
                )?;
            }
            VERSION => {}
            newer => return Err(AccessLogError::TooNew { found: newer, known: VERSION }),
        }
        Ok(transaction.commit()?)
    }

    /// Appends lines; once this returns they are on disk. Gives the key of each.
    pub(super) fn append(&mut self, lines: &[Line]) -> rusqlite::Result<Vec<i64>> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let entry_keys = append(&transaction, &self.keys, lines)?;
        transaction.commit()?;
        Ok(entry_keys)
    }
}

/// Appends lines within a transaction.
pub(super) fn append(transaction: &Connection, keys: &Keys, lines: &[Line]) -> rusqlite::Result<Vec<i64>> {
    // Read here and not remembered: the command appends, too.
    let (mut entry_key, mut mac) = newest(transaction)?;
    let key = keys.current();
    let mut entry_keys = Vec::with_capacity(lines.len());
    for line in lines {
        entry_key += 1;
        mac = line.mac(key, &mac, entry_key).to_vec();
        let Line { at, behandler, name, what, request_id, follows, status, code, count, subjects } = line;
        transaction
            .prepare_cached("INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")?
            .execute(params![
                entry_key,
                at,
                behandler,
                name,
                what,
                request_id,
                follows,
                status,
                code,
                count,
                key.id(),
                mac
            ])?;
        for Concern { kind, value } in subjects {
            transaction.prepare_cached("INSERT INTO subject VALUES (?1, ?2, ?3)")?.execute((
                entry_key,
                kind.name(),
                value,
            ))?;
        }
        entry_keys.push(entry_key);
    }
    Ok(entry_keys)
}

/// Key and mac of the newest line, or of the newest that was removed.
pub(super) fn newest(connection: &Connection) -> rusqlite::Result<(i64, Vec<u8>)> {
    let place = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let there = connection
        .prepare_cached("SELECT entry_key, mac FROM entry ORDER BY entry_key DESC LIMIT 1")?
        .query_row((), place)
        .optional()?;
    match there {
        Some(newest) => Ok(newest),
        None => connection.query_row("SELECT removed_key, removed_mac FROM retention", (), place),
    }
}
