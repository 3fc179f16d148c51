//! The CVs that changed in a period.

mod asked;
mod export;
mod in_address;
mod list;
mod pages;
mod period_form;
mod tab;

pub use in_address::InAddress;
pub use tab::ChangedCvs;
