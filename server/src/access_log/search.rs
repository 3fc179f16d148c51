//! Finds what concerns one citizen or one ad, and what one caseworker did.

use super::{citizen_key::Keys, line::Concern, subjects::Subject, verify::hex};
use rusqlite::{Connection, Row, ToSql, params};
use std::{collections::BTreeMap, fmt};

/// Milliseconds since 1970: from the first, up to and without the second.
pub(super) type Period = std::ops::Range<i64>;

/// An entry, with how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) at: i64,
    pub(super) behandler: Option<String>,
    pub(super) name: Option<String>,
    pub(super) what: String,
    pub(super) request_id: Option<String>,
    pub(super) outcome: Outcome,
}

/// How what an entry tells of ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The server ended before it did, or nobody knows whether the service behind did it.
    Unknown,
    Done,
    Refused {
        status: i64,
        code: Option<i64>,
    },
    Failed {
        status: i64,
    },
    /// A search, or removed entries: how many.
    Counted(i64),
}

impl Outcome {
    fn of_answer(status: i64, code: Option<i64>, of_change: bool) -> Self {
        match status {
            ..400 => Self::Done,
            400..500 => Self::Refused { status, code },
            // No answer came from the service behind that says anything.
            502 | 504 if of_change && code.is_none() => Self::Unknown,
            _ => Self::Failed { status },
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => formatter.write_str("outcome unknown"),
            Self::Done => formatter.write_str("done"),
            Self::Refused { status, code: Some(code) } => write!(formatter, "refused ({status}, {code})"),
            Self::Refused { status, code: None } => write!(formatter, "refused ({status})"),
            Self::Failed { status } => write!(formatter, "failed ({status})"),
            Self::Counted(count) => write!(formatter, "{count} entries"),
        }
    }
}

/// What concerns a subject, oldest first: entries about it, and of a caseworker, what she did.
pub(super) fn find(
    connection: &Connection,
    keys: &Keys,
    subject: &Subject,
    period: &Period,
) -> rusqlite::Result<Vec<Found>> {
    // By key: an entry may concern a caseworker and be hers, too.
    let mut found = BTreeMap::new();
    for Concern { kind, value } in subject.every_concern(keys) {
        let about = "entry.entry_key IN (SELECT entry_key FROM subject WHERE kind = ?3 AND value = ?4)";
        read(connection, about, params![period.start, period.end, kind.name(), value], &mut found)?;
    }
    if let Subject::Behandler(id) = subject {
        let by = id.hyphenated().to_string();
        read(connection, "entry.behandler = ?3", params![period.start, period.end, by], &mut found)?;
    }
    Ok(found.into_values().collect())
}

fn read(
    connection: &Connection,
    which: &str,
    parameters: &[&dyn ToSql],
    found: &mut BTreeMap<i64, Found>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(&format!(
        "SELECT entry.entry_key, entry.at, entry.behandler, entry.name, entry.what, entry.request_id,
                coalesce(entry.status, outcome.status), coalesce(entry.code, outcome.code), entry.count,
                outcome.entry_key IS NOT NULL
         FROM entry LEFT JOIN entry AS outcome ON outcome.follows = entry.entry_key
         WHERE {which} AND entry.at >= ?1 AND entry.at < ?2"
    ))?;
    let rows = statement.query_map(parameters, |row| Ok((row.get(0)?, entry(row)?)))?;
    for row in rows {
        let (entry_key, entry) = row?;
        found.insert(entry_key, entry);
    }
    Ok(())
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Found> {
    let outcome = match (row.get(6)?, row.get(8)?) {
        (Some(status), _) => Outcome::of_answer(status, row.get(7)?, row.get(9)?),
        (None, Some(count)) => Outcome::Counted(count),
        (None, None) => Outcome::Unknown,
    };
    Ok(Found {
        at: row.get(1)?,
        behandler: row.get(2)?,
        name: row.get(3)?,
        what: row.get(4)?,
        request_id: row.get(5)?,
        outcome,
    })
}

/// The keys, by what they are called, that entries were made with and that aren't given: what concerns a citizen can't be
/// found among those.
pub(super) fn unknown_keys(connection: &Connection, keys: &Keys) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare("SELECT DISTINCT key_id FROM entry")?;
    let ids = statement.query_map((), |row| row.get(0))?.collect::<rusqlite::Result<Vec<Vec<u8>>>>()?;
    Ok(ids.into_iter().filter(|id| keys.find(id).is_none()).map(|id| hex(&id)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_it_ended() {
        for (status, code, of_change, told) in [
            (200, None, false, "done"),
            (204, None, true, "done"),
            (409, Some(121_301), true, "refused (409, 121301)"),
            (403, None, false, "refused (403)"),
            (500, None, true, "failed (500)"),
            // The service behind has said so, or has said nothing.
            (502, Some(4769), true, "failed (502)"),
            (502, None, true, "outcome unknown"),
            (504, None, true, "outcome unknown"),
            (504, None, false, "failed (504)"),
        ] {
            assert_eq!(Outcome::of_answer(status, code, of_change).to_string(), told);
        }
    }
}
