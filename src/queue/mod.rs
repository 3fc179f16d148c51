//! The shared queue of pending ads: read again and again, merged without moving what is looked at, filtered, sorted and
//! searched, and shown as a list of which only the visible part exists, or as a table in pages.

mod choice;
mod cut;
mod filter;
mod filter_bar;
mod fresh;
mod freshness;
mod grid;
mod grid_row;
mod list;
mod live;
mod merge;
mod mine_strip;
mod neighbours;
mod new_rows;
mod poll;
mod reading;
mod row;
mod row_state;
mod search;
mod search_field;
mod selection;
mod selection_bar;
mod slots;
mod sort;
mod summaries;
mod table;
mod told;
mod view;
mod window;

pub use choice::{Age, Choice, Sort};
pub use filter::Show;
pub use list::QueueList;
pub use live::{Feed, LiveQueue, Looking, MyAd};
pub use merge::{Change, Queue, ReadNumber};
pub use neighbours::{Direction, neighbour, next_to_handle};
pub use row::{Row, Said};
pub use row_state::{RowState, Whose, words};
pub use search::may_hold_cpr;
pub use search_field::focus_search;
pub use selection::Selection;
pub use summaries::Summary;
pub use view::View;
