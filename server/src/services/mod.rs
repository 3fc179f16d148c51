//! The embedded services, one module each, with the rules and error codes of their contracts.

pub mod annoncekilde;
pub(crate) mod call;
pub mod cv_workflow;
pub mod flexjob;
pub mod jobagent;
pub mod jobannonce_behandling;
mod once;
pub(crate) mod parameters;
pub mod webservicebesked;
