//! Citizens' CVs: what has happened to one, setting its status and whether employers find it, and which have changed. A
//! CPR number is typed and shown here; it reaches no address and no storage.

mod availability_form;
mod change;
mod changed;
mod changes;
mod citizen;
mod counter;
mod event;
mod explain;
mod log_filter;
mod log_view;
mod outcomes;
mod page;
mod second_look;
mod sending;
mod status_form;

pub use changes::CvChanges;
pub use citizen::CitizenCv;
pub use outcomes::Outcomes;
pub use page::CvPage;
