//! `check`: whether a configuration is in order, and whether those that it names are there.

mod discovery;
mod login_service;
mod report;
mod services;
#[cfg(test)]
mod tests;

use super::{Config, Fault, Faults, source};
use clap::Args;
use contract::Tidspunkt;
use report::Report;
use std::path::PathBuf;

/// What to check.
#[derive(Clone, Debug, Args)]
pub struct Arguments {
    /// The configuration file
    #[arg(long, value_name = "FILE")]
    pub config: PathBuf,

    /// Asks nobody: neither the services nor the login service
    #[arg(long)]
    pub offline: bool,
}

/// Checks, and says what was found: warnings to the error output, what is in order to the other.
pub fn run(arguments: &Arguments, now: Tidspunkt) -> Result<(), Faults> {
    let file = &arguments.config;
    let text = super::text(file)?;
    let config = super::judge(file, &text, now)?;
    let reports = if arguments.offline { Vec::new() } else { ask(&config)? };
    let (mut faults, mut warnings) = (Vec::new(), config.warnings.clone());
    for report in &reports {
        let fault = |reason| Fault {
            place: source::place(&text, source::span_of(&text, &report.key).start),
            key: report.key.clone(),
            reason,
        };
        faults.extend(report.fault.clone().map(fault));
        warnings.extend(report.warnings.iter().cloned().map(fault));
    }
    for warning in warnings {
        eprintln!("{} (a warning)", warning.line(file));
    }
    for line in told(&config, &reports) {
        println!("{line}");
    }
    if !faults.is_empty() {
        return Err(Faults::Wrong { file: file.clone(), faults });
    }
    let unasked = if arguments.offline { ", as far as can be told without asking anybody" } else { "" };
    println!("{} is in order{unasked}.", file.display());
    Ok(())
}

/// What is in order, a line each.
fn told(config: &Config, reports: &[Report]) -> Vec<String> {
    let certificates = config.certificates.iter();
    let certificates = certificates.map(|own| format!("{}: valid until {}", own.key, own.until.format("%Y-%m-%d")));
    certificates.chain(reports.iter().flat_map(Report::lines)).collect()
}

/// Everybody at the same time: one that does not answer costs its own time alone.
fn ask(config: &Config) -> Result<Vec<Report>, Faults> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Faults::System)?;
    Ok(runtime.block_on(async {
        let (services, login_service) = tokio::join!(services::ask(config), login_service::ask(config));
        services.into_iter().chain(login_service).collect()
    }))
}
