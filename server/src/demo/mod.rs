//! Demo data in believable Danish, made from a number: the same number gives the same ads, for ever.
//!
//! Companies and people do not exist (municipalities and regions do), and their numbers are out of the ranges in
//! use. About one waiting ad in seven is nearly the same as another; about one in ten should be refused.

mod ad;
mod body;
mod calendar;
mod caseworkers;
pub mod citizens;
pub mod colleagues;
mod companies;
mod duplicates;
pub mod flexjob;
mod history;
pub mod import;
mod interviews;
mod jobagents;
mod jobcentres;
mod occupations;
mod past;
mod people;
mod phrase;
mod places;
mod queue;
mod random;
mod refusals;
mod terms;
#[cfg(test)]
mod tests;
mod traps;
mod words;

use chrono::TimeDelta;
use companies::Companies;
use contract::{
    BehandlerId, Godkendelsesstatus, Tidspunkt, annoncekilde::Jobannonce, bff::SeededCaseworker,
    jobannonce_behandling::JobannonceBehandling,
};
use random::Random;

pub use caseworkers::caseworkers;
pub use interviews::{interview_caseworkers, interview_options};
pub use jobagents::{jobagents, occupations, one_jobagent_each};

/// What a new database is filled with.
#[derive(Clone, Debug, PartialEq)]
pub struct DemoData {
    /// Who can sign in.
    pub caseworkers: Vec<SeededCaseworker>,
    /// The ads that wait, oldest arrival first.
    pub waiting: Vec<WaitingAd>,
    /// The ads decided in the last 90 days, oldest decision first.
    pub decided: Vec<DecidedAd>,
}

/// An ad that waits. It arrived at its `created_date_time`.
#[derive(Clone, Debug, PartialEq)]
pub struct WaitingAd {
    /// The ad.
    pub ad: Jobannonce,
    /// Who has begun it, if anyone.
    pub behandling: Option<JobannonceBehandling>,
    /// What led to that, oldest first.
    pub acts: Vec<Act>,
}

/// An ad that has been decided.
#[derive(Clone, Debug, PartialEq)]
pub struct DecidedAd {
    /// The ad.
    pub ad: Jobannonce,
    /// What was decided.
    pub decision: Decision,
    /// What was done with it before, oldest first.
    pub acts: Vec<Act>,
}

/// Something that a caseworker did with an ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Who.
    pub by: BehandlerId,
    /// When.
    pub at: Tidspunkt,
    /// What.
    pub what: What,
}

/// What a caseworker did with an ad, apart from deciding it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Began it, or took it over.
    Begins,
    /// Parked it.
    Parks {
        /// Until when.
        until: Tidspunkt,
        /// A remark for colleagues.
        comment: Option<String>,
    },
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Who decided.
    pub by: BehandlerId,
    /// When.
    pub at: Tidspunkt,
    /// What.
    pub status: Godkendelsesstatus,
    /// A remark for colleagues.
    pub kommentar: Option<String>,
    /// Body of the e-mail to the ad's creator.
    pub email_broedtekst: Option<String>,
}

/// How far back the decided ads lie that waiting ads repeat.
const REPEATED_WITHIN: TimeDelta = TimeDelta::days(21);

/// Makes so many waiting ads, and the past that goes with them, as seen at a time. No ads, no past.
pub fn generate(seed: u64, ads: usize, now: Tidspunkt) -> DemoData {
    let companies = Companies::generate(seed, ads);
    let past = past::generate(seed, ads, now, &companies);
    let recent: Vec<&ad::Draft> = past
        .iter()
        .filter(|(draft, decision)| decision.at.utc() > now.utc() - REPEATED_WITHIN && draft.can_be_copied())
        .map(|(draft, _)| draft)
        .collect();
    let waiting = queue::generate(seed, ads, now, &companies, &recent);
    let waiting = waiting.into_iter().enumerate().map(|(index, one)| {
        let (ad, behandling) = (one.draft.ad, one.behandling);
        let mut random = Random::of(seed, "acts of the waiting", index);
        let acts = behandling.as_ref().map(|handling| history::of_handling(&ad, handling, now, &mut random));
        WaitingAd { ad, behandling, acts: acts.unwrap_or_default() }
    });
    let decided = past.into_iter().enumerate().map(|(index, (draft, decision))| {
        let acts = history::before(&draft.ad, &decision, &mut Random::of(seed, "acts of the decided", index));
        DecidedAd { ad: draft.ad, decision, acts }
    });
    DemoData { caseworkers: caseworkers(), waiting: waiting.collect(), decided: decided.collect() }
}
