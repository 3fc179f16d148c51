//! The caseworker's console for approving job ads: a client of documented services, and nothing that is true
//! lives in it but what its caseworker is typing.

pub mod ads;
pub mod api;
pub mod app;
pub mod batch;
pub mod csv;
pub mod cv;
pub mod decision;
mod decoding;
pub mod desk;
pub mod drafts;
pub mod duplicates;
pub mod flexjob;
pub mod guide;
pub mod handed_citizen;
pub mod history;
pub mod jobagent;
pub mod jobcentres;
pub mod journal;
pub mod keys;
pub mod letters;
pub mod locales;
pub mod notifications;
pub mod operations;
pub mod outbox;
pub mod palette;
pub mod presence;
pub mod queue;
pub mod routes;
pub mod session;
pub mod statistics;
pub mod storage;
pub mod templates;
pub mod ui;
pub mod written_id;
