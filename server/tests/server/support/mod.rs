//! Robots: a server, a caseworker, an answer.

mod ad;
mod answer;
mod caseworker;
mod damage;
mod jobcentre;
mod request;
mod server;

pub use ad::AdText;
pub use answer::Answer;
pub use caseworker::{Call, Caseworker};
pub use damage::Damage;
pub use jobcentre::{Jobcentre, every_code, fresh, occupation};
pub use request::request;
pub use server::{Browser, Server, Who};
