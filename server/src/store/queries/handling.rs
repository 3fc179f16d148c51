//! Who has begun which ad.

use super::{
    acts::{self, Act},
    ads::AdKey,
    stored,
};
use crate::store::StoreError;
use contract::{
    BehandlerId, Tidspunkt,
    handling::Handling,
    jobannonce_behandling::{Behandler, JobannonceBehandling},
};
use rusqlite::{Connection, Row};
use std::collections::HashMap;

/// An ad's handling; `None` once its park has run out (domain.md 6.4).
pub fn of(connection: &Connection, ad: AdKey, now: Tidspunkt) -> Result<Option<JobannonceBehandling>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT caseworker, name, begun_at, parked_until
         FROM handling JOIN caseworker ON caseworker.id = handling.caseworker
         WHERE ad_key = ?1",
    )?;
    let found = statement.query_and_then([ad.0], |row| from_row(row, 0, now))?.next();
    Ok(found.transpose()?.flatten())
}

/// Every handling but those whose park has run out.
pub(super) fn all(connection: &Connection, now: Tidspunkt) -> Result<HashMap<AdKey, JobannonceBehandling>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT ad_key, caseworker, name, begun_at, parked_until
         FROM handling JOIN caseworker ON caseworker.id = handling.caseworker",
    )?;
    let mut all = HashMap::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(handling) = from_row(row, 1, now)? {
            all.insert(AdKey(row.get(0)?), handling);
        }
    }
    Ok(all)
}

/// Reads caseworker, name, begin and park from a row, starting at a column.
fn from_row(row: &Row<'_>, column: usize, now: Tidspunkt) -> Result<Option<JobannonceBehandling>, StoreError> {
    let caseworker = row.get_ref(column)?.as_str().map_err(|why| StoreError::unreadable("caseworker id", why))?;
    let parked_until: Option<i64> = row.get(column + 3)?;
    let handling = JobannonceBehandling {
        behandler: Behandler {
            behandler_identifier: stored::parsed("caseworker id", caseworker)?,
            behandler_navn: row.get(column + 1)?,
        },
        behandling_paabegyndt_tidspunkt: Some(stored::time("begin", row.get(column + 2)?)?),
        parkeret_til_tidspunkt: parked_until.map(|millis| stored::time("end of a park", millis)).transpose()?,
    };
    let free = matches!(Handling::at(now, Some(&handling)), Handling::Free);
    Ok((!free).then_some(handling))
}

/// Locks an ad to a caseworker, and remembers whom she took it from; a park ends.
pub fn begin(connection: &Connection, ad: AdKey, by: BehandlerId, at: Tidspunkt) -> Result<(), StoreError> {
    let holder = of(connection, ad, at)?.map(|handling| handling.behandler.behandler_identifier);
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO handling (ad_key, caseworker, begun_at, parked_until) VALUES (?1, ?2, ?3, NULL)",
        )?
        .execute((ad.0, by.to_string(), at.unix_millis()))?;
    acts::insert(connection, ad, by, at, &Act::Begun { from: holder.filter(|holder| *holder != by) })
}

/// A parking of an ad.
#[derive(Clone, Debug)]
pub struct Parking {
    /// Which ad.
    pub ad: AdKey,
    /// By whom.
    pub by: BehandlerId,
    /// When.
    pub at: Tidspunkt,
    /// Until when.
    pub until: Tidspunkt,
    /// Remark.
    pub comment: Option<String>,
}

/// Parks an ad that is begun, and remembers that it was.
pub fn park(connection: &Connection, parking: &Parking) -> Result<(), StoreError> {
    connection
        .prepare_cached("UPDATE handling SET parked_until = ?2 WHERE ad_key = ?1")?
        .execute((parking.ad.0, parking.until.unix_millis()))?;
    connection
        .prepare_cached(
            "INSERT INTO parking (ad_key, caseworker, parked_at, parked_until, comment) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((
            parking.ad.0,
            parking.by.to_string(),
            parking.at.unix_millis(),
            parking.until.unix_millis(),
            &parking.comment,
        ))?;
    let act = Act::Parked { parking: connection.last_insert_rowid() };
    acts::insert(connection, parking.ad, parking.by, parking.at, &act)
}
