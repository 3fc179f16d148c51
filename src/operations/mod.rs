//! Whether the console's surroundings work: each service, the latest calls, the server, the notifications on their way,
//! and this browser. What an answer says is decided in plain functions, and the report for support is made of them: it
//! holds no personal data, since none goes in.

mod asked;
mod call_table;
mod check;
mod delivery;
mod fact_card;
mod facts;
mod page;
mod report;
mod service_list;
mod standing;
mod times;
mod waiting;

pub use page::OperationsPage;
