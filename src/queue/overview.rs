//! The waiting ads in a few words each, on their way in: what they say is kept with the rows as it comes.

use super::{
    cut::{Cut, Cutter, NotAList},
    reading::{Progress, ROWS_PER_LOOK},
    slots::Slots,
    summaries::Summary,
};
use crate::ads::AdSummary;
use contract::{JobannonceId, bff};

/// The member of the answer that holds the rows.
const MEMBER: &str = "ads";

/// A read of the summaries on its way in.
pub struct Overview(Cutter);

impl Overview {
    /// One of which nothing is here.
    pub const fn new() -> Self {
        Self(Cutter::new(MEMBER))
    }

    /// Takes over a piece of the body.
    pub fn feed(&mut self, piece: &[u8]) {
        self.0.feed(piece);
    }

    /// Keeps the summaries that are here and were not known, until `time_is_up`.
    pub fn take_in(&mut self, slots: &mut Slots, mut time_is_up: impl FnMut() -> bool) -> Result<Progress, String> {
        loop {
            for _ in 0..ROWS_PER_LOOK {
                match self.0.next().map_err(NotAList::words)? {
                    Cut::Row(row) => keep(row, slots),
                    Cut::Hungry | Cut::End => return Ok(Progress::NeedsMore),
                }
            }
            if time_is_up() {
                return Ok(Progress::TimeIsUp);
            }
        }
    }

    /// Says that no more will come.
    pub fn finish(&mut self) -> Result<(), String> {
        self.0.finish().map_err(NotAList::words)
    }
}

/// A row that cannot be read hides no other. What is known already is not read again: an ad does not change its words.
fn keep(row: &[u8], slots: &mut Slots) {
    if id_of(row).is_some_and(|id| slots.has_summary(id)) {
        return;
    }
    let value = std::str::from_utf8(row).ok().and_then(|text| serde_json::from_str(text).ok());
    if let Some(told) = value.and_then(|mut value| bff::AdSummary::from_row(&mut value)) {
        let (id, created) = (told.id, told.created);
        slots.set_summary(id, Box::new(Summary::new(&AdSummary::from(told), created)));
    }
}

fn id_of(row: &[u8]) -> Option<JobannonceId> {
    std::str::from_utf8(row.strip_prefix(br#"[""#)?.get(..36)?).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111";

    #[test]
    fn words_come_with_the_rows_or_before_them() {
        let id: JobannonceId = ID.parse().unwrap();
        let mut slots = Slots::default();
        let mut overview = Overview::new();
        let body = format!(
            r#"{{"ads":[["{ID}","Kok\n m/k","Havnens Bistro","Ribe",1763726400000],[7],["{ID}","Andet","","",null]]}}"#
        );
        for piece in body.as_bytes().chunks(9) {
            overview.feed(piece);
            while overview.take_in(&mut slots, || true).unwrap() == Progress::TimeIsUp {}
        }
        overview.finish().unwrap();
        let slot = slots.add(id, Box::default(), None);
        let summary = slots.get(slot).unwrap().summary.as_ref().unwrap();
        assert_eq!(summary.title(), "Kok m/k", "the first word counts");
        assert_eq!(summary.parts().place, "Ribe");
        assert_eq!(summary.created().map(contract::Tidspunkt::unix_millis), Some(1_763_726_400_000));
    }

    #[test]
    fn an_answer_that_ends_early_is_told() {
        let mut overview = Overview::new();
        overview.feed(br#"{"ads":[["#);
        overview.take_in(&mut Slots::default(), || false).unwrap();
        assert!(overview.finish().is_err());
    }
}
