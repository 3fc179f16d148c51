//! Which version a list has: another after every change, also one that comes of time passing alone.

use crate::store::StoreError;
use contract::Tidspunkt;
use rusqlite::Connection;

/// The later a park has run out, the newer the queue; a park that has not, changes nothing.
pub(super) const QUEUE: &str = "
    SELECT epoch || '-' || changes || '-'
           || coalesce((SELECT max(parked_until) FROM handling WHERE parked_until <= ?1), 0)
    FROM version WHERE list = 'queue'";
pub(super) const SUMMARIES: &str = "SELECT epoch || '-' || changes FROM version WHERE list = 'summaries'";

/// The version of the queue at a time: ads, their order, and who holds or has parked them.
pub fn queue(connection: &Connection, now: Tidspunkt) -> Result<String, StoreError> {
    Ok(connection.prepare_cached(QUEUE)?.query_one([now.unix_millis()], |row| row.get(0))?)
}

/// The version of the waiting ads' summaries.
pub fn summaries(connection: &Connection) -> Result<String, StoreError> {
    Ok(connection.prepare_cached(SUMMARIES)?.query_one([], |row| row.get(0))?)
}

/// Begins another epoch for every list, so that no version equals one from before: the database may have been restored
/// from a copy, and the program may answer in another shape.
pub fn renew(connection: &Connection) -> Result<(), StoreError> {
    connection.execute("UPDATE version SET epoch = lower(hex(randomblob(8)))", [])?;
    Ok(())
}
