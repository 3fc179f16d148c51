//! Decisions on their way: undone as long as nothing is sent, kept in the browser, sent exactly once.

mod entries;
mod entry;
mod hurry;
mod keeper;
mod news;
mod panel;
mod reload;
mod sender;
mod sender_lock;
mod ticks;
mod timing;
mod undo;
mod verdict;
mod words;

pub use entries::Outbox;
pub use entry::{Act, Entry, EntryId, Reason, State, Step, Texts};
pub use news::News;
pub use panel::OutboxPanel;
pub use verdict::Listed;
pub use words::{what, why};
