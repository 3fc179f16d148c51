//! Who is signed in. A token is kept as its hash, so that the file alone opens no session.

use super::{caseworkers, stored};
use crate::store::StoreError;
use contract::{BehandlerId, Tidspunkt, bff::Session};
use rusqlite::Connection;

/// SHA-256 of a session's token.
pub type TokenHash = [u8; 32];

/// The session of a token, unless it has run out. One that a login service began counts nowhere else.
pub fn find(connection: &Connection, token: &TokenHash, now: Tidspunkt) -> Result<Option<Session>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT caseworker.id, name, scopes, expires_at
         FROM session JOIN caseworker ON caseworker.id = session.caseworker
         WHERE token_hash = ?1 AND expires_at > ?2
               AND NOT EXISTS (SELECT 1 FROM provider_session WHERE provider_session.token_hash = session.token_hash)",
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

/// Ends a caseworker's sessions, or all; gives how many there were.
pub fn end(connection: &Connection, caseworker: Option<BehandlerId>) -> Result<usize, StoreError> {
    let caseworker = caseworker.map(|id| id.to_string());
    Ok(connection.execute("DELETE FROM session WHERE ?1 IS NULL OR caseworker = ?1", [caseworker])?)
}

/// Ends a session.
pub fn delete(connection: &Connection, token: &TokenHash) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM session WHERE token_hash = ?1")?.execute([token])?;
    Ok(())
}
