//! RabbitMQ, the message broker that notifications go to.

use std::path::{Path, PathBuf};

use crate::debian::{self, Missing};
use crate::failure::Failure;
use crate::tools::find;

/// Where Debian keeps the program itself; the one on PATH changes user and folder first, which suits no test.
const DEBIAN: &str = "/usr/lib/rabbitmq/bin/rabbitmq-server";

const MISSING: Missing = Missing {
    packages: &["rabbitmq-server"],
    services: &["rabbitmq-server"],
    installing: "Installing RabbitMQ with apt-get: about a minute; its service is not started",
    what: "RabbitMQ is needed for this part and is not on this machine",
    next_step: "install it (Debian, as root: apt-get install rabbitmq-server), or name its program rabbitmq-server in the environment variable RABBITMQ_SERVER",
};

/// Finds its program, and installs it where that is possible without asking.
pub fn ensure() -> Result<PathBuf, Failure> {
    if let Some(program) = installed() {
        return Ok(program);
    }
    debian::install(&MISSING)?;
    installed().ok_or_else(|| MISSING.failure())
}

fn installed() -> Option<PathBuf> {
    let of_debian = || Some(PathBuf::from(DEBIAN)).filter(|program| Path::is_file(program));
    match std::env::var_os("RABBITMQ_SERVER") {
        Some(_) => find("RABBITMQ_SERVER", "rabbitmq-server"),
        None => of_debian().or_else(|| find("RABBITMQ_SERVER", "rabbitmq-server")),
    }
}
