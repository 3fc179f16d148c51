//! E-mail templates that the team shares.

use super::stored;
use crate::store::StoreError;
use contract::{
    BehandlerId, TemplateId, Tidspunkt,
    bff::{SharedTemplate, TemplateDecision},
    jobannonce_behandling::Behandler,
};
use rusqlite::{Connection, OptionalExtension, Row};

/// A template to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTemplate {
    /// Which one.
    pub id: TemplateId,
    /// What it is called.
    pub name: String,
    /// Which decision it goes with.
    pub decision: TemplateDecision,
    /// The text.
    pub body: String,
    /// Who changes it.
    pub by: BehandlerId,
    /// When.
    pub at: Tidspunkt,
}

/// The state of all templates together: another after each change, and in each database.
pub fn state(connection: &Connection) -> Result<String, StoreError> {
    let mut statement = connection.prepare_cached("SELECT origin || '-' || changes FROM shared_template_count")?;
    Ok(statement.query_one([], |row| row.get(0))?)
}

/// All, by name.
pub fn all(connection: &Connection) -> Result<Vec<SharedTemplate>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT shared_template.id, shared_template.name, decision, body, caseworker.id, caseworker.name, changed_at,
                version
         FROM shared_template JOIN caseworker ON caseworker.id = changed_by
         ORDER BY shared_template.name COLLATE NOCASE, shared_template.id",
    )?;
    statement.query_and_then([], from_row)?.collect()
}

/// One by id.
pub fn find(connection: &Connection, id: TemplateId) -> Result<Option<SharedTemplate>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT shared_template.id, shared_template.name, decision, body, caseworker.id, caseworker.name, changed_at,
                version
         FROM shared_template JOIN caseworker ON caseworker.id = changed_by
         WHERE shared_template.id = ?1",
    )?;
    let found = statement.query_and_then([id.to_string()], from_row)?.next();
    found.transpose()
}

/// How many there are.
pub fn count(connection: &Connection) -> Result<usize, StoreError> {
    let count: i64 =
        connection.prepare_cached("SELECT count(*) FROM shared_template")?.query_one([], |row| row.get(0))?;
    usize::try_from(count).map_err(|why| StoreError::unreadable("number of templates", why))
}

/// Adds or replaces one, under a new version.
pub fn put(connection: &Connection, new: &NewTemplate) -> Result<(), StoreError> {
    let version = next_version(connection)?;
    connection
        .prepare_cached(
            "INSERT INTO shared_template (id, name, decision, body, changed_by, changed_at, version)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, decision = excluded.decision, body = excluded.body,
                changed_by = excluded.changed_by, changed_at = excluded.changed_at, version = excluded.version",
        )?
        .execute((
            new.id.to_string(),
            &new.name,
            new.decision.name(),
            &new.body,
            new.by.to_string(),
            new.at.unix_millis(),
            version,
        ))?;
    Ok(())
}

/// Removes one.
pub fn delete(connection: &Connection, id: TemplateId) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM shared_template WHERE id = ?1")?.execute([id.to_string()])?;
    next_version(connection)?;
    Ok(())
}

fn next_version(connection: &Connection) -> Result<i64, StoreError> {
    let mut statement =
        connection.prepare_cached("UPDATE shared_template_count SET changes = changes + 1 RETURNING changes")?;
    let version = statement.query_one([], |row| row.get(0)).optional()?;
    version.ok_or_else(|| StoreError::unreadable("count of templates", "it is missing"))
}

fn from_row(row: &Row<'_>) -> Result<SharedTemplate, StoreError> {
    let (id, decision, by): (String, String, String) = (row.get(0)?, row.get(2)?, row.get(4)?);
    Ok(SharedTemplate {
        id: stored::parsed("template id", &id)?,
        name: row.get(1)?,
        decision: TemplateDecision::from_name(&decision)
            .ok_or_else(|| StoreError::unreadable("decision of a template", decision))?,
        body: row.get(3)?,
        changed_by: Behandler {
            behandler_identifier: stored::parsed("caseworker id", &by)?,
            behandler_navn: row.get(5)?,
        },
        changed_at: stored::time("change of a template", row.get(6)?)?,
        version: row.get(7)?,
    })
}
