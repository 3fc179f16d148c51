//! Whether a SQLite file is a database of this program, and of which version.

use super::{StoreError, queries::about};
use rusqlite::Connection;

/// "STAR", as schema step 8 writes it into the file's header.
const APPLICATION_ID: i32 = 0x5354_4152;
/// The first schema version whose files carry it.
const FIRST_NAMED: usize = 8;
/// What a version of this program may look like: it comes from a file that anybody can have made.
const LONGEST_VERSION: usize = 32;

/// The schema version of a database of this program, 0 for a new file. Another program's is refused, and so is a newer
/// schema than `known`.
pub(super) fn schema_version(connection: &Connection, known: usize) -> Result<usize, StoreError> {
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let taken: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let is_empty = !connection.prepare("SELECT 1 FROM sqlite_schema")?.exists([])?;
    let taken = usize::try_from(taken).map_err(|_| StoreError::NotOurs)?;
    if !is_ours(application, taken, is_empty) {
        return Err(StoreError::NotOurs);
    }
    if taken > known {
        return Err(StoreError::TooNew { found: taken, known, written_by: written_by(connection) });
    }
    Ok(taken)
}

fn is_ours(application: i32, taken: usize, is_empty: bool) -> bool {
    match application {
        APPLICATION_ID => true,
        0 if taken == 0 => is_empty,
        0 => taken < FIRST_NAMED,
        _ => false,
    }
}

/// Which version of the program brought the schema so far, as far as that can be read.
fn written_by(connection: &Connection) -> Option<String> {
    let version = about::get(connection, about::WRITTEN_BY).ok().flatten()?;
    let looks_right = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+');
    (version.len() <= LONGEST_VERSION && version.chars().all(looks_right)).then_some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_ours_by_its_name_or_by_its_age() {
        for (application, taken, is_empty, expected) in [
            (APPLICATION_ID, 8, false, true),
            (APPLICATION_ID, 99, false, true),
            (0, 0, true, true),
            (0, 7, false, true),
            (0, 0, false, false),
            (0, 8, false, false),
            (7, 8, false, false),
            (7, 0, true, false),
        ] {
            assert_eq!(is_ours(application, taken, is_empty), expected, "{application} {taken} {is_empty}");
        }
    }

    #[test]
    fn what_a_foreign_file_calls_its_version_is_not_repeated() {
        let connection = Connection::open_in_memory().unwrap();
        assert_eq!(written_by(&connection), None);
        connection.execute_batch("CREATE TABLE about (key TEXT, value TEXT)").unwrap();
        for (told, shown) in [("2.1.0-rc.1+7", true), ("2.1.0\nerase everything", false), (&"9".repeat(33), false)] {
            connection.execute("DELETE FROM about", []).unwrap();
            connection.execute("INSERT INTO about VALUES (?1, ?2)", (about::WRITTEN_BY, told)).unwrap();
            assert_eq!(written_by(&connection).is_some(), shown, "{told}");
        }
    }
}
