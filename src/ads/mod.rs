//! What ads say: fetched from the ad source once each, and only when someone looks, and shown for reading.
//!
//! [`AdStore`] is the one place that asks. The queue's rows, the open ad and the duplicates all read from it.

mod body;
mod disarm;
mod explain;
mod facts;
mod fetch_plan;
mod store;
mod summary;
mod view;

pub use body::cleaned;
pub use facts::{Fact, facts};
pub use store::{AdContent, AdStore};
pub use summary::{AdSummary, address_line, occupation};
pub use view::AdView;
