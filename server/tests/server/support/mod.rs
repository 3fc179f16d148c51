//! Robots: a server, a caseworker, an answer.

mod ad;
mod answer;
mod browser;
mod caseworker;
mod damage;
mod jobcentre;
mod log;
mod login_answers;
mod login_service;
mod request;
mod served;
mod server;
mod sign_in;
mod who;
mod wire;

pub use ad::AdText;
pub use answer::Answer;
pub use browser::Browser;
pub use caseworker::{Call, Caseworker};
pub use damage::Damage;
pub use jobcentre::{Jobcentre, every_code, fresh, occupation};
pub use log::{Entry, Log, thing};
pub use login_service::{LoginService, key};
pub use request::request;
pub use served::{Served, here};
pub use server::Server;
pub use sign_in::{ATTEMPT, Person, SESSION, ida_may_sign_in, sealing_key, settings};
pub use who::Who;
pub use wire::Wire;
