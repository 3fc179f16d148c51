//! The classification of occupations.

use crate::store::{StoreError, queries::stored};
use contract::bff;
use rusqlite::Connection;
use uuid::Uuid;

/// An occupation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occupation {
    /// Its URI, `conceptUriDa`.
    pub concept_uri: String,
    /// Its name.
    pub label: String,
    /// Its other names.
    pub aliases: Vec<Alias>,
}

/// Another name of an occupation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// Its identifier, `aliasIdentifier`.
    pub id: Uuid,
    /// The name.
    pub label: String,
}

/// Adds one with its aliases; what is there already is kept.
pub fn insert(connection: &Connection, occupation: &Occupation) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO occupation (concept_uri, label) VALUES (?1, ?2)")?
        .execute((&occupation.concept_uri, &occupation.label))?;
    let mut statement = connection
        .prepare_cached("INSERT OR IGNORE INTO occupation_alias (id, concept_uri, label) VALUES (?1, ?2, ?3)")?;
    for alias in &occupation.aliases {
        statement.execute((alias.id.to_string(), &occupation.concept_uri, &alias.label))?;
    }
    Ok(())
}

/// Whether there is an occupation of a URI.
pub fn exists(connection: &Connection, concept_uri: &str) -> Result<bool, StoreError> {
    Ok(connection.prepare_cached("SELECT 1 FROM occupation WHERE concept_uri = ?1")?.exists([concept_uri])?)
}

/// Whether an occupation has an alias.
pub fn has_alias(connection: &Connection, concept_uri: &str, alias: Uuid) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached("SELECT 1 FROM occupation_alias WHERE id = ?1 AND concept_uri = ?2")?
        .exists((alias.to_string(), concept_uri))?)
}

/// Every occupation with its aliases, as callers are told of them.
pub fn all(connection: &Connection) -> Result<Vec<bff::Occupation>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT concept_uri, occupation.label, occupation_alias.id, occupation_alias.label
         FROM occupation LEFT JOIN occupation_alias USING (concept_uri)
         ORDER BY concept_uri, occupation_alias.label",
    )?;
    let mut rows = statement.query([])?;
    let mut all: Vec<bff::Occupation> = Vec::new();
    while let Some(row) = rows.next()? {
        let concept_uri_da: String = row.get(0)?;
        if all.last().is_none_or(|last| last.concept_uri_da != concept_uri_da) {
            all.push(bff::Occupation { concept_uri_da, label: row.get(1)?, aliases: Vec::new() });
        }
        let alias: Option<String> = row.get(2)?;
        if let (Some(id), Some(occupation)) = (alias, all.last_mut()) {
            let alias_identifier = stored::parsed("alias id", &id)?;
            occupation.aliases.push(bff::OccupationAlias { alias_identifier, label: row.get(3)? });
        }
    }
    Ok(all)
}
