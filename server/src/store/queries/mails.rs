//! Mails to the creators of ads. They are recorded, not sent: the services behind would send them.

use super::ads::AdKey;
use crate::store::StoreError;
use contract::Tidspunkt;
use rusqlite::Connection;

/// Records a mail's body, unchanged.
pub fn insert(connection: &Connection, ad: AdKey, body: &str, now: Tidspunkt) -> Result<(), StoreError> {
    connection.prepare_cached("INSERT INTO mail (ad_key, body, recorded_at) VALUES (?1, ?2, ?3)")?.execute((
        ad.0,
        body,
        now.unix_millis(),
    ))?;
    Ok(())
}
