//! Decisions, and the approvals that statistics count.

use super::{
    acts::{self, Act},
    ads::AdKey,
    stored,
};
use crate::store::StoreError;
use contract::{BehandlerId, Godkendelsesstatus, Tidspunkt, code_list::CodeList, jobannonce_behandling::Behandler};
use rusqlite::Connection;

/// A decision on an ad.
#[derive(Clone, Debug)]
pub struct NewDecision {
    /// Which ad.
    pub ad: AdKey,
    /// By whom.
    pub by: BehandlerId,
    /// When.
    pub at: Tidspunkt,
    /// `Godkendt` or `IkkeGodkendt`.
    pub status: Godkendelsesstatus,
    /// Remark.
    pub comment: Option<String>,
}

/// Records a decision; the ad leaves the queue and nobody holds it any more.
pub fn insert(connection: &Connection, decision: &NewDecision) -> Result<(), StoreError> {
    let (ad, at, status) = (decision.ad.0, decision.at.unix_millis(), decision.status.wire_name());
    connection
        .prepare_cached(
            "INSERT INTO decision (ad_key, caseworker, decided_at, status, comment) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((ad, decision.by.to_string(), at, status, &decision.comment))?;
    connection
        .prepare_cached("UPDATE ad SET status = ?2, decided_at = ?3 WHERE ad_key = ?1")?
        .execute((ad, status, at))?;
    connection.prepare_cached("DELETE FROM handling WHERE ad_key = ?1")?.execute([ad])?;
    acts::insert(connection, decision.ad, decision.by, decision.at, &Act::Decided)
}

/// When the newest decision was made.
pub fn newest(connection: &Connection) -> Result<Option<Tidspunkt>, StoreError> {
    let at: Option<i64> = connection.query_row("SELECT max(decided_at) FROM decision", [], |row| row.get(0))?;
    at.map(|at| stored::time("decision", at)).transpose()
}

pub(super) const APPROVALS: &str = "
    SELECT decided_at FROM decision WHERE status = 'Godkendt' AND decided_at >= ?1 ORDER BY decided_at";
pub(super) const APPROVALS_BY: &str = "
    SELECT decided_at FROM decision
    WHERE status = 'Godkendt' AND caseworker = ?1 AND decided_at >= ?2 ORDER BY decided_at";
pub(super) const APPROVALS_PER_CASEWORKER: &str = "
    SELECT caseworker.id, name, approvals
    FROM (SELECT caseworker, count(*) AS approvals FROM decision
          WHERE status = 'Godkendt' AND decided_at >= ?1 GROUP BY caseworker) AS period
    JOIN caseworker ON caseworker.id = period.caseworker
    ORDER BY approvals DESC, name, caseworker.id";

/// When ads were approved since a time, oldest first: by one caseworker, or by all.
pub fn approvals(
    connection: &Connection,
    by: Option<BehandlerId>,
    since: Tidspunkt,
) -> Result<Vec<Tidspunkt>, StoreError> {
    let since = since.unix_millis();
    let read = |row: &rusqlite::Row<'_>| stored::time("decision", row.get(0)?);
    match by {
        Some(by) => connection.prepare_cached(APPROVALS_BY)?.query_and_then((by.to_string(), since), read)?.collect(),
        None => connection.prepare_cached(APPROVALS)?.query_and_then([since], read)?.collect(),
    }
}

/// How many ads each caseworker has approved since a time, most first; those without are left out.
pub fn approvals_per_caseworker(
    connection: &Connection,
    since: Tidspunkt,
) -> Result<Vec<(Behandler, i32)>, StoreError> {
    let mut statement = connection.prepare_cached(APPROVALS_PER_CASEWORKER)?;
    let rows = statement.query_and_then([since.unix_millis()], |row| {
        let id: String = row.get(0)?;
        let behandler =
            Behandler { behandler_identifier: stored::parsed("caseworker id", &id)?, behandler_navn: row.get(1)? };
        Ok((behandler, row.get(2)?))
    })?;
    rows.collect()
}
