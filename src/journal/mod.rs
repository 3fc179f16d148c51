//! What a caseworker did, when, by which calls, and how it ended. Answers "sendte jeg den?".

mod csv;
mod entry;
mod lines;
mod own_day;
mod page;
mod search;

pub use csv::csv;
pub use entry::{Act, JournalEntry, JournalId, KEPT_DAYS, Outcome};
pub use lines::Journal;
pub use own_day::OwnDay;
pub use page::JournalPage;
pub use search::{Ended, Search};
