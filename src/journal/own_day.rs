//! What one has done today, counted.

use super::{act::Act, entry::JournalEntry, outcome::Outcome};
use crate::locales::{format, journal as text};
use contract::{Tidspunkt, copenhagen};

/// Today's numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OwnDay {
    /// Approved.
    pub approved: usize,
    /// Rejected.
    pub rejected: usize,
    /// Parked.
    pub parked: usize,
    /// Approved, rejected or parked, and not yet confirmed.
    pub waiting: usize,
}

impl OwnDay {
    /// Counts the lines of the day `now` is in, by the Danish calendar. What the service has confirmed is done; what
    /// waits can still be taken back.
    pub fn of(lines: &[JournalEntry], now: Tidspunkt) -> Self {
        let today = copenhagen::date(now.utc());
        let mut day = Self::default();
        for line in lines.iter().filter(|line| copenhagen::date(line.at.utc()) == today) {
            let count = match (line.act, &line.outcome) {
                (Act::Begun | Act::TakenOver | Act::Undone, _) => continue,
                (_, Outcome::Waiting) => &mut day.waiting,
                (Act::Approved, Outcome::Confirmed | Outcome::Received) => &mut day.approved,
                (Act::Rejected, Outcome::Confirmed | Outcome::Received) => &mut day.rejected,
                (Act::Parked, Outcome::Confirmed | Outcome::Received) => &mut day.parked,
                _ => continue,
            };
            *count += 1;
        }
        day
    }

    /// In words.
    pub fn words(self) -> String {
        let [approved, rejected, parked] = [self.approved, self.rejected, self.parked].map(format::count);
        text::own_day(approved, rejected, parked)
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::entry::tests::{at, line},
        *,
    };

    #[test]
    fn the_danish_day_and_only_what_holds() {
        let refused = Outcome::refused(None, "");
        let lines = [
            line("2026-11-21T23:30:00+01:00", "i går", Act::Approved, Outcome::Confirmed),
            line("2026-11-22T00:30:00+01:00", "efter midnat", Act::Approved, Outcome::Confirmed),
            line("2026-11-22T09:00:00+01:00", "på vej", Act::Approved, Outcome::Waiting),
            line("2026-11-22T09:01:00+01:00", "modtaget", Act::Rejected, Outcome::Received),
            line("2026-11-22T09:02:00+01:00", "fortrudt", Act::Rejected, Outcome::Undone),
            line("2026-11-22T09:03:00+01:00", "nej", Act::Rejected, refused),
            line("2026-11-22T09:04:00+01:00", "ukendt", Act::Approved, Outcome::Unknown),
            line("2026-11-22T09:05:00+01:00", "parkeret", Act::Parked, Outcome::Confirmed),
            line("2026-11-22T09:06:00+01:00", "begyndt", Act::Begun, Outcome::Confirmed),
        ];
        let day = OwnDay::of(&lines, at("2026-11-22T12:00:00+01:00"));
        assert_eq!(day, OwnDay { approved: 1, rejected: 1, parked: 1, waiting: 1 });
        assert_eq!(OwnDay { approved: 1_042, ..day }.words(), "I dag: 1.042 godkendt · 1 afvist · 1 parkeret");
    }
}
