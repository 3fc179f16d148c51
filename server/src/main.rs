//! The approval console's server: see the library.

use approval_console_server::{
    access_log::command as access_log,
    cli::{Command, Options},
    clock::Clock,
    config::check,
    logging,
    operations::{backup, end_sessions, restore},
    start,
};
use clap::Parser;
use std::{fmt::Display, process::ExitCode};

fn main() -> ExitCode {
    let options = Options::parse();
    logging::begin(options.log);
    match &options.command {
        None => told(start::run(&options)),
        Some(Command::Check(arguments)) => told(check::run(arguments, Clock::system().now())),
        Some(Command::EndSessions(arguments)) => told(end_sessions::run(arguments)),
        Some(Command::AccessLog(arguments)) => told(access_log::run(arguments)),
        Some(Command::Backup(arguments)) => told(backup::run(arguments)),
        Some(Command::Restore(arguments)) => told(restore::run(arguments)),
    }
}

/// An error is shown here and nowhere else.
fn told<E: Display>(result: Result<(), E>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
