//! The embedded services, one module each, with the rules and error codes of their contracts.

pub mod annoncekilde;
mod call;
pub mod jobannonce_behandling;
mod once;
pub mod webservicebesked;
