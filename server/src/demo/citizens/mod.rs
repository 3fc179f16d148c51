//! The citizens that Jobagent, CVWorkFlowService and FlexjobService know: invented people.
//!
//! Their CPR numbers follow the contracts' pattern and fail modulus 11. Such numbers have been given out only to some
//! who were born on a 1 January (cpr.dk), and nobody here was: they are nobody's.

mod cpr;
mod cv;
#[cfg(test)]
mod document;
pub mod named;
mod names;
mod ordinary;
#[cfg(test)]
mod tests;

use crate::store::queries::{
    citizens::Citizen,
    cvs::{Cv, CvEvent},
};
use chrono::NaiveDate;
use contract::{Fejlkode, Tidspunkt, metoder::Metode};

/// Citizens with a flexjob case; the first of the ordinary ones.
pub const FLEXJOB_CASES: usize = 40;
/// Ordinary citizens, those with a flexjob case included.
const ORDINARY: usize = 260;

/// A citizen, and all that the services know of her.
#[derive(Clone, Debug)]
pub struct DemoCitizen {
    /// The citizen.
    pub citizen: Citizen,
    /// Her birthday.
    pub born: NaiveDate,
    /// Her CV, if she has made one.
    pub cv: Option<DemoCv>,
    /// The code that a method answers for her whatever else holds.
    pub fault: Option<(Metode, Fejlkode)>,
}

/// A CV with its past.
#[derive(Clone, Debug)]
pub struct DemoCv {
    /// How it is now.
    pub cv: Cv,
    /// What has happened to it, oldest first.
    pub events: Vec<CvEvent>,
}

/// Every citizen as seen at a time: those with a flexjob case, the other ordinary ones, the named ones.
pub fn generate(seed: u64, now: Tidspunkt) -> Vec<DemoCitizen> {
    let mut citizens = ordinary::generate(seed, ORDINARY, FLEXJOB_CASES, now);
    citizens.extend(named::NAMED.iter().filter_map(|named| named.citizen(now)));
    citizens
}
