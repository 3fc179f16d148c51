//! What a caseworker did, when, by which calls, and how it ended. Answers "sendte jeg den?".

mod act;
mod csv;
mod entry;
mod id;
mod lines;
mod outcome;
mod own_day;
mod page;
mod search;

pub use act::Act;
pub use csv::csv;
pub use entry::{JournalEntry, KEPT_DAYS};
pub use id::JournalId;
pub use lines::Journal;
pub use outcome::{NotSent, Outcome};
pub use own_day::OwnDay;
pub use page::JournalPage;
pub use search::{Ended, Search};
