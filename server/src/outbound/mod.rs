//! Calls out of this server, to the services and to the login service: time and size are limited, no redirect is followed.

mod answer;
mod client;
mod connect;
mod fault;
mod login_service;
mod secured;
#[cfg(test)]
pub(crate) mod tests;

pub use answer::AnswerBody;
pub use client::{Outbound, Times};
pub use fault::{OutboundError, Waiting};
pub use secured::Secured;
