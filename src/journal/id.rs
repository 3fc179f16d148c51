//! Which line of the journal: ids sort as the lines do, by time.

use contract::Tidspunkt;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Which line. Lines sort by it as by their time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct JournalId(String);

impl JournalId {
    /// The id of a line written at a time.
    pub fn new(at: Tidspunkt) -> Self {
        let mut chance = Uuid::new_v4().simple().to_string();
        chance.truncate(8);
        Self(format!("{}-{chance}", Self::time(at)))
    }

    /// The id of a line about something that has a key of its own, written at a time.
    pub fn of(at: Tidspunkt, key: &str) -> Self {
        Self(format!("{}-{key}", Self::time(at)))
    }

    /// Where the ids of a time begin.
    pub fn time(at: Tidspunkt) -> String {
        format!("{:015}", at.unix_millis())
    }

    /// The line's key in the store.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::entry::tests::at;

    #[test]
    fn ids_sort_by_time() {
        let times =
            ["1999-12-31T00:00:00Z", "2001-09-09T01:46:39Z", "2026-11-22T05:00:00Z", "2026-11-22T05:00:00.001Z"];
        let ids: Vec<JournalId> = times.map(|time| JournalId::new(at(time))).into();
        assert!(ids.is_sorted(), "{ids:?}");
        assert!(ids[2].as_str() > JournalId::time(at(times[2])).as_str());
        assert_ne!(JournalId::new(at(times[0])), JournalId::new(at(times[0])));
    }
}
