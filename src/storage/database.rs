//! Values in the browser's database, kept as JSON text.

use super::{
    connection::connection,
    cpr_guard::json_holds_cpr,
    request::{answer, completion, thrown},
    storage_error::StorageError,
    store::Store,
};
use js_sys::{Array, Function, Object, Reflect};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbKeyRange, IdbObjectStore, IdbTransaction};

/// What to do with a value after reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change<T> {
    /// Leave it as it is.
    Keep,
    /// Put this in its place.
    Put(T),
    /// Take it away.
    Delete,
}

/// The browser's database. Cheap to clone; holding one means that it could be opened.
#[derive(Clone, Debug)]
pub struct Database(());

impl Database {
    /// Opens the database, once for the whole page.
    pub async fn open() -> Result<Self, StorageError> {
        connection().await?;
        Ok(Self(()))
    }

    /// Every value of a store by key. Values that cannot be read, from another version, are skipped and left.
    pub async fn all<T: DeserializeOwned>(&self, store: Store) -> Result<Vec<(String, T)>, StorageError> {
        Ok(readable(texts(store, &JsValue::UNDEFINED).await?))
    }

    /// [`Self::all`] from a key on, in the order of the keys.
    pub async fn all_from<T: DeserializeOwned>(
        &self,
        store: Store,
        first: &str,
    ) -> Result<Vec<(String, T)>, StorageError> {
        let from = IdbKeyRange::lower_bound(&first.into()).map_err(thrown)?;
        Ok(readable(texts(store, &from).await?))
    }

    /// The value under a key; `None` too for one that cannot be read.
    pub async fn get<T: DeserializeOwned>(&self, store: Store, key: &str) -> Result<Option<T>, StorageError> {
        let text = text(store, key).await?;
        Ok(text.and_then(|text| parsed(&text).ok()))
    }

    /// Keeps a value. When this returns, it is on the disk as far as the browser can promise.
    pub async fn put<T: Serialize>(&self, store: Store, key: &str, value: &T) -> Result<(), StorageError> {
        let text = storable(key, value)?;
        let writing = Writing::begin(store).await?;
        writing.put(key, &text)?;
        writing.end().await
    }

    /// Takes a value away.
    pub async fn delete(&self, store: Store, key: &str) -> Result<(), StorageError> {
        let writing = Writing::begin(store).await?;
        writing.delete(key)?;
        writing.end().await
    }

    /// Takes away everything under keys before one.
    pub async fn delete_before(&self, store: Store, key: &str) -> Result<(), StorageError> {
        let before = IdbKeyRange::upper_bound_with_open(&key.into(), true).map_err(thrown)?;
        let writing = Writing::begin(store).await?;
        writing.objects.delete(&before).map_err(thrown)?;
        writing.end().await
    }

    /// Reads, decides and writes as one, so that of two tabs that ask at once the second decides on what the first
    /// left. Gives what stood there before. A value that cannot be read is left, and the change fails.
    pub async fn change<T: Serialize + DeserializeOwned>(
        &self,
        store: Store,
        key: &str,
        decide: impl FnOnce(Option<&T>) -> Change<T>,
    ) -> Result<Option<T>, StorageError> {
        let writing = Writing::begin(store).await?;
        let before = match writing.text(key).await? {
            None => None,
            Some(text) => Some(writing.or_stop(parsed::<T>(&text).map_err(unreadable))?),
        };
        match decide(before.as_ref()) {
            Change::Keep => {}
            Change::Put(value) => writing.put(key, &writing.or_stop(storable(key, &value))?)?,
            Change::Delete => writing.delete(key)?,
        }
        writing.end().await?;
        Ok(before)
    }
}

fn parsed<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    crate::decoding::from_text(text)
}

fn unreadable(error: serde_json::Error) -> StorageError {
    StorageError::Failed(error.to_string())
}

/// A value as text, unless it holds what must not be stored.
fn storable<T: Serialize>(key: &str, value: &T) -> Result<String, StorageError> {
    let text = serde_json::to_string(value).map_err(unreadable)?;
    if json_holds_cpr(&text) || super::cpr_guard::holds_cpr(key) { Err(StorageError::HoldsCpr) } else { Ok(text) }
}

async fn text(store: Store, key: &str) -> Result<Option<String>, StorageError> {
    let connection = connection().await?;
    let reading = connection.transaction_with_str(store.name()).map_err(thrown)?;
    let found = objects(&reading, store)?.get(&key.into()).map_err(thrown)?;
    Ok(answer(&found).await?.as_string())
}

fn readable<T: DeserializeOwned>(texts: Vec<(String, String)>) -> Vec<(String, T)> {
    texts.into_iter().filter_map(|(key, text)| Some((key, parsed(&text).ok()?))).collect()
}

async fn texts(store: Store, keys: &JsValue) -> Result<Vec<(String, String)>, StorageError> {
    let connection = connection().await?;
    let reading = connection.transaction_with_str(store.name()).map_err(thrown)?;
    let objects = objects(&reading, store)?;
    // Both are asked before either is awaited: one transaction, one state of the store.
    let values = objects.get_all_with_key(keys).map_err(thrown)?;
    let keys = objects.get_all_keys_with_key(keys).map_err(thrown)?;
    let (keys, values) = futures::try_join!(answer(&keys), answer(&values))?;
    let (keys, values): (Array, Array) = (keys.unchecked_into(), values.unchecked_into());
    Ok(keys.iter().zip(values.iter()).filter_map(|(key, value)| Some((key.as_string()?, value.as_string()?))).collect())
}

fn objects(transaction: &IdbTransaction, store: Store) -> Result<IdbObjectStore, StorageError> {
    transaction.object_store(store.name()).map_err(thrown)
}

/// A transaction that may write.
struct Writing {
    transaction: IdbTransaction,
    objects: IdbObjectStore,
    done: std::pin::Pin<Box<dyn Future<Output = Result<(), StorageError>>>>,
}

impl Writing {
    async fn begin(store: Store) -> Result<Self, StorageError> {
        let transaction = strict(&connection().await?, store).map_err(thrown)?;
        let done = Box::pin(completion(&transaction));
        let objects = objects(&transaction, store)?;
        Ok(Self { transaction, objects, done })
    }

    async fn text(&self, key: &str) -> Result<Option<String>, StorageError> {
        let found = self.objects.get(&key.into()).map_err(thrown)?;
        Ok(answer(&found).await?.as_string())
    }

    fn put(&self, key: &str, text: &str) -> Result<(), StorageError> {
        self.objects.put_with_key(&text.into(), &key.into()).map_err(thrown)?;
        Ok(())
    }

    fn delete(&self, key: &str) -> Result<(), StorageError> {
        self.objects.delete(&key.into()).map_err(thrown)?;
        Ok(())
    }

    /// Gives the transaction up if the outcome is a failure.
    fn or_stop<T>(&self, outcome: Result<T, StorageError>) -> Result<T, StorageError> {
        if outcome.is_err() {
            // It can fail only for one that has ended.
            self.transaction.abort().ok();
        }
        outcome
    }

    async fn end(self) -> Result<(), StorageError> {
        // Said aloud, a page that is left at this moment still gets its write through; the browser would otherwise
        // wait to see whether more comes, and give it up with the page.
        commit(&self.transaction).ok();
        self.done.await
    }
}

/// A transaction that is done only when the disk has it. By name, since the binding counts the option as unstable;
/// a browser that does not know it ignores it.
fn strict(connection: &IdbDatabase, store: Store) -> Result<IdbTransaction, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let begin: Function = Reflect::get(connection, &"transaction".into())?.dyn_into()?;
    begin.call3(connection, &store.name().into(), &"readwrite".into(), &options)?.dyn_into()
}

/// By name too: an old browser lacks it and ends the transaction by itself.
fn commit(transaction: &IdbTransaction) -> Result<JsValue, JsValue> {
    let commit: Function = Reflect::get(transaction, &"commit".into())?.dyn_into()?;
    commit.call0(transaction)
}
