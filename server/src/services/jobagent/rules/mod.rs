//! The rules of Jobagent v1, in the order of checking; all but the look-up of occupations without a database. What
//! the page leaves open is our choice, said at the rule. What the console checks too is in [`contract::tilmeldingsregel`].

mod booking;
mod enrolment;
mod occupations;
mod request;

pub use booking::{Booking, booking};
pub use enrolment::{citizen, enrolment, overlap};
pub use occupations::occupations;
pub use request::request;
