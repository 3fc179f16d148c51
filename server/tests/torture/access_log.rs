//! What the access log tells of the writes.

use crate::write::Marked;
use contract::BehandlerId;
use rusqlite::{Connection, OpenFlags};
use std::{collections::HashMap, path::Path};

/// Its entries, by the marks they carry.
pub struct Told(HashMap<String, Vec<Entry>>);

struct Entry {
    what: String,
    behandler: Option<String>,
    kinds: Option<String>,
}

impl Told {
    /// All that it tells now.
    pub fn by(file: &Path) -> Self {
        let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let mut entries = connection
            .prepare(
                "SELECT request_id, what, behandler,
                        (SELECT group_concat(kind) FROM subject WHERE subject.entry_key = entry.entry_key)
                 FROM entry WHERE request_id IS NOT NULL",
            )
            .unwrap();
        let mut rows = entries.query(()).unwrap();
        let mut told: HashMap<String, Vec<Entry>> = HashMap::new();
        while let Some(row) = rows.next().unwrap() {
            let entry = Entry { what: row.get(1).unwrap(), behandler: row.get(2).unwrap(), kinds: row.get(3).unwrap() };
            told.entry(row.get(0).unwrap()).or_default().push(entry);
        }
        Self(told)
    }

    /// Whether it tells that somebody wrote this.
    pub fn tells(&self, marked: &Marked, who: &BehandlerId) -> bool {
        let ((what, kind), who) = (marked.write.in_access_log(), who.to_string());
        self.0.get(&marked.mark).into_iter().flatten().any(|entry| {
            let mut kinds = entry.kinds.as_deref().unwrap_or_default().split(',');
            entry.what == what
                && entry.behandler.as_ref() == Some(&who)
                && kind.is_none_or(|kind| kinds.any(|one| one == kind))
        })
    }
}
