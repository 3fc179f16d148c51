//! CVs: where each stands, and all that has happened to it.

use super::stored;
use crate::store::StoreError;
use contract::{
    Cpr, Tidspunkt,
    code_list::CodeList,
    code_lists::{CvAvailability, CvChange, CvStatus, Operation},
    cv_workflow::{CVUpdateItem, CvChangeEvent},
};
use rusqlite::{Connection, OptionalExtension, params};

/// Whether a CV can be worked on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CvState {
    /// It can.
    #[default]
    Active,
    /// It is archived (4753).
    Archived,
    /// It is disabled (4754).
    Disabled,
    /// It is locked (4823).
    Locked,
    /// Its owner has deleted it; only its events are left.
    Deleted,
}

impl CvState {
    /// Every state.
    pub const EVERY: [Self; 5] = [Self::Active, Self::Archived, Self::Disabled, Self::Locked, Self::Deleted];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "Active",
            Self::Archived => "Archived",
            Self::Disabled => "Disabled",
            Self::Locked => "Locked",
            Self::Deleted => "Deleted",
        }
    }
}

/// A CV, without what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cv {
    /// Where it stands in its quality check.
    pub status: CvStatus,
    /// Whether employers can find it.
    pub availability: CvAvailability,
    /// Remark on its status.
    pub comment: Option<String>,
    /// Whether it can be worked on.
    pub state: CvState,
    /// When it was last changed.
    pub revised_at: Tidspunkt,
}

/// Something that happened to a CV.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CvEvent {
    /// What it is about.
    pub change: CvChange,
    /// What it did. The deletion of a whole CV is a [`Operation::Sletning`] of its status.
    pub operation: Operation,
    /// When.
    pub at: Tidspunkt,
}

/// The state of a citizen's CV, if she has ever had one.
pub fn state(connection: &Connection, cpr: &Cpr) -> Result<Option<CvState>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT state FROM cv WHERE cpr = ?1")?;
    let state: Option<String> = statement.query_row([cpr.in_full()], |row| row.get(0)).optional()?;
    let known = |text: String| {
        let found = CvState::EVERY.into_iter().find(|state| state.as_str() == text);
        found.ok_or_else(|| StoreError::unreadable("state of a CV", text))
    };
    state.map(known).transpose()
}

/// Adds one; one that is there already is kept.
pub fn insert(connection: &Connection, cpr: &Cpr, cv: &Cv) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO cv (cpr, status, availability, comment, state, revised_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((
            cpr.in_full(),
            cv.status.wire_name(),
            cv.availability.wire_name(),
            &cv.comment,
            cv.state.as_str(),
            cv.revised_at.unix_millis(),
        ))?;
    Ok(())
}

/// Sets the status, and the remark that belongs to it.
pub fn set_status(
    connection: &Connection,
    cpr: &Cpr,
    status: &CvStatus,
    comment: Option<&str>,
    at: Tidspunkt,
) -> Result<(), StoreError> {
    connection.prepare_cached("UPDATE cv SET status = ?2, comment = ?3, revised_at = ?4 WHERE cpr = ?1")?.execute((
        cpr.in_full(),
        status.wire_name(),
        comment,
        at.unix_millis(),
    ))?;
    insert_event(connection, cpr, &CvEvent { change: CvChange::CvStatus, operation: Operation::Opdatering, at })
}

/// Sets whether employers can find it.
pub fn set_availability(
    connection: &Connection,
    cpr: &Cpr,
    availability: &CvAvailability,
    at: Tidspunkt,
) -> Result<(), StoreError> {
    connection.prepare_cached("UPDATE cv SET availability = ?2, revised_at = ?3 WHERE cpr = ?1")?.execute((
        cpr.in_full(),
        availability.wire_name(),
        at.unix_millis(),
    ))?;
    insert_event(connection, cpr, &CvEvent { change: CvChange::CvSoegbarhed, operation: Operation::Opdatering, at })
}

/// Adds an event after those there are.
pub fn insert_event(connection: &Connection, cpr: &Cpr, event: &CvEvent) -> Result<(), StoreError> {
    let at = event.at.unix_millis();
    let updated_at = (event.operation != Operation::Oprettelse).then_some(at);
    connection
        .prepare_cached(
            "INSERT INTO cv_event (cpr, change, operation, created_at, updated_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((cpr.in_full(), event.change.wire_name(), event.operation.wire_name(), at, updated_at))?;
    Ok(())
}

/// Everything that has happened to a citizen's CV, oldest first.
pub fn events(connection: &Connection, cpr: &Cpr) -> Result<Vec<CvChangeEvent>, StoreError> {
    let mut statement = connection.prepare_cached(EVENTS)?;
    let events = statement.query_map([cpr.in_full()], |row| {
        let (change, operation): (String, String) = (row.get(0)?, row.get(1)?);
        let time = |at: Option<i64>| at.and_then(Tidspunkt::from_unix_millis);
        Ok(CvChangeEvent {
            cv_change_type: CvChange::from_name(&change),
            change_type: Operation::from_name(&operation),
            creted_date_time: time(row.get(2)?),
            updated_date_time: time(row.get(3)?),
        })
    })?;
    Ok(events.collect::<Result<_, _>>()?)
}

/// Whose CVs to list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// From when.
    pub from: Tidspunkt,
    /// Until when; what happens at that very moment belongs to the next period.
    pub until: Tidspunkt,
    /// The citizens' jobcentre; without it the whole country.
    pub jobcentre: Option<String>,
}

/// How many CVs changed in a period.
pub fn count_changed(connection: &Connection, changed: &Changed) -> Result<u32, StoreError> {
    let parameters = (first_millisecond(changed.from), first_millisecond(changed.until), &changed.jobcentre);
    Ok(connection.prepare_cached(COUNT_CHANGED)?.query_row(parameters, |row| row.get(0))?)
}

/// The CVs that changed in a period, each at its last change in it, oldest first.
pub fn changed(
    connection: &Connection,
    changed: &Changed,
    limit: u32,
    offset: i64,
) -> Result<Vec<CVUpdateItem>, StoreError> {
    let mut statement = connection.prepare_cached(CHANGED)?;
    let parameters =
        params![first_millisecond(changed.from), first_millisecond(changed.until), changed.jobcentre, limit, offset];
    let rows = statement.query_and_then(parameters, |row| {
        let cpr: String = row.get(0)?;
        Ok(CVUpdateItem {
            person_civil_registration_identifier: stored::cpr(&cpr)?.into(),
            revision_date: stored::time("change of a CV", row.get(1)?)?,
            cv_is_deleted: row.get(2)?,
        })
    })?;
    rows.collect()
}

/// The first whole millisecond that is not before a time: events are kept in milliseconds, a period may be finer.
fn first_millisecond(at: Tidspunkt) -> i64 {
    at.unix_millis().saturating_add(i64::from(!at.utc().timestamp_subsec_nanos().is_multiple_of(1_000_000)))
}

pub(super) const EVENTS: &str =
    "SELECT change, operation, created_at, updated_at FROM cv_event WHERE cpr = ?1 ORDER BY event_key";

pub(super) const COUNT_CHANGED: &str = "SELECT count(DISTINCT cpr) FROM cv_event
     WHERE created_at >= ?1 AND created_at < ?2
       AND (?3 IS NULL OR (SELECT jobcentre FROM citizen WHERE citizen.cpr = cv_event.cpr) = ?3)";

pub(super) const CHANGED: &str = "SELECT cpr, max(created_at) AS revised_at,
            max(change = 'CvStatus' AND operation = 'Sletning') AS deleted
     FROM cv_event
     WHERE created_at >= ?1 AND created_at < ?2
       AND (?3 IS NULL OR (SELECT jobcentre FROM citizen WHERE citizen.cpr = cv_event.cpr) = ?3)
     GROUP BY cpr ORDER BY revised_at, cpr LIMIT ?4 OFFSET ?5";
