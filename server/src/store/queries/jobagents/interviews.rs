//! The offers of meetings, and the caseworkers who hold them.

use crate::store::StoreError;
use crate::store::queries::stored;
use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Connection, Row};
use uuid::Uuid;

/// How a time of the day is stored.
const CLOCK: &str = "%H:%M";

/// An offer of meetings: at these times, Monday to Friday, from the first day to the last, one citizen at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterviewOption {
    /// `moedetilbudId`.
    pub id: Uuid,
    /// What it is called.
    pub label: String,
    /// The first Danish day.
    pub first_day: NaiveDate,
    /// The last Danish day.
    pub last_day: NaiveDate,
    /// When meetings begin, by the Danish clock.
    pub times: Vec<NaiveTime>,
    /// Telephone number to call about it.
    pub phone: Option<String>,
    /// Whether it can be booked at all.
    pub active: bool,
    /// Identifiers of the caseworkers who hold these meetings.
    pub caseworkers: Vec<String>,
}

/// A caseworker who holds meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterviewCaseworker {
    /// `sagsbehandlerEksterntId`, e.g. `CVR:10000000-RID:12345678`.
    pub id: String,
    /// Her name.
    pub name: String,
}

/// One by identifier.
pub fn find(connection: &Connection, id: Uuid) -> Result<Option<InterviewOption>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT label, first_day, last_day, times, phone, active FROM interview_option WHERE id = ?1",
    )?;
    let found = statement.query_and_then([id.to_string()], |row| from_row(id, row))?.next().transpose()?;
    let Some(option) = found else { return Ok(None) };
    let mut statement = connection
        .prepare_cached("SELECT caseworker FROM interview_option_caseworker WHERE option = ?1 ORDER BY caseworker")?;
    let caseworkers = statement.query_map([id.to_string()], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(Some(InterviewOption { caseworkers, ..option }))
}

/// Whether there is a caseworker of an identifier.
pub fn is_caseworker(connection: &Connection, id: &str) -> Result<bool, StoreError> {
    Ok(connection.prepare_cached("SELECT 1 FROM interview_caseworker WHERE id = ?1")?.exists([id])?)
}

/// Adds an offer, whose caseworkers must be there; one that is there already is kept.
pub fn insert(connection: &Connection, option: &InterviewOption) -> Result<(), StoreError> {
    let times: Vec<String> = option.times.iter().map(|time| time.format(CLOCK).to_string()).collect();
    connection.prepare_cached("INSERT OR IGNORE INTO interview_option VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?.execute(
        (
            option.id.to_string(),
            &option.label,
            option.first_day.to_string(),
            option.last_day.to_string(),
            times.join(" "),
            &option.phone,
            option.active,
        ),
    )?;
    let mut statement =
        connection.prepare_cached("INSERT OR IGNORE INTO interview_option_caseworker VALUES (?1, ?2)")?;
    for caseworker in &option.caseworkers {
        statement.execute((option.id.to_string(), caseworker))?;
    }
    Ok(())
}

/// Adds a caseworker; one that is there already is kept.
pub fn insert_caseworker(connection: &Connection, caseworker: &InterviewCaseworker) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO interview_caseworker VALUES (?1, ?2)")?
        .execute((&caseworker.id, &caseworker.name))?;
    Ok(())
}

fn from_row(id: Uuid, row: &Row<'_>) -> Result<InterviewOption, StoreError> {
    let (first_day, last_day, times): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
    let time = |text: &str| NaiveTime::parse_from_str(text, CLOCK).map_err(|why| StoreError::unreadable("time", why));
    Ok(InterviewOption {
        id,
        label: row.get(0)?,
        first_day: stored::parsed("first day", &first_day)?,
        last_day: stored::parsed("last day", &last_day)?,
        times: times.split_whitespace().map(time).collect::<Result<_, _>>()?,
        phone: row.get(4)?,
        active: row.get(5)?,
        caseworkers: Vec::new(),
    })
}
