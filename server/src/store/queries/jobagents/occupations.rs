//! The classification of occupations.

use crate::store::StoreError;
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
