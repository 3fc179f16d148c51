//! What a jobagent needs to know of a CV.

use crate::store::StoreError;
use contract::Cpr;
use rusqlite::Connection;

/// Whether a citizen has a CV on Jobnet; one that was deleted is none.
pub fn exists(connection: &Connection, cpr: &Cpr) -> Result<bool, StoreError> {
    Ok(connection.prepare_cached("SELECT 1 FROM cv WHERE cpr = ?1 AND state <> 'Deleted'")?.exists([cpr.in_full()])?)
}
