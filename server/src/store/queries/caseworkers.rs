//! The caseworkers: those that the development sign-in offers, and those that a login service has named.

use super::stored;
use crate::store::StoreError;
use contract::{BehandlerId, Scope, bff::SeededCaseworker, jobannonce_behandling::Behandler};
use rusqlite::{Connection, Row};

/// All that are offered, in the order to show them.
pub fn all(connection: &Connection) -> Result<Vec<SeededCaseworker>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, name, scopes FROM caseworker WHERE simulated = 0 AND by_provider = 0 ORDER BY position",
    )?;
    statement.query_and_then([], from_row)?.collect()
}

/// One by id.
pub fn find(connection: &Connection, id: BehandlerId) -> Result<Option<SeededCaseworker>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT id, name, scopes FROM caseworker WHERE id = ?1")?;
    let found = statement.query_and_then([id.to_string()], from_row)?.next();
    found.transpose()
}

/// Adds one after those there are; one that is there already is kept.
pub fn insert(connection: &Connection, caseworker: &SeededCaseworker) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO caseworker (id, name, scopes, position)
             SELECT ?1, ?2, ?3, count(*) FROM caseworker",
        )?
        .execute((
            caseworker.behandler.behandler_identifier.to_string(),
            &caseworker.behandler.behandler_navn,
            names(&caseworker.scopes)?,
        ))?;
    Ok(())
}

/// Adds one that is simulated and never offered; one that is there already is kept.
pub fn insert_simulated(connection: &Connection, caseworker: &SeededCaseworker) -> Result<(), StoreError> {
    insert(connection, caseworker)?;
    connection
        .prepare_cached("UPDATE caseworker SET simulated = 1 WHERE id = ?1 AND simulated = 0")?
        .execute([caseworker.behandler.behandler_identifier.to_string()])?;
    Ok(())
}

/// Gives one the scopes she should have; writes nothing if she has them.
pub fn set_scopes(connection: &Connection, caseworker: &SeededCaseworker) -> Result<(), StoreError> {
    let id = caseworker.behandler.behandler_identifier.to_string();
    connection
        .prepare_cached("UPDATE caseworker SET scopes = ?2 WHERE id = ?1 AND scopes <> ?2")?
        .execute((id, names(&caseworker.scopes)?))?;
    Ok(())
}

/// Notes whom a login service has named, and under which name now. Her rights are those of her session.
pub(super) fn note(connection: &Connection, behandler: &Behandler) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO caseworker (id, name, scopes, position, by_provider)
             SELECT ?1, ?2, '[]', count(*), 1 FROM caseworker WHERE true
             ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE name <> excluded.name",
        )?
        .execute((behandler.behandler_identifier.to_string(), &behandler.behandler_navn))?;
    Ok(())
}

pub(super) fn names(scopes: &[Scope]) -> Result<String, StoreError> {
    let names: Vec<&str> = scopes.iter().map(Scope::name).collect();
    serde_json::to_string(&names).map_err(|why| StoreError::unreadable("scopes", why))
}

pub(super) fn from_row(row: &Row<'_>) -> Result<SeededCaseworker, StoreError> {
    let (id, scopes): (String, String) = (row.get("id")?, row.get("scopes")?);
    Ok(SeededCaseworker {
        behandler: Behandler {
            behandler_identifier: stored::parsed("caseworker id", &id)?,
            behandler_navn: row.get("name")?,
        },
        scopes: serde_json::from_str(&scopes).map_err(|why| StoreError::unreadable("scopes", why))?,
    })
}
