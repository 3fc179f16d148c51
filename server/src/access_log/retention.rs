//! When entries go, and how: oldest first, in portions, each leaving an entry that says how many.

use super::{
    file::{LogFile, append},
    line::{Anchor, Line},
};
use chrono::{Days, NaiveTime, TimeDelta};
use contract::{Tidspunkt, copenhagen};
use rusqlite::TransactionBehavior;

/// What the entry about a portion is called.
pub(super) const WHAT: &str = "Retention";
/// Entries removed in one transaction; calls wait no longer than that takes.
pub(super) const PORTION: u32 = 5_000;

/// Whether a night has begun since a time: at three o'clock, Danish time.
pub(super) fn is_due(last: Tidspunkt, now: Tidspunkt) -> bool {
    let three = |date: chrono::NaiveDate| copenhagen::instant(date.and_time(NaiveTime::MIN) + TimeDelta::hours(3));
    let today = copenhagen::date(now.utc());
    let tonight = three(today);
    let night = if tonight <= now.utc() { Some(tonight) } else { today.checked_sub_days(Days::new(1)).map(three) };
    night.is_some_and(|night| last.utc() < night)
}

impl LogFile {
    /// Removes the oldest entries, at most [`PORTION`], that are of before a time. Gives how many there were.
    ///
    /// Only entries before which none must stay: the chain has no gap, even where the clock was set back.
    pub(super) fn remove_before(&mut self, keep_from: Tidspunkt, now: Tidspunkt) -> rusqlite::Result<u32> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut last = None;
        let mut removed: u32 = 0;
        {
            let mut oldest = transaction.prepare("SELECT entry_key, at, mac FROM entry ORDER BY entry_key LIMIT ?1")?;
            let mut rows = oldest.query([PORTION])?;
            while let Some(row) = rows.next()? {
                if row.get::<_, i64>(1)? >= keep_from.unix_millis() {
                    break;
                }
                last = Some((row.get(0)?, row.get(2)?));
                removed += 1;
            }
        }
        let Some((removed_key, removed_mac)) = last else { return Ok(0) };
        let (key, anchor) =
            (self.keys.current(), Anchor { keep_from: keep_from.unix_millis(), removed_key, removed_mac });
        transaction.execute(
            "UPDATE retention SET keep_from = ?1, removed_key = ?2, removed_mac = ?3, key_id = ?4, mac = ?5",
            (anchor.keep_from, anchor.removed_key, &anchor.removed_mac, key.id(), anchor.mac(key)),
        )?;
        transaction.execute("DELETE FROM subject WHERE entry_key <= ?1", [removed_key])?;
        transaction.execute("DELETE FROM entry WHERE entry_key <= ?1", [removed_key])?;
        let count = Some(removed.into());
        append(&transaction, &self.keys, &[Line { count, ..Line::of(WHAT, now) }])?;
        transaction.commit()?;
        Ok(removed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_night_begins_at_three_danish_time() {
        let at = |text: &str| text.parse::<Tidspunkt>().unwrap();
        for (last, now, due) in [
            ("2026-11-21T13:00:00", "2026-11-21T23:59:00", false),
            ("2026-11-21T13:00:00", "2026-11-22T02:59:59", false),
            ("2026-11-21T13:00:00", "2026-11-22T03:00:00", true),
            ("2026-11-22T03:00:00", "2026-11-22T04:00:00", false),
            ("2026-11-22T02:00:00", "2026-11-22T04:00:00", true),
            ("2026-11-01T00:00:00", "2026-11-22T01:00:00", true),
            // The clock was set back.
            ("2026-11-22T13:00:00", "2026-11-01T13:00:00", false),
            // The hour between two and three is doubled, and left out.
            ("2026-10-24T12:00:00", "2026-10-25T01:59:59Z", false),
            ("2026-10-24T12:00:00", "2026-10-25T02:00:00Z", true),
            ("2026-03-28T12:00:00", "2026-03-29T01:00:00Z", true),
        ] {
            assert_eq!(is_due(at(last), at(now)), due, "{last} {now}");
        }
    }
}
