//! Jobcentres that make a method fail, for codes that our model has no state for.

use crate::store::StoreError;
use contract::{Fejlkode, metoder::Metode};
use rusqlite::{Connection, OptionalExtension};

/// The code that a method answers for a jobcentre.
pub fn fault(connection: &Connection, jobcentre: &str, metode: &Metode) -> Result<Option<Fejlkode>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT fejlkode FROM jobcentre_fault WHERE jobcentre = ?1 AND method = ?2")?;
    let code = statement.query_row((jobcentre, metode.navn), |row| row.get::<_, i32>(0)).optional()?;
    Ok(code.map(Fejlkode::from))
}

/// Makes a method answer a code for a jobcentre.
pub fn insert_fault(
    connection: &Connection,
    jobcentre: &str,
    metode: &Metode,
    code: Fejlkode,
) -> Result<(), StoreError> {
    connection.prepare_cached("INSERT OR IGNORE INTO jobcentre_fault VALUES (?1, ?2, ?3)")?.execute((
        jobcentre,
        metode.navn,
        code.number(),
    ))?;
    Ok(())
}
