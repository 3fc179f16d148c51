//! The request ids that have been received, for all services.

use crate::store::StoreError;
use contract::{RequestId, Tidspunkt};
use rusqlite::Connection;

/// Notes an id as received; `false` if it was received before.
pub fn receive(connection: &Connection, id: &RequestId, now: Tidspunkt) -> Result<bool, StoreError> {
    let added = connection
        .prepare_cached("INSERT OR IGNORE INTO request_id (id, received_at) VALUES (?1, ?2)")?
        .execute((id.as_str(), now.unix_millis()))?;
    Ok(added == 1)
}
