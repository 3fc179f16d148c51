//! All tests, part by part. A part goes on after a failure, so that one run tells everything.

mod api;
mod broker;
mod browser;
pub mod cargo_summary;
mod e2e;
mod faults;
mod gateway;
mod lint;
mod native;
mod node_summary;
mod policy;
mod signin;
pub mod step;
pub mod tally;

use std::process::ExitCode;

use crate::failure::Failure;
use crate::progress;
use crate::project::Project;
use tally::Tally;

/// One part of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Format and clippy.
    Lint,
    /// Licences, bans and sources of what comes from elsewhere.
    Policy,
    /// What runs without a browser.
    Native,
    /// Notifications through a real RabbitMQ.
    Broker,
    /// The console's components in a real browser.
    Browser,
    /// The services, driven from their own description.
    Api,
    /// Signing in at a real login service.
    SignIn,
    /// Journeys through the real server and the release build.
    E2e,
    /// The same with the services in a second server.
    Gateway,
    /// Decisions through a network that breaks.
    Faults,
}

impl Part {
    /// In the order in which they run: the quickest to fail first.
    pub const ALL: [Self; 10] = [
        Self::Lint,
        Self::Policy,
        Self::Native,
        Self::Broker,
        Self::Browser,
        Self::Api,
        Self::SignIn,
        Self::E2e,
        Self::Gateway,
        Self::Faults,
    ];

    /// The part of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Lint => "lint",
            Self::Policy => "policy",
            Self::Native => "native",
            Self::Broker => "broker",
            Self::Browser => "browser",
            Self::Api => "api",
            Self::SignIn => "signin",
            Self::E2e => "e2e",
            Self::Gateway => "gateway",
            Self::Faults => "faults",
        }
    }

    fn run(self, project: &Project, among: usize) -> Result<Tally, Failure> {
        match self {
            Self::Lint => lint::run(project),
            Self::Policy => policy::run(project),
            Self::Native => native::run(project),
            Self::Broker => broker::run(project),
            Self::Browser => browser::run(project),
            Self::Api => api::run(project),
            Self::SignIn => signin::run(project),
            Self::E2e => e2e::run(project, among == 1),
            Self::Gateway => gateway::run(project, among == 1),
            Self::Faults => faults::run(project, among == 1),
        }
    }
}

/// Runs the parts and closes with the line `N passed, N failed`.
pub fn run(project: &Project, parts: &[Part]) -> ExitCode {
    let mut total = Tally::default();
    for part in parts {
        let tally = part.run(project, parts.len()).unwrap_or_else(|failure| {
            progress::say(&failure.to_string());
            Tally::FAILED
        });
        progress::say(&format!("{}: {tally}", part.name()));
        total += tally;
    }
    println!("{total}");
    if total.is_good() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
