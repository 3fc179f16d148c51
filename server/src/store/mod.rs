//! SQLite: one file, one writer, a few readers. What is true lives here.
//!
//! A write is one transaction, on disk before it is acknowledged (WAL, `synchronous=FULL`). SQLite is synchronous,
//! so its work runs on tokio's blocking threads.

mod connection;
pub(crate) mod damage;
mod error;
pub(crate) mod files;
mod identity;
mod lock;
pub mod queries;
pub(crate) mod schema;

pub use damage::Damage;
pub use error::StoreError;
pub use lock::FolderLock;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::{
    fmt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::{Mutex as AsyncMutex, Semaphore};

/// Name of the database in the data folder.
pub const FILE_NAME: &str = "approval-console.sqlite";
/// Reads at the same time; more would only queue for the cores.
const READERS: usize = 4;

/// The database. Cloning shares it.
#[derive(Clone)]
pub struct Store {
    shared: Arc<Shared>,
}

struct Shared {
    path: PathBuf,
    // Before the writer, so that they close first: the last to close tidies the write-ahead log away.
    readers: Mutex<Vec<Connection>>,
    reading: Semaphore,
    writer: Arc<AsyncMutex<Connection>>,
}

impl Store {
    /// Opens the database in a folder, making both as needed and bringing its schema up to date.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        std::fs::create_dir_all(folder).map_err(|error| StoreError::file(folder, error))?;
        let path = folder.join(FILE_NAME);
        let mut writer = connection::writer(&path)?;
        schema::migrate(&mut writer)?;
        queries::versions::renew(&writer)?;
        let readers = (0..READERS).map(|_| connection::reader(&path)).collect::<Result<Vec<_>, _>>()?;
        Ok(Self {
            shared: Arc::new(Shared {
                path,
                writer: Arc::new(AsyncMutex::new(writer)),
                readers: Mutex::new(readers),
                reading: Semaphore::new(READERS),
            }),
        })
    }

    /// Opens the database in a folder for a command beside the server: one that is not there is not made.
    pub fn open_existing(folder: &Path) -> Result<Self, StoreError> {
        if folder.join(FILE_NAME).is_file() { Self::open(folder) } else { Err(StoreError::Missing(folder.into())) }
    }

    /// Runs reads on one consistent state of the data.
    pub async fn read<T, E>(&self, work: impl FnOnce(&Connection) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let _permit = self.shared.reading.acquire().await.map_err(|_| StoreError::Stopped)?;
        let shared = Arc::clone(&self.shared);
        blocking(move || shared.read(work)).await?
    }

    /// Runs one transaction: committed if `work` returns `Ok`, else rolled back.
    pub async fn write<T, E>(
        &self,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let mut writer = Arc::clone(&self.shared.writer).lock_owned().await;
        blocking(move || transaction(&mut writer, work)).await?
    }

    /// [`Store::write`] for the time before there is a runtime.
    pub fn write_now<T, E: From<StoreError>>(
        &self,
        work: impl FnOnce(&mut Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        transaction(&mut self.shared.writer.blocking_lock(), work)
    }
}

impl Shared {
    fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        let pooled = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        // Empty only if a read panicked and took its connection along.
        let mut connection = match pooled {
            Some(connection) => connection,
            None => connection::reader(&self.path)?,
        };
        let snapshot = connection.transaction().map_err(StoreError::from)?;
        let answer = work(&snapshot);
        drop(snapshot);
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        answer
    }
}

fn transaction<T, E: From<StoreError>>(
    connection: &mut Connection,
    work: impl FnOnce(&mut Transaction<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let mut transaction =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
    let answer = work(&mut transaction)?;
    transaction.commit().map_err(StoreError::from)?;
    Ok(answer)
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, StoreError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| StoreError::Panicked)
}

impl fmt::Debug for Store {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Store").field("path", &self.shared.path).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_panic_in_a_query_rolls_back_and_harms_no_later_query() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_owned();
        let store = tokio::task::spawn_blocking(move || Store::open(&path)).await.unwrap().unwrap();
        let set = |value: &'static str, fail: bool| {
            store.write(move |transaction| {
                queries::about::set(transaction, "key", value)?;
                assert!(!fail, "made to fail");
                Ok::<_, StoreError>(())
            })
        };
        set("first", false).await.unwrap();
        assert!(matches!(set("second", true).await, Err(StoreError::Panicked)));
        for _ in 0..READERS * 2 {
            let broken: Result<(), StoreError> = store.read(|_| panic!("made to fail")).await;
            assert!(matches!(broken, Err(StoreError::Panicked)));
        }
        let read = || store.read(|connection| queries::about::get(connection, "key"));
        assert_eq!(read().await.unwrap().as_deref(), Some("first"));
        set("third", false).await.unwrap();
        assert_eq!(read().await.unwrap().as_deref(), Some("third"));
    }
}
