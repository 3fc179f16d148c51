//! Who read or changed what about whom, and when: for the law, append-only, in a file of its own.
//!
//! What is read is logged before the answer goes out, what is changed before it is done; where the log can't be written,
//! neither happens. Citizens stand in it as keyed hashes. `what` says which calls, `subjects` whom they concern, `layer`
//! does it around every route, `command` prints what concerns one person.

mod answered;
mod citizen_key;
pub mod command;
mod development;
mod error;
mod file;
mod journal;
mod layer;
mod line;
mod retention;
mod search;
mod settings;
mod show;
mod subjects;
#[cfg(test)]
mod tests;
mod trouble;
mod verify;
mod what;

pub use development::KEY_FILE_NAME;
pub use error::AccessLogError;
pub use file::FILE_NAME;
pub(crate) use layer::{CameIn, log};
pub use settings::Settings;
pub(crate) use what::needs_entry;

use crate::clock::Clock;
use citizen_key::Keys;
use file::LogFile;
use journal::Journal;
use std::{sync::Arc, time::Instant};
use trouble::Trouble;

/// The log, being written. Cloning shares it.
#[derive(Clone, Debug)]
pub struct AccessLog(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    journal: Journal,
    keys: Keys,
    trouble: Trouble,
}

impl AccessLog {
    /// Opens the log, makes it if it is missing, and begins removing what is no longer to be kept.
    pub fn open(settings: &Settings, clock: Clock) -> Result<Self, AccessLogError> {
        let Settings { folder, key, former_keys, keep } = settings;
        let keys = Keys::new(key.clone(), former_keys.clone());
        let file = LogFile::open(folder, keys.clone())?;
        let journal = Journal::begin(file, clock, *keep)
            .map_err(|error| AccessLogError::File { path: folder.join(FILE_NAME), error })?;
        Ok(Self(Arc::new(Shared { journal, keys, trouble: Trouble::default() })))
    }

    /// Whether it can be written, as far as is known.
    pub fn is_written(&self) -> bool {
        self.0.trouble.is_over(Instant::now())
    }
}
