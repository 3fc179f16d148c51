//! Sessions that a login service has begun.

use super::{caseworkers, sessions::TokenHash, stored};
use crate::store::StoreError;
use contract::{Scope, Tidspunkt, bff::Session, jobannonce_behandling::Behandler};
use rusqlite::{Connection, Row};

/// One of them, as it lies here.
pub struct ProviderSession {
    /// Who is signed in, with the rights of this sign-in.
    pub session: Session,
    /// What the login service calls her.
    pub subject: String,
    /// When she last called, to the minute.
    pub seen_at: Tidspunkt,
    /// What the login service gave.
    pub given: Given,
    /// Counts the renewals.
    pub version: i64,
}

/// What the login service gave, and when.
pub struct Given {
    /// When the access token runs out.
    pub access_expires_at: Tidspunkt,
    /// When the login service said so.
    pub checked_at: Tidspunkt,
    /// Whether there is a refresh token.
    pub renewable: bool,
    /// The tokens.
    pub sealed: Vec<u8>,
}

/// A session to begin.
pub struct Beginning {
    /// Who it is.
    pub behandler: Behandler,
    /// What she may do.
    pub scopes: Vec<Scope>,
    /// What the login service calls her.
    pub subject: String,
    /// When she must sign in again.
    pub expires_at: Tidspunkt,
    /// What the login service gave.
    pub given: Given,
}

/// The session of a token, unless it has run out.
pub fn find(connection: &Connection, token: &TokenHash, now: Tidspunkt) -> Result<Option<ProviderSession>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT caseworker.id, name, provider_session.scopes, expires_at, subject, access_expires_at, checked_at,
                seen_at, renewable, sealed, version
         FROM session
         JOIN provider_session ON provider_session.token_hash = session.token_hash
         JOIN caseworker ON caseworker.id = session.caseworker
         WHERE session.token_hash = ?1 AND expires_at > ?2",
    )?;
    let found = statement.query_and_then((token, now.unix_millis()), from_row)?.next();
    found.transpose()
}

/// Begins a session.
pub fn insert(
    connection: &Connection,
    token: &TokenHash,
    beginning: &Beginning,
    now: Tidspunkt,
) -> Result<(), StoreError> {
    let Beginning { behandler, scopes, subject, expires_at, given } = beginning;
    caseworkers::note(connection, behandler)?;
    super::sessions::insert(connection, token, behandler.behandler_identifier, now, *expires_at)?;
    connection
        .prepare_cached(
            "INSERT INTO provider_session
                 (token_hash, subject, scopes, access_expires_at, checked_at, seen_at, renewable, sealed)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute((
            token,
            subject,
            caseworkers::names(scopes)?,
            given.access_expires_at.unix_millis(),
            given.checked_at.unix_millis(),
            now.unix_millis(),
            given.renewable,
            &given.sealed,
        ))?;
    Ok(())
}

/// Takes in what the login service gave anew; says whether the session was still there, in that version.
pub fn renew(
    connection: &Connection,
    token: &TokenHash,
    version: i64,
    behandler: &Behandler,
    scopes: &[Scope],
    given: &Given,
) -> Result<bool, StoreError> {
    let renewed = connection
        .prepare_cached(
            "UPDATE provider_session
             SET scopes = ?3, access_expires_at = ?4, checked_at = ?5, renewable = ?6, sealed = ?7, version = version + 1
             WHERE token_hash = ?1 AND version = ?2",
        )?
        .execute((
            token,
            version,
            caseworkers::names(scopes)?,
            given.access_expires_at.unix_millis(),
            given.checked_at.unix_millis(),
            given.renewable,
            &given.sealed,
        ))?;
    caseworkers::note(connection, behandler)?;
    Ok(renewed > 0)
}

/// Notes that she has called.
pub fn see(connection: &Connection, token: &TokenHash, now: Tidspunkt) -> Result<(), StoreError> {
    connection
        .prepare_cached("UPDATE provider_session SET seen_at = ?2 WHERE token_hash = ?1 AND seen_at < ?2")?
        .execute((token, now.unix_millis()))?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<ProviderSession, StoreError> {
    let caseworker = caseworkers::from_row(row)?;
    Ok(ProviderSession {
        session: Session {
            behandler: caseworker.behandler,
            scopes: caseworker.scopes,
            expires_at: stored::time("end of a session", row.get("expires_at")?)?,
        },
        subject: row.get("subject")?,
        seen_at: stored::time("last call of a session", row.get("seen_at")?)?,
        given: Given {
            access_expires_at: stored::time("end of an access token", row.get("access_expires_at")?)?,
            checked_at: stored::time("last check of a session", row.get("checked_at")?)?,
            renewable: row.get("renewable")?,
            sealed: row.get("sealed")?,
        },
        version: row.get("version")?,
    })
}
