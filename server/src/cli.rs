//! The command line.

use crate::{demo::colleagues::Crew, logging::Format, publisher::BrokerUrl};
use clap::Parser;
use std::{net::IpAddr, path::PathBuf};

/// Size of the demo queue where none is asked for.
pub const DEFAULT_ADS: usize = 250;
/// Number that the demo data is generated from where none is asked for.
pub const DEFAULT_SEED: u64 = 1;

/// Serves the console for approving job ads, and the services behind it.
#[derive(Clone, Debug, Parser)]
#[command(name = "approval-console-server", version)]
pub struct Options {
    /// Port to listen on; 0 takes a free one
    #[arg(long, default_value_t = 8080)]
    pub port: u16,

    /// Address to listen on. Anyone who can reach it can sign in: this server's sign-in is for development
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
