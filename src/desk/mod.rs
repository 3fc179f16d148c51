//! The desk: the queue at the left, the ad in the middle, the decision at the right, and what is on its way beneath.

mod journaling;
mod on_desk;
mod outgoing;
mod page;
mod sheets;
mod stack;

pub use on_desk::OnDesk;
pub use outgoing::{Outgoing, keep_sending};
pub use page::Desk;
