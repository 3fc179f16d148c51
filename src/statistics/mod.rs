//! Approvals over time: one's own, everybody's, and per colleague.

mod page;
mod period;
mod series;

pub use page::StatisticsPage;
