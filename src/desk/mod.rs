//! The desk: the queue at the left, the ad in the middle, the decision at the right, and what is on its way beneath.

mod journaling;
mod outgoing;
mod page;
mod sheets;
mod stack;

pub use outgoing::Outgoing;
pub use page::Desk;
