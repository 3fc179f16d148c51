//! What was done with each ad. Written along with the act itself, by the statement of that act alone.

use super::{ads::AdKey, stored};
use crate::store::StoreError;
use contract::{
    BehandlerId, Godkendelsesstatus, Tidspunkt,
    bff::{HistoryAct, HistoryEvent},
    code_list::CodeList,
    jobannonce_behandling::Behandler,
};
use rusqlite::{Connection, Row};

/// An act to remember.
pub(super) enum Act {
    /// Begun, and from whom it was taken, if it was.
    Begun { from: Option<BehandlerId> },
    /// Parked, as the parking with this key tells.
    Parked { parking: i64 },
    /// Decided, as the ad's decision tells.
    Decided,
}

/// Remembers an act.
pub(super) fn insert(
    connection: &Connection,
    ad: AdKey,
    by: BehandlerId,
    at: Tidspunkt,
    act: &Act,
) -> Result<(), StoreError> {
    let (kind, from, parking) = match act {
        Act::Begun { from } => ("begun", from.map(|from| from.to_string()), None),
        Act::Parked { parking } => ("parked", None, Some(*parking)),
        Act::Decided => ("decided", None, None),
    };
    connection
        .prepare_cached(
            "INSERT INTO act (ad_key, caseworker, happened_at, kind, taken_from, parking)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((ad.0, by.to_string(), at.unix_millis(), kind, from, parking))?;
    Ok(())
}

pub(super) const ON_AD: &str = "
    SELECT act.kind, act.happened_at, caseworker.id, caseworker.name, holder.id, holder.name,
           parking.parked_until, parking.comment, decision.status, decision.comment,
           EXISTS (SELECT 1 FROM mail WHERE mail.ad_key = act.ad_key)
    FROM act
    JOIN caseworker ON caseworker.id = act.caseworker
    LEFT JOIN caseworker AS holder ON holder.id = act.taken_from
    LEFT JOIN parking ON parking.parking_key = act.parking
    LEFT JOIN decision ON decision.ad_key = act.ad_key AND act.kind = 'decided'
    WHERE act.ad_key = ?1
    ORDER BY act.act_key";

/// What was done with an ad, oldest first.
pub fn on_ad(connection: &Connection, ad: AdKey) -> Result<Vec<HistoryEvent>, StoreError> {
    let mut statement = connection.prepare_cached(ON_AD)?;
    let rows = statement.query_and_then([ad.0], |row| {
        let behandler = caseworker(row, 2)?.ok_or_else(|| StoreError::unreadable("act", "nobody did it"))?;
        Ok(HistoryEvent { at: stored::time("act", row.get(1)?)?, behandler, act: act(row)? })
    })?;
    rows.collect()
}

fn act(row: &Row<'_>) -> Result<HistoryAct, StoreError> {
    let kind: String = row.get(0)?;
    Ok(match kind.as_str() {
        "begun" => match caseworker(row, 4)? {
            Some(from) => HistoryAct::TakenOver { from },
            None => HistoryAct::Begun,
        },
        "parked" => HistoryAct::Parked { until: stored::time("end of a park", row.get(6)?)?, comment: row.get(7)? },
        "decided" => {
            let status: String = row.get(8)?;
            HistoryAct::Decided {
                status: Godkendelsesstatus::from_name(&status),
                comment: row.get(9)?,
                mailed: row.get(10)?,
            }
        }
        other => return Err(StoreError::unreadable("act", other)),
    })
}

fn caseworker(row: &Row<'_>, column: usize) -> Result<Option<Behandler>, StoreError> {
    let Some(id) = row.get::<_, Option<String>>(column)? else { return Ok(None) };
    let behandler_identifier = stored::parsed("caseworker id", &id)?;
    Ok(Some(Behandler { behandler_identifier, behandler_navn: row.get(column + 1)? }))
}
