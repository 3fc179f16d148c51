//! Files that the configuration names.

use std::{
    fs::File,
    io::{ErrorKind, Read},
    path::Path,
};
use thiserror::Error;
use zeroize::Zeroizing;

/// What a file may hold at most; certificates and keys are far smaller.
const LARGEST: u64 = 1024 * 1024;

/// Why a file can't be used.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum DiskFault {
    /// It isn't there.
    #[error("there is no file {0}; relative paths begin at the configuration's folder")]
    Missing(String),
    /// The server may not read it.
    #[error("the file {0} may not be read by the user that runs this; change its owner or group")]
    Forbidden(String),
    /// Too many may read it.
    #[error("the file {0} holds a secret, and other users may read or change it; run: chmod o=,g-w {0}")]
    ReadableByOthers(String),
    /// It can't be read for another reason.
    #[error("the file {0} can't be read: {1}")]
    Unreadable(String, String),
    /// It is no text.
    #[error("the file {0} is no text")]
    NotText(String),
    /// It is empty.
    #[error("the file {0} is empty")]
    Empty(String),
}

/// What a file holds that anyone may read.
pub(super) fn read(path: &Path) -> Result<Zeroizing<Vec<u8>>, DiskFault> {
    read_open(path, &open(path)?)
}

/// What a file holds that only the server and its operator may read. A group may: that of the server's user, to which
/// the operator's file belongs.
pub(super) fn read_secret(path: &Path) -> Result<Zeroizing<Vec<u8>>, DiskFault> {
    let file = open(path)?;
    if is_open_to_others(&file) {
        return Err(DiskFault::ReadableByOthers(path.display().to_string()));
    }
    read_open(path, &file)
}

/// A secret that is a text, without the white space around it.
pub(super) fn read_secret_text(path: &Path) -> Result<Zeroizing<String>, DiskFault> {
    let bytes = read_secret(path)?;
    let text = str::from_utf8(&bytes).map_err(|_| DiskFault::NotText(path.display().to_string()))?.trim();
    if text.is_empty() {
        Err(DiskFault::Empty(path.display().to_string()))
    } else {
        Ok(Zeroizing::new(text.to_owned()))
    }
}

fn open(path: &Path) -> Result<File, DiskFault> {
    let shown = path.display().to_string();
    File::open(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => DiskFault::Missing(shown),
        ErrorKind::PermissionDenied => DiskFault::Forbidden(shown),
        _ => DiskFault::Unreadable(shown, error.to_string()),
    })
}

fn read_open(path: &Path, file: &File) -> Result<Zeroizing<Vec<u8>>, DiskFault> {
    let mut bytes = Zeroizing::new(Vec::new());
    file.take(LARGEST)
        .read_to_end(&mut bytes)
        .map_err(|error| DiskFault::Unreadable(path.display().to_string(), error.to_string()))?;
    Ok(bytes)
}

#[cfg(unix)]
fn is_open_to_others(file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    file.metadata().is_ok_and(|known| known.mode() & 0o027 != 0)
}

/// Elsewhere, who may read a file is not told by bits.
#[cfg(not(unix))]
fn is_open_to_others(_: &File) -> bool {
    false
}
