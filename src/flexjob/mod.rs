//! A flexjob's application ("offer") and the decision on it ("allocation"): looked up by id, read in the groups that a
//! caseworker thinks in, and compared. Nothing is written, and CPR numbers stay masked until she asks.

mod asked;
mod case_view;
mod comparison;
mod comparison_table;
mod contact;
mod failure;
mod field;
mod found;
mod groups;
mod look_up;
mod page;
mod recent;
mod recent_list;
mod service_check;
mod timeline;
mod vitas;

pub use page::FlexjobPage;
pub use recent::{LookedUp, Recent};
pub use service_check::ServiceCheck;
