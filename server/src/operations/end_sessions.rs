//! `end-sessions`: signs people out from the command line, when somebody leaves or a machine is lost.

use super::kept;
use crate::{
    config::{Faults, Kept},
    store::{Store, StoreError, queries::sessions},
};
use clap::Args;
use contract::BehandlerId;
use thiserror::Error;

/// What to end.
#[derive(Clone, Debug, Args)]
pub struct Arguments {
    /// Only the sessions of this caseworker [default: all]
    #[arg(long, value_name = "ID")]
    pub behandler: Option<BehandlerId>,

    /// Of which server
    #[command(flatten)]
    pub kept: kept::Whose,
}

/// Why none are ended.
#[derive(Debug, Error)]
pub enum EndSessionsError {
    /// The configuration is not in order.
    #[error(transparent)]
    Configuration(#[from] Faults),
    /// The database can't be used.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Ends them, also beside a running server, and says how many there were.
pub fn run(arguments: &Arguments) -> Result<(), EndSessionsError> {
    let Kept { data, access_log: _ } = arguments.kept.find()?;
    let store = Store::open_existing(&data)?;
    let behandler = arguments.behandler;
    let ended = store.write_now(|transaction| sessions::end(transaction, behandler))?;
    println!("Ended {ended} sessions.");
    Ok(())
}
