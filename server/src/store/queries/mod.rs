//! Every SQL statement, by what it is about.

pub mod about;
pub mod acts;
pub mod ads;
pub mod caseworkers;
pub mod citizens;
pub mod cvs;
pub mod decisions;
pub mod duplicates;
pub mod flexjobs;
pub mod handling;
pub mod jobagents;
pub mod jobcentres;
pub mod mails;
pub mod notifications;
pub mod provider_sessions;
pub mod request_ids;
pub mod sessions;
pub mod shared_templates;
pub mod sign_in_attempts;
mod stored;
pub mod summaries;
pub mod versions;

#[cfg(test)]
mod plan;
