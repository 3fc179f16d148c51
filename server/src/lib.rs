//! One binary, two jobs: it serves the built console, and, until it is pointed at the real ones, it *is* the
//! services, on one SQLite file, keeping every rule and error code of the contract.
//!
//! `http` knows how a call arrives and is answered, `session` who is signed in, `services` what a call does,
//! `store` where it is kept, `access_log` who read or changed what, `publisher` how notifications reach a message broker;
//! `presence` and `shared_templates` are what the server adds for those who work together. Rules that need none of these are
//! plain functions: `services::…::rules`, `publisher::plan`, `duplicates`, `statistics`.

pub mod access_log;
pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod duplicates;
pub mod filling;
pub mod gateway;
mod health;
pub mod http;
pub mod logging;
pub mod openapi;
pub mod operations;
pub mod outbound;
pub mod presence;
pub mod publisher;
pub mod serve;
pub mod services;
pub mod session;
pub mod shared_templates;
pub mod site;
pub mod start;
pub mod statistics;
pub mod store;
pub mod tls;
mod version;
