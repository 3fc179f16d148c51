//! Notifications through a real RabbitMQ, which the tests start for themselves, on free ports.

use super::tally::Tally;
use super::{cargo_summary, step};
use crate::failure::Failure;
use crate::process::Program;
use crate::project::Project;
use crate::rabbitmq;

/// Those in server/tests/rabbitmq. They are marked as ignored, so that `cargo test` alone works without RabbitMQ.
pub fn run(project: &Project) -> Result<Tally, Failure> {
    let program = rabbitmq::ensure()?;
    let cargo = Program::cargo()
        .in_folder(project.root())
        .args(["test", "--package", "approval-console-server", "--test", "rabbitmq", "--locked", "--no-fail-fast"])
        .args(["--", "--ignored"])
        .env("RABBITMQ_SERVER", program);
    Ok(step::runner("tests with RabbitMQ", cargo, cargo_summary::read))
}
