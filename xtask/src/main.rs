//! `cargo xtask`: the two commands of the project, and what they need.
//!
//! `start` and `test` must work in a new clone with nothing but Rust and Node.js on the machine, so everything else
//! (the wasm target, Trunk, wasm-bindgen, npm packages, Chromium, RabbitMQ) is looked
//! for here and installed only where missing.

mod bench;
mod browser;
mod command;
mod console;
mod debian;
mod failure;
mod fingerprint;
mod node;
mod package;
mod precompress;
mod process;
mod progress;
mod project;
mod python;
mod rabbitmq;
mod serve;
mod server;
mod sizes;
mod test;
mod toolchain;
mod tools;
mod torture;

use std::process::ExitCode;

use command::Command;
use failure::Failure;
use project::Project;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(command) = Command::read(&arguments) else {
        eprint!("{}", command::HELP);
        return ExitCode::from(2);
    };
    match obey(command) {
        Ok(code) => code,
        Err(failure) => {
            progress::say(&failure.to_string());
            ExitCode::FAILURE
        }
    }
}

fn obey(command: Command) -> Result<ExitCode, Failure> {
    let project = Project::find();
    match command {
        Command::Help => print!("{}", command::HELP),
        Command::Start(flags) => {
            console::bring_up_to_date(&project)?;
            server::build(&project)?;
            return server::run(&project, &flags);
        }
        Command::Build => {
            console::bring_up_to_date(&project)?;
            server::build(&project)?;
            server::tell_size(&project)?;
            let sizes = sizes::measure(&project.dist())?;
            println!("{sizes}");
            sizes.check_budget()?;
        }
        Command::Package => package::make(&project)?,
        Command::Test(parts) => return Ok(test::run(&project, &parts)),
        Command::BenchDesk(flags) => return bench::desk(&project, &flags),
        Command::Torture(torture) => return torture::run(&project, &torture),
        Command::Serve(flags) => return serve::run(&project, &flags),
    }
    Ok(ExitCode::SUCCESS)
}
