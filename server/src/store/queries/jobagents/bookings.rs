//! Meetings that citizens have booked.

use crate::store::StoreError;
use contract::{BehandlerId, Cpr, JobagentId, Tidspunkt, code_list::CodeList, code_lists::Samtaleform};
use rusqlite::Connection;
use uuid::Uuid;

pub(in crate::store::queries) const OF_CITIZEN: &str = "SELECT 1 FROM booking WHERE cpr = ?1 AND starts_at >= ?2";

/// A meeting to book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBooking {
    /// `indkaldelseId`.
    pub id: Uuid,
    /// Of which offer.
    pub option: Uuid,
    /// When it begins.
    pub starts_at: Tidspunkt,
    /// With whom.
    pub cpr: Cpr,
    /// Booked along with which jobagent.
    pub jobagent: JobagentId,
    /// Held by which caseworker, if one was asked for.
    pub caseworker: Option<String>,
    /// How it is held.
    pub form: Samtaleform,
    /// When it was booked.
    pub booked_at: Tidspunkt,
    /// By whom.
    pub booked_by: BehandlerId,
}

/// Whether a citizen has a meeting before her.
pub fn has_one_from(connection: &Connection, cpr: &Cpr, now: Tidspunkt) -> Result<bool, StoreError> {
    Ok(connection.prepare_cached(OF_CITIZEN)?.exists((cpr.in_full(), now.unix_millis()))?)
}

/// Whether a time of an offer has been booked.
pub fn is_taken(connection: &Connection, option: Uuid, starts_at: Tidspunkt) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached("SELECT 1 FROM booking WHERE option = ?1 AND starts_at = ?2")?
        .exists((option.to_string(), starts_at.unix_millis()))?)
}

/// Adds one; its time must be free.
pub fn insert(connection: &Connection, booking: &NewBooking) -> Result<(), StoreError> {
    connection.prepare_cached("INSERT INTO booking VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")?.execute((
        booking.id.to_string(),
        booking.option.to_string(),
        booking.starts_at.unix_millis(),
        booking.cpr.in_full(),
        booking.jobagent.to_string(),
        &booking.caseworker,
        booking.form.wire_name().unwrap_or_default(),
        booking.booked_at.unix_millis(),
        booking.booked_by.to_string(),
    ))?;
    Ok(())
}
