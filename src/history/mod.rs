//! What has been done with an ad, as it passed through our server: who, what and when.

mod view;
mod words;

pub use view::{HistoryTold, HistoryView};
use words::words;
