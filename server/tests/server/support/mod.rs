//! Robots: a server, a caseworker, an answer.

mod ad;
mod answer;
mod caseworker;
mod request;
mod server;

pub use ad::AdText;
pub use answer::Answer;
pub use caseworker::{Call, Caseworker};
pub use request::request;
pub use server::{Browser, Server, Who};
