//! Decisions on their way: undone as long as nothing is sent, kept in the browser, sent exactly once.

mod entries;
mod entry;
mod keeper;
mod panel;
mod sender;
mod sender_lock;
mod timing;
mod verdict;
mod words;

pub use entries::{News, Outbox};
pub use entry::{Act, Entry, EntryId, Reason, State, Step, Texts};
pub use panel::OutboxPanel;
pub use verdict::Listed;
pub use words::{what, why};
