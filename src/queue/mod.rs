//! The shared queue of pending ads: read again and again, merged without moving what is looked at, filtered,
//! and shown as a list of which only the visible part exists.

mod filter;
mod filter_bar;
mod freshness;
mod holders;
mod list;
mod live;
mod merge;
mod neighbours;
mod poll;
mod row;
mod row_state;
mod window;

pub use filter::Show;
pub use holders::Holder;
pub use list::QueueList;
pub use live::{Feed, LiveQueue};
pub use merge::{Change, Queue, ReadNumber};
pub use neighbours::{Direction, neighbour, next_to_handle};
pub use row::Row;
pub use row_state::{RowState, Whose, words};
