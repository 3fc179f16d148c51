//! Who is signed in. A token is kept as its hash, so that the file alone opens no session.

use super::{caseworkers, stored};
use crate::store::StoreError;
use contract::{BehandlerId, Tidspunkt, bff::Session};
use rusqlite::Connection;

/// SHA-256 of a session's token.
pub type TokenHash = [u8; 32];

/// The session of a token, unless it has run out.
pub fn find(connection: &Connection, token: &TokenHash, now: Tidspunkt) -> Result<Option<Session>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT caseworker.id, name, scopes, expires_at
         FROM session JOIN caseworker ON caseworker.id = session.caseworker
         WHERE token_hash = ?1 AND expires_at > ?2",
    )?;
    let found = statement
        .query_and_then((token, now.unix_millis()), |row| {
            let caseworker = caseworkers::from_row(row)?;
            Ok(Session {
                behandler: caseworker.behandler,
                scopes: caseworker.scopes,
                expires_at: stored::time("end of a session", row.get("expires_at")?)?,
            })
        })?
        .next();
    found.transpose()
}

/// Begins a session, and forgets those that have run out.
pub fn insert(
    connection: &Connection,
    token: &TokenHash,
    caseworker: BehandlerId,
    now: Tidspunkt,
    expires_at: Tidspunkt,
) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM session WHERE expires_at <= ?1")?.execute([now.unix_millis()])?;
    connection
        .prepare_cached("INSERT INTO session (token_hash, caseworker, expires_at) VALUES (?1, ?2, ?3)")?
        .execute((token, caseworker.to_string(), expires_at.unix_millis()))?;
    Ok(())
}

/// Ends a session.
pub fn delete(connection: &Connection, token: &TokenHash) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM session WHERE token_hash = ?1")?.execute([token])?;
    Ok(())
}
