//! Citizens' saved job searches.

pub mod bookings;
pub mod cv;
pub mod interviews;
pub mod occupations;

use super::stored;
use crate::store::StoreError;
use contract::{
    BehandlerId, Cpr, JobagentId, Tidspunkt,
    code_list::CodeList,
    code_lists::{Klientkategori, Ledighedsgrad},
    jobagent::{Jobagent, Joboenske},
};
use rusqlite::{Connection, Row};
use uuid::Uuid;

pub(super) const OF_CITIZEN: &str = "SELECT jobagent_key, id, category, enrolled_at, unemployment, happened_at, email
     FROM jobagent WHERE cpr = ?1 ORDER BY jobagent_key";

pub(super) const WISHES: &str =
    "SELECT concept_uri, alias, has_education, year_last_used, months_of_experience, job_target
     FROM joboenske WHERE jobagent_key = ?1 ORDER BY position";

/// A citizen's, oldest first.
pub fn all(connection: &Connection, cpr: &Cpr) -> Result<Vec<Jobagent>, StoreError> {
    let mut statement = connection.prepare_cached(OF_CITIZEN)?;
    let found: Vec<(i64, Jobagent)> =
        statement.query_and_then([cpr.in_full()], from_row)?.collect::<Result<_, StoreError>>()?;
    found.into_iter().map(|(key, jobagent)| Ok(Jobagent { joboensker: wishes(connection, key)?, ..jobagent })).collect()
}

/// One of a citizen's.
pub fn find(connection: &Connection, cpr: &Cpr, id: JobagentId) -> Result<Option<Jobagent>, StoreError> {
    // A citizen has a handful.
    Ok(all(connection, cpr)?.into_iter().find(|jobagent| jobagent.jobagent_identifier == id))
}

fn wishes(connection: &Connection, key: i64) -> Result<Vec<Joboenske>, StoreError> {
    let mut statement = connection.prepare_cached(WISHES)?;
    statement.query_and_then([key], wish_from_row)?.collect()
}

/// How a jobagent came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// When.
    pub at: Tidspunkt,
    /// By whom; nobody made the demo data's.
    pub by: Option<BehandlerId>,
}

/// Adds one with its wishes. Its identifier and those of the wishes must be free.
pub fn insert(connection: &Connection, cpr: &Cpr, jobagent: &Jobagent, made: Made) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO jobagent
                 (id, cpr, category, enrolled_at, unemployment, happened_at, email, created_at, created_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute((
            jobagent.jobagent_identifier.to_string(),
            cpr.in_full(),
            jobagent.klient_kategori.wire_name().unwrap_or_default(),
            jobagent.tilmeldingsdato.unix_millis(),
            jobagent.ledighedsgrad.wire_name().unwrap_or_default(),
            jobagent.haendelsesdato.map(Tidspunkt::unix_millis),
            &jobagent.emailadresse,
            made.at.unix_millis(),
            made.by.map(|by| by.to_string()),
        ))?;
    let key = connection.last_insert_rowid();
    let mut statement = connection.prepare_cached("INSERT INTO joboenske VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?;
    for (position, wish) in jobagent.joboensker.iter().enumerate() {
        statement.execute((
            wish.job_target_identifier.to_string(),
            key,
            i64::try_from(position).unwrap_or(i64::MAX),
            &wish.concept_uri_da,
            wish.alias_identifier.map(|alias| alias.to_string()),
            wish.har_uddannelse,
            wish.aar_sidst_brugt,
            wish.maaneder_med_erfaring,
        ))?;
    }
    Ok(())
}

/// Removes one of a citizen's, with its wishes; `false` if there is none.
pub fn delete(connection: &Connection, cpr: &Cpr, id: JobagentId) -> Result<bool, StoreError> {
    let removed = connection
        .prepare_cached("DELETE FROM jobagent WHERE id = ?1 AND cpr = ?2")?
        .execute((id.to_string(), cpr.in_full()))?;
    Ok(removed == 1)
}

/// Sets on every wish of a jobagent whether the citizen is educated for it, the year she last worked in it, and her
/// months of experience.
pub fn set_experience(
    connection: &Connection,
    id: JobagentId,
    (has_education, year, months): (bool, i32, i32),
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "UPDATE joboenske SET has_education = ?2, year_last_used = ?3, months_of_experience = ?4
             WHERE jobagent_key = (SELECT jobagent_key FROM jobagent WHERE id = ?1)",
        )?
        .execute((id.to_string(), has_education, year, months))?;
    Ok(())
}

/// Whether a jobagent has an identifier already, anyone's.
pub fn is_taken(connection: &Connection, id: JobagentId) -> Result<bool, StoreError> {
    Ok(connection.prepare_cached("SELECT 1 FROM jobagent WHERE id = ?1")?.exists([id.to_string()])?)
}

/// Whether a wish has an identifier already, anyone's.
pub fn is_wish_taken(connection: &Connection, job_target: Uuid) -> Result<bool, StoreError> {
    Ok(connection.prepare_cached("SELECT 1 FROM joboenske WHERE job_target = ?1")?.exists([job_target.to_string()])?)
}

fn from_row(row: &Row<'_>) -> Result<(i64, Jobagent), StoreError> {
    let (id, category, unemployment): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(4)?);
    let happened_at: Option<i64> = row.get(5)?;
    let jobagent = Jobagent {
        jobagent_identifier: stored::parsed("jobagent id", &id)?,
        klient_kategori: Klientkategori::from_name(&category),
        tilmeldingsdato: stored::time("enrolment", row.get(3)?)?,
        ledighedsgrad: Ledighedsgrad::from_name(&unemployment),
        haendelsesdato: happened_at.map(|millis| stored::time("event", millis)).transpose()?,
        emailadresse: row.get(6)?,
        joboensker: Vec::new(),
    };
    Ok((row.get(0)?, jobagent))
}

fn wish_from_row(row: &Row<'_>) -> Result<Joboenske, StoreError> {
    let (alias, job_target): (Option<String>, String) = (row.get(1)?, row.get(5)?);
    Ok(Joboenske {
        concept_uri_da: row.get(0)?,
        alias_identifier: alias.map(|id| stored::parsed("alias", &id)).transpose()?,
        har_uddannelse: row.get(2)?,
        aar_sidst_brugt: row.get(3)?,
        maaneder_med_erfaring: row.get(4)?,
        job_target_identifier: stored::parsed("wish id", &job_target)?,
    })
}
