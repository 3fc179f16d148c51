//! Files with the database's contents: nobody else's to read, the service's to write, on disk before they count.

use super::StoreError;
use std::{
    ffi::OsString,
    fs::{File, OpenOptions},
    io::ErrorKind,
    path::{Path, PathBuf},
};

/// The path of a file that belongs to another: `DATABASE-wal`, `FILE.part`.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}

/// The folder that a file lies in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// For a file that is made readable and writable for its owner alone.
pub(crate) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Hands a file to whom its folder belongs: what root restores, the service must be able to open. Only root can give files
/// away; anyone else's stay as they are.
#[cfg(unix)]
pub(crate) fn belongs_as_its_folder(path: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::{MetadataExt, chown};
    let failed = |error| StoreError::file(path, error);
    let (wanted, found) = (folder_of(path).metadata().map_err(failed)?, path.metadata().map_err(failed)?);
    if (wanted.uid(), wanted.gid()) == (found.uid(), found.gid()) {
        return Ok(());
    }
    match chown(path, Some(wanted.uid()), Some(wanted.gid())) {
        Err(error) if error.kind() != ErrorKind::PermissionDenied => Err(failed(error)),
        _ => Ok(()),
    }
}

/// Files belong to whoever makes them.
#[cfg(not(unix))]
pub(crate) fn belongs_as_its_folder(_: &Path) -> Result<(), StoreError> {
    Ok(())
}

/// Waits until a file, or which files a folder has, is on disk.
pub(crate) fn settle(path: &Path) -> Result<(), StoreError> {
    // Elsewhere a folder can't be opened as a file.
    if cfg!(not(unix)) && path.is_dir() {
        return Ok(());
    }
    File::open(path).and_then(|file| file.sync_all()).map_err(|error| StoreError::file(path, error))
}
