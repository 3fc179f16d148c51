//! What operations decide about the access log.

use crate::config::Key;
use chrono::TimeDelta;
use std::path::PathBuf;

/// Where it is kept, and for how long.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder of its file.
    pub folder: PathBuf,
    /// What citizens' numbers are hashed with from now on.
    pub key: Key,
    /// What they were hashed with before; searched with, too.
    pub former_keys: Vec<Key>,
    /// How long an entry is kept.
    pub keep: TimeDelta,
}
