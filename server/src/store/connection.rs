//! How a connection to the database is set up.

use super::{StoreError, damage, files, schema};
use rusqlite::{Connection, OpenFlags};
use std::{path::Path, time::Duration};

/// How long to wait for another process that writes to the same file.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// What the write-ahead log may keep of the disk after a large filling, in bytes.
const LARGEST_LOG: i64 = 16 * 1024 * 1024;
/// Prepared statements kept per connection; more than there are queries.
const STATEMENTS: usize = 128;

pub(super) fn writer(path: &Path) -> Result<Connection, StoreError> {
    damage::look_at(path)?;
    if !path.exists() {
        // SQLite gives its side files the same rights.
        files::private().create_new(true).open(path).map_err(|error| StoreError::file(path, error))?;
    }
    let connection = Connection::open(path)?;
    set_up(&connection)?;
    // Before anything is written: another program's file, and a damaged one, stay as they are.
    schema::version(&connection)?;
    damage::check_quickly(&connection)?;
    // FULL: in WAL mode NORMAL could lose the last acknowledged writes in a power cut.
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "journal_size_limit", LARGEST_LOG)?;
    Ok(connection)
}

pub(super) fn reader(path: &Path) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    set_up(&connection)?;
    Ok(connection)
}

fn set_up(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    connection.pragma_update(None, "cache_size", -32_000)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}
