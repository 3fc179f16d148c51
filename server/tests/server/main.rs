//! The server from outside: every test speaks HTTP to one of its own, on a port and a folder of its own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::as_conversions)]

mod citizens;
mod colleagues;
mod concurrency;
mod contract_table;
mod cv_changes;
mod cv_workflow;
mod duplicates;
mod etag;
mod flexjob;
mod history;
mod import;
mod jobagent_concurrency;
mod jobagent_create;
mod jobagent_read;
mod jobagent_update;
mod kill_nine;
mod malformed;
mod occupations;
mod order_of_checks;
mod presence;
mod reading;
mod scale;
mod session;
mod shared_templates;
mod site;
mod start;
mod statistics;
mod summaries;
mod support;
mod version;
mod webservicebesked;
mod writing;
