//! Approvals over time: one's own, everybody's, and per colleague. What a chart shows is decided in plain functions;
//! its view places their results.

mod caseworkers;
mod chart;
mod date_axis;
mod day_table;
mod figures;
mod files;
mod geometry;
mod holidays;
mod order;
mod page;
mod period;
mod period_form;
mod pointing;
mod read;
mod scale;
mod series;
mod today;
mod told;
mod trend;

pub use page::StatisticsPage;
