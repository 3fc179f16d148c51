//! IndexedDB's events as futures. The browser's own promise is the handler, so that no closure of ours outlives
//! an answer, and what follows an answer still runs inside the transaction.

use super::storage_error::StorageError;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, IdbRequest, IdbTransaction};

/// What a thrown value says.
pub fn thrown(value: JsValue) -> StorageError {
    match value.dyn_ref::<DomException>() {
        Some(exception) => StorageError::of(&exception.name(), &exception.message()),
        None => StorageError::Failed(value.as_string().unwrap_or_default()),
    }
}

/// A request's answer.
pub async fn answer(request: &IdbRequest) -> Result<JsValue, StorageError> {
    let settled = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    match JsFuture::from(settled).await {
        Ok(_) => request.result().map_err(thrown),
        Err(_) => Err(told(request.error().ok().flatten())),
    }
}

/// Ends when a transaction has been carried out as a whole, or not at all. Ask before the first request.
pub fn completion(transaction: &IdbTransaction) -> impl Future<Output = Result<(), StorageError>> + use<> {
    let settled = JsFuture::from(Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    }));
    let transaction = transaction.clone();
    async move {
        match settled.await {
            Ok(_) => Ok(()),
            Err(_) => Err(told(transaction.error())),
        }
    }
}

fn told(exception: Option<DomException>) -> StorageError {
    exception.map_or_else(|| StorageError::Failed(String::new()), |exception| thrown(exception.into()))
}
