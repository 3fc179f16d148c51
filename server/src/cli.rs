//! The command line.

use crate::{
    access_log::command as access_log,
    config::check,
    demo::colleagues::Crew,
    logging::Format,
    operations::{backup, end_sessions, restore},
    publisher::BrokerUrl,
};
use clap::{Parser, Subcommand};
use std::{net::IpAddr, path::PathBuf};

/// Size of the demo queue where none is asked for.
pub const DEFAULT_ADS: usize = 250;
/// Number that the demo data is generated from where none is asked for.
pub const DEFAULT_SEED: u64 = 1;

/// Serves the console for approving job ads, and the services behind it.
#[derive(Clone, Debug, Parser)]
#[command(name = "approval-console-server", version, args_conflicts_with_subcommands = true)]
pub struct Options {
    /// What to do instead of serving
    #[command(subcommand)]
    pub command: Option<Command>,

    /// Configuration file, for real use: sign-in, the services behind, TLS and limits. An example, with every setting, is
    /// beside the documentation
    #[arg(
        long,
        value_name = "FILE",
        conflicts_with_all = ["ads", "seed", "import", "colleagues", "port", "host", "data"]
    )]
    pub config: Option<PathBuf>,

    /// Port to listen on; 0 takes a free one
    #[arg(long, default_value_t = 8080)]
    pub port: u16,

    /// Loopback address to listen on. Whoever reaches it signs in by choosing a name, so any other address is refused
    #[arg(long, default_value = "127.0.0.1")]
    pub host: IpAddr,

    /// Folder of the database; made if it is missing
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub data: PathBuf,

    /// Waiting demo ads that a new database is filled with; 0 for caseworkers and citizens only [default: 250]
    #[arg(long, value_name = "N")]
    pub ads: Option<usize>,

    /// Number that the demo data is generated from; the same number gives the same ads [default: 1]
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,

    /// Adds real ads from a file: JSON, an array or one ad per line, in the shape of Jobnet's public ad detail
    #[arg(long, value_name = "FILE")]
    pub import: Option<PathBuf>,

    /// Simulated colleagues who work on the queue over HTTP, as people do: 10, or 10x20 for twenty times as fast. They
    /// leave the last twenty free ads alone
    #[arg(long, value_name = "N[xSPEED]")]
    pub colleagues: Option<Crew>,

    /// Message broker for notifications, as amqp://USER:PASSWORD@HOST:PORT/VHOST; without one they wait in the database.
    /// Best given as the environment variable AMQP_URL, since anyone on the machine can read a command line
    #[arg(long, value_name = "URL", env = "AMQP_URL", hide_env = true)]
    pub amqp_url: Option<BrokerUrl>,

    /// Opens the console in the browser
    #[arg(long)]
    pub open: bool,

    /// How the log is written; RUST_LOG chooses how much
    #[arg(long, value_enum, default_value_t)]
    pub log: Format,
}

/// What the program does instead of serving.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Says whether a configuration is in order, with line and reason where it is not, and asks those that it names
    Check(check::Arguments),
    /// Signs out everybody, or one caseworker
    EndSessions(end_sessions::Arguments),
    /// Prints from the access log: what concerns one person, or whether it is as it was written
    AccessLog(access_log::Arguments),
    /// Copies the database, also beside a running server
    Backup(backup::Arguments),
    /// Puts a backup in the database's place; the server must be stopped
    Restore(restore::Arguments),
}

impl Options {
    /// Where notifications go; an empty variable of the environment says nothing.
    pub fn broker(&self) -> Option<BrokerUrl> {
        self.amqp_url.clone().filter(|url| !url.is_empty())
    }
}
