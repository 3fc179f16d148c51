//! The access log where no configuration says anything about it: its key lies beside it.

use super::{AccessLogError, FILE_NAME, Settings};
use crate::{config::Key, store::files};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::TimeDelta;
use std::{
    fs,
    io::{self, ErrorKind, Write},
    path::Path,
};
use zeroize::Zeroizing;

/// Name of the key in the data folder.
pub const KEY_FILE_NAME: &str = "access-log.key";
/// Five years. How long it is to be is for the authority to decide, in its configuration.
const KEEP: TimeDelta = TimeDelta::days(1826);

impl Settings {
    /// A log in the data folder, whose key is made if it is missing.
    pub fn development(folder: &Path) -> Result<Self, AccessLogError> {
        let path = folder.join(KEY_FILE_NAME);
        if !path.exists() {
            if folder.join(FILE_NAME).exists() {
                tracing::warn!("the access log's key is gone; with a new one, nobody is found among earlier entries");
            }
            make_key(folder, &path).map_err(|error| AccessLogError::File { path, error })?;
        }
        Self::development_existing(folder)
    }

    /// The log that is in the data folder.
    pub fn development_existing(folder: &Path) -> Result<Self, AccessLogError> {
        let path = folder.join(KEY_FILE_NAME);
        let text = match fs::read_to_string(&path) {
            Ok(text) => Zeroizing::new(text),
            Err(error) if error.kind() == ErrorKind::NotFound && !folder.join(FILE_NAME).exists() => {
                return Err(AccessLogError::Missing(folder.into()));
            }
            Err(error) => return Err(AccessLogError::File { path, error }),
        };
        let key = Key::parse(&text).map_err(|fault| AccessLogError::Key { path, fault })?;
        Ok(Self { folder: folder.into(), key, former_keys: Vec::new(), keep: KEEP })
    }
}

/// Whole or not at all: half a key would stop the next start.
fn make_key(folder: &Path, path: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut bytes = Zeroizing::new([0; 32]);
    getrandom::fill(&mut *bytes).map_err(io::Error::other)?;
    let unfinished = path.with_extension("key-unfinished");
    fs::remove_file(&unfinished)
        .or_else(|error| if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) })?;
    let mut file = files::private().create_new(true).open(&unfinished)?;
    writeln!(file, "{}", *Zeroizing::new(STANDARD.encode(*bytes)))?;
    file.sync_all()?;
    fs::rename(&unfinished, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_made_once_and_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        assert!(matches!(Settings::development_existing(&data), Err(AccessLogError::Missing(_))));
        // As if a start had been killed while it made one.
        fs::create_dir(&data).unwrap();
        fs::write(data.join("access-log.key-unfinished"), "half").unwrap();
        let made = Settings::development(&data).unwrap();
        let again = Settings::development(&data).unwrap();
        assert_eq!(made.key.bytes(), again.key.bytes());
        assert_eq!(fs::read_dir(&data).unwrap().count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(data.join(KEY_FILE_NAME)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_log_without_its_key_is_told_from_no_log() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE_NAME), "x").unwrap();
        let told = Settings::development_existing(folder.path()).unwrap_err();
        assert!(matches!(&told, AccessLogError::File { path, .. } if path.ends_with(KEY_FILE_NAME)), "{told}");
    }
}
