use super::Server;
use approval_console_server::access_log::{FILE_NAME, KEY_FILE_NAME};
use base64::{Engine, engine::general_purpose::STANDARD};
use hmac::{Hmac, Mac};
use rusqlite::{Connection, OpenFlags};
use sha2::Sha256;
use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// The access log, as its file and key tell.
pub struct Log {
    folder: PathBuf,
}

/// An entry, with its outcome where that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub key: i64,
    pub name: Option<String>,
    pub what: String,
    pub request_id: Option<String>,
    /// Of the entry itself.
    pub status: Option<i64>,
    /// Status and code of the entry that follows it.
    pub outcome: Option<(i64, Option<i64>)>,
    /// Kinds and values in hexadecimal.
    pub subjects: Vec<(String, String)>,
}

impl Log {
    pub fn of(server: &Server) -> Self {
        Self::in_folder(server.folder())
    }

    pub fn in_folder(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    pub fn connection(&self) -> Connection {
        Connection::open_with_flags(self.folder.join(FILE_NAME), OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap()
    }

    /// Every entry that is no outcome, oldest first.
    pub fn entries(&self) -> Vec<Entry> {
        let connection = self.connection();
        let mut statement = connection
            .prepare(
                "SELECT entry.entry_key, entry.name, entry.what, entry.request_id, entry.status, outcome.status,
                        outcome.code,
                        (SELECT group_concat(kind || ' ' || hex(value)) FROM subject
                         WHERE subject.entry_key = entry.entry_key)
                 FROM entry LEFT JOIN entry AS outcome ON outcome.follows = entry.entry_key
                 WHERE entry.follows IS NULL ORDER BY entry.entry_key",
            )
            .unwrap();
        let rows = statement.query_map((), |row| {
            let outcome: Option<i64> = row.get(5)?;
            let subjects: Option<String> = row.get(7)?;
            Ok(Entry {
                key: row.get(0)?,
                name: row.get(1)?,
                what: row.get(2)?,
                request_id: row.get(3)?,
                status: row.get(4)?,
                outcome: outcome.map(|status| (status, row.get(6).unwrap())),
                subjects: subjects
                    .unwrap_or_default()
                    .split(',')
                    .filter_map(|one| one.split_once(' '))
                    .map(|(kind, value)| (kind.to_owned(), value.to_owned()))
                    .collect(),
            })
        });
        rows.unwrap().map(Result::unwrap).collect()
    }

    /// The newest entry of a kind.
    pub fn newest(&self, what: &str) -> Entry {
        let newest = self.entries().into_iter().rfind(|entry| entry.what == what);
        newest.unwrap_or_else(|| panic!("no entry about {what}"))
    }

    /// The newest entry of a kind, once its outcome is there: nobody waits for that.
    pub fn ended(&self, what: &str) -> Entry {
        self.when(|| Some(self.newest(what)).filter(|entry| entry.outcome.is_some()))
    }

    /// Waits for something that the log's thread does by itself.
    pub fn when<T>(&self, is_there: impl Fn() -> Option<T>) -> T {
        let begun = Instant::now();
        loop {
            if let Some(there) = is_there() {
                return there;
            }
            assert!(begun.elapsed() < Duration::from_secs(20), "it never came: {:?}", self.entries());
            std::thread::yield_now();
        }
    }

    /// How a citizen stands in it, worked out by the test.
    pub fn citizen(&self, cpr: &str) -> (String, String) {
        let key = fs::read_to_string(self.folder.join(KEY_FILE_NAME)).unwrap();
        let key = STANDARD.decode(key.trim()).unwrap();
        let mac = Hmac::<Sha256>::new_from_slice(&key).unwrap().chain_update(format!("cpr:{cpr}")).finalize();
        ("citizen".into(), mac.into_bytes().iter().map(|byte| format!("{byte:02X}")).collect())
    }

    /// Everything that lies on disk of it.
    pub fn bytes(&self) -> Vec<u8> {
        let files = ["", "-wal"].map(|end| fs::read(self.folder.join(format!("{FILE_NAME}{end}"))).unwrap_or_default());
        files.concat()
    }

    /// Makes every write to it fail, as a disk does that is full or gone.
    pub fn breaks(&self) {
        let trigger = "CREATE TRIGGER broken BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'disk full'); END";
        self.connection().execute_batch(trigger).unwrap();
    }

    pub fn mends(&self) {
        self.connection().execute_batch("DROP TRIGGER broken").unwrap();
    }
}

/// A thing with a uuid, as it stands in the log.
pub fn thing(kind: &str, id: &str) -> (String, String) {
    (kind.into(), id.replace('-', "").to_uppercase())
}
