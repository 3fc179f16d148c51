//! What the database says about itself.

use crate::store::StoreError;
use rusqlite::{Connection, OptionalExtension};

/// Key of the sentence that tells which demo data the database was filled with.
pub const DEMO_DATA: &str = "demo data";
/// Key of the remark that the citizens, their CVs and their flexjobs are there.
pub const DEMO_CITIZENS: &str = "demo citizens";
/// Key of the version of the program that brought the schema to where it is.
pub const WRITTEN_BY: &str = "written by version";
/// Key of the time when occupations and offers of meetings were added.
pub const JOBAGENT_DATA: &str = "jobagent-data";

/// Reads a remark.
pub fn get(connection: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT value FROM about WHERE key = ?1")?;
    Ok(statement.query_one([key], |row| row.get(0)).optional()?)
}

/// Writes a remark.
pub fn set(connection: &Connection, key: &str, value: &str) -> Result<(), StoreError> {
    connection.prepare_cached("INSERT OR REPLACE INTO about (key, value) VALUES (?1, ?2)")?.execute((key, value))?;
    Ok(())
}

/// The smallest query, to see whether the database answers.
pub fn ping(connection: &Connection) -> Result<(), StoreError> {
    Ok(connection.prepare_cached("SELECT 1 FROM about")?.exists([]).map(|_| ())?)
}
