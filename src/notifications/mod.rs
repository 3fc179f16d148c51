//! Notifications about cases in VITAS: two forms, a second look before one is sent, what came of it, and how far each has
//! been delivered. What is written is kept in memory alone, as it names citizens.

mod check;
mod choices;
mod confirm;
mod controls;
mod deliveries;
mod delivery;
mod desk;
mod fault;
mod field;
mod field_view;
mod form;
mod form_state;
mod kind;
mod lines;
mod lines_view;
mod list_view;
mod outcome;
mod page;
mod progress;
mod said;
mod sections;
mod sending;
mod verdict;
mod warning;
mod written;

pub use desk::NotificationDesk;
pub use page::NotificationsPage;
