//! Sign-ins that have been begun at the login service and not yet come back.

use super::{sessions::TokenHash, stored};
use crate::store::StoreError;
use contract::Tidspunkt;
use rusqlite::{Connection, OptionalExtension, Row};

/// Open attempts of one browser; the oldest gives way.
const OF_ONE_BROWSER: i64 = 20;
/// Open attempts in all; the oldest gives way, so that nobody can keep others out by beginning many.
const IN_ALL: i64 = 10_000;

/// SHA-256 of an attempt's `state`.
pub type StateHash = [u8; 32];
/// SHA-256 of what the browser's cookie holds.
pub type BrowserHash = [u8; 32];

/// One of them, as it lies here.
pub struct Attempt {
    /// Which browser began it.
    pub browser: BrowserHash,
    /// Whose token that browser holds meanwhile.
    pub former: Option<TokenHash>,
    /// What it takes to finish it.
    pub sealed: Vec<u8>,
    /// Until when it can be finished.
    pub expires_at: Tidspunkt,
}

/// The oldest open attempt of a browser.
pub(super) const OLDEST_OF_BROWSER: &str =
    "SELECT state_hash FROM sign_in_attempt WHERE browser_hash = ?1 ORDER BY expires_at LIMIT 1";
/// The oldest open attempt.
pub(super) const OLDEST: &str = "SELECT state_hash FROM sign_in_attempt ORDER BY expires_at LIMIT 1";

/// Keeps an attempt, and forgets those that have run out.
pub fn insert(connection: &Connection, state: &StateHash, attempt: &Attempt, now: Tidspunkt) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM sign_in_attempt WHERE expires_at <= ?1")?.execute([now.unix_millis()])?;
    if open(connection, &attempt.browser, now)? >= OF_ONE_BROWSER {
        connection
            .prepare_cached(&format!("DELETE FROM sign_in_attempt WHERE state_hash = ({OLDEST_OF_BROWSER})"))?
            .execute([&attempt.browser])?;
    }
    let in_all: i64 =
        connection.prepare_cached("SELECT count(*) FROM sign_in_attempt")?.query_row([], |row| row.get(0))?;
    if in_all >= IN_ALL {
        connection.prepare_cached(&format!("DELETE FROM sign_in_attempt WHERE state_hash = ({OLDEST})"))?.execute([])?;
    }
    connection
        .prepare_cached(
            "INSERT INTO sign_in_attempt (state_hash, browser_hash, former, sealed, expires_at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute((state, &attempt.browser, &attempt.former, &attempt.sealed, attempt.expires_at.unix_millis()))?;
    Ok(())
}

/// Takes an attempt out: it is used up, whatever becomes of it.
pub fn take(connection: &Connection, state: &StateHash) -> Result<Option<Attempt>, StoreError> {
    let mut statement = connection.prepare_cached(
        "DELETE FROM sign_in_attempt WHERE state_hash = ?1 RETURNING browser_hash, former, sealed, expires_at",
    )?;
    let columns = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
    let Some((browser, former, sealed, expires_at)) = statement.query_row([state], columns).optional()? else {
        return Ok(None);
    };
    let expires_at = stored::time("end of a sign-in attempt", expires_at)?;
    Ok(Some(Attempt { browser, former, sealed, expires_at }))
}

/// A browser has been given another token, while it signs in elsewhere, too.
pub fn hand_on(connection: &Connection, browser: &BrowserHash, token: &TokenHash) -> Result<(), StoreError> {
    connection
        .prepare_cached("UPDATE sign_in_attempt SET former = ?2 WHERE browser_hash = ?1")?
        .execute((browser, token))?;
    Ok(())
}

/// How many attempts of a browser are open.
pub fn open(connection: &Connection, browser: &BrowserHash, now: Tidspunkt) -> Result<i64, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT count(*) FROM sign_in_attempt WHERE browser_hash = ?1 AND expires_at > ?2")?;
    Ok(statement.query_row((browser, now.unix_millis()), |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    fn attempt(browser: u8, expires_at: i64) -> Attempt {
        let expires_at = Tidspunkt::from_unix_millis(expires_at).unwrap();
        Attempt { browser: [browser; 32], former: None, sealed: vec![1], expires_at }
    }

    #[test]
    fn an_attempt_is_taken_once_and_the_oldest_of_a_browser_gives_way() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let now = Tidspunkt::from_unix_millis(1000).unwrap();
        store
            .write_now(|transaction| {
                for number in 0..=20 {
                    insert(transaction, &[number; 32], &attempt(1, 5000 + i64::from(number)), now)?;
                }
                insert(transaction, &[200; 32], &attempt(2, 4000), now)?;
                assert_eq!(open(transaction, &[1; 32], now)?, 20);
                assert!(take(transaction, &[0; 32])?.is_none(), "the oldest gave way");
                assert!(take(transaction, &[200; 32])?.is_some(), "another browser's did not");
                assert!(take(transaction, &[20; 32])?.is_some());
                assert!(take(transaction, &[20; 32])?.is_none(), "it was used up");
                // What has run out is forgotten when the next begins.
                let later = Tidspunkt::from_unix_millis(6000).unwrap();
                insert(transaction, &[201; 32], &attempt(1, 9000), later)?;
                assert!(take(transaction, &[5; 32])?.is_none());
                Ok::<_, StoreError>(())
            })
            .unwrap();
    }
}
