//! One server for one data folder, and no restore beside it.

use super::{StoreError, files};
use std::{
    fs::{self, File, TryLockError},
    path::Path,
};

/// Name of the lock's file in the data folder. It stays when the lock is gone: a file that is deleted by one and opened by
/// another would be two locks.
const FILE_NAME: &str = "lock";

/// The right to a data folder, until dropped or the process ends, however it does.
#[derive(Debug)]
pub struct FolderLock {
    _file: File,
}

impl FolderLock {
    /// Takes the folder, making it if it is missing.
    pub fn take(folder: &Path) -> Result<Self, StoreError> {
        fs::create_dir_all(folder).map_err(|error| StoreError::file(folder, error))?;
        let path = folder.join(FILE_NAME);
        let file = files::private().create(true).truncate(false).open(&path);
        let file = file.map_err(|error| StoreError::file(&path, error))?;
        files::belongs_as_its_folder(&path)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse(folder.into())),
            Err(TryLockError::Error(error)) => Err(StoreError::file(&path, error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_at_a_time_has_a_folder() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let first = FolderLock::take(&data).unwrap();
        assert!(matches!(FolderLock::take(&data), Err(StoreError::InUse(at)) if at == data));
        drop(first);
        FolderLock::take(&data).unwrap();
    }
}
