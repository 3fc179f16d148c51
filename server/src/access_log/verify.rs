//! Whether the log is as it was written.

use super::{
    citizen_key::Keys,
    line::{Anchor, Concern, Kind, Line},
};
use rusqlite::{Connection, Row};
use std::collections::BTreeSet;
use thiserror::Error;

/// A log in which nothing was changed. Lines cut off at its end leave no trace in it: whoever wants to know compares
/// `newest` with what was noted elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sound {
    /// How many lines it has.
    pub(super) lines: i64,
    /// The newest line's key.
    pub(super) newest: i64,
    /// The beginning of its mac.
    pub(super) mac: String,
}

/// Where it was changed.
#[derive(Debug, Error)]
pub(super) enum Unsound {
    /// What tells of removed lines is not what the program wrote.
    #[error("the mark of the entries that were removed has been changed")]
    Anchor,
    /// A line lacks.
    #[error("entry {0} is missing")]
    Missing(i64),
    /// A line is not what the program wrote, or not after this one.
    #[error("entry {0} has been changed")]
    Changed(i64),
    /// A subject has no line.
    #[error("entry {0} is missing, only what it concerned is there")]
    Stray(i64),
    /// The key isn't known.
    #[error(
        "entry {entry_key} was made with the key {key_id}, which is not among those given; add it to the former keys"
    )]
    UnknownKey {
        /// Which line; 0 for the mark of removed ones.
        entry_key: i64,
        /// What the key is called.
        key_id: String,
    },
    /// SQLite refused.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
}

/// Reads every line, on one state of the data.
pub(super) fn verify(connection: &mut Connection, keys: &Keys) -> Result<Sound, Unsound> {
    let snapshot = connection.transaction()?;
    let anchor = anchor(&snapshot, keys)?;
    let (mut newest, mut mac) = (anchor.removed_key, anchor.removed_mac);
    let mut entries = snapshot.prepare("SELECT * FROM entry ORDER BY entry_key")?;
    let mut rows = entries.query(())?;
    while let Some(row) = rows.next()? {
        let entry_key: i64 = row.get("entry_key")?;
        if entry_key != newest + 1 {
            return Err(Unsound::Missing(newest + 1));
        }
        let line = line(&snapshot, row, entry_key)?.ok_or(Unsound::Changed(entry_key))?;
        let (key_id, written): (Vec<u8>, Vec<u8>) = (row.get("key_id")?, row.get("mac")?);
        let key = keys.find(&key_id).ok_or_else(|| Unsound::UnknownKey { entry_key, key_id: hex(&key_id) })?;
        if line.mac(key, &mac, entry_key).as_slice() != written {
            return Err(Unsound::Changed(entry_key));
        }
        (newest, mac) = (entry_key, written);
    }
    let stray = "SELECT min(entry_key) FROM subject WHERE entry_key NOT IN (SELECT entry_key FROM entry)";
    if let Some(entry_key) = snapshot.query_row(stray, (), |row| row.get(0))? {
        return Err(Unsound::Stray(entry_key));
    }
    Ok(Sound { lines: newest - anchor.removed_key, newest, mac: hex(mac.get(..8).unwrap_or_default()) })
}

fn anchor(connection: &Connection, keys: &Keys) -> Result<Anchor, Unsound> {
    let (anchor, key_id, mac) = connection.query_row("SELECT * FROM retention", (), |row| {
        let anchor = Anchor {
            keep_from: row.get("keep_from")?,
            removed_key: row.get("removed_key")?,
            removed_mac: row.get("removed_mac")?,
        };
        Ok((anchor, row.get::<_, Vec<u8>>("key_id")?, row.get::<_, Vec<u8>>("mac")?))
    })?;
    let key = keys.find(&key_id).ok_or_else(|| Unsound::UnknownKey { entry_key: 0, key_id: hex(&key_id) })?;
    if anchor.mac(key).as_slice() == mac { Ok(anchor) } else { Err(Unsound::Anchor) }
}

/// A line with its subjects; `None` if one of them is of no kind there is.
fn line(connection: &Connection, row: &Row<'_>, entry_key: i64) -> rusqlite::Result<Option<Line>> {
    let mut subjects = BTreeSet::new();
    let mut concerns = connection.prepare_cached("SELECT kind, value FROM subject WHERE entry_key = ?1")?;
    let mut rows = concerns.query([entry_key])?;
    while let Some(concern) = rows.next()? {
        let Some(kind) = Kind::from_name(&concern.get::<_, String>(0)?) else { return Ok(None) };
        subjects.insert(Concern { kind, value: concern.get(1)? });
    }
    Ok(Some(Line {
        at: row.get("at")?,
        behandler: row.get("behandler")?,
        name: row.get("name")?,
        what: row.get("what")?,
        request_id: row.get("request_id")?,
        follows: row.get("follows")?,
        status: row.get("status")?,
        code: row.get("code")?,
        count: row.get("count")?,
        subjects,
    }))
}

/// Bytes as people compare them.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
