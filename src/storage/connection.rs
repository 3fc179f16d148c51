//! The one connection to the browser's database, its version and its stores.

use super::{
    request::{answer, thrown},
    storage_error::StorageError,
    store::Store,
};
use futures::{
    FutureExt,
    future::{LocalBoxFuture, Shared},
};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{IdbDatabase, IdbOpenDbRequest};

const NAME: &str = "console";
/// Raise it when a store is added; [`make_stores`] makes what is missing.
const VERSION: u32 = 1;

type Opening = Shared<LocalBoxFuture<'static, Result<IdbDatabase, StorageError>>>;

thread_local! {
    static OPENING: RefCell<Option<Opening>> = const { RefCell::new(None) };
}

/// The connection: opened by the first who asks, awaited by those who come later, and opened anew after the
/// browser or a newer tab has had it closed.
pub async fn connection() -> Result<IdbDatabase, StorageError> {
    let opening =
        OPENING.with_borrow_mut(|opening| opening.get_or_insert_with(|| open().boxed_local().shared()).clone());
    let opened = opening.await;
    if opened.is_err() {
        forget();
    }
    opened
}

fn forget() {
    OPENING.with_borrow_mut(|opening| *opening = None);
}

async fn open() -> Result<IdbDatabase, StorageError> {
    let window = web_sys::window().ok_or(StorageError::Closed)?;
    let factory = window.indexed_db().map_err(thrown)?.ok_or(StorageError::Closed)?;
    let request = factory.open_with_u32(NAME, VERSION).map_err(thrown)?;
    let asked = request.clone();
    let make = Closure::once_into_js(move || make_stores(&asked));
    request.set_onupgradeneeded(make.dyn_ref());
    let opened = answer(&request).await?;
    request.set_onupgradeneeded(None);
    let database: IdbDatabase = opened.dyn_into().map_err(thrown)?;
    // A tab with a newer console waits until every old connection is closed. Ours gives way at once; the next
    // thing to be kept opens another.
    let giving_way = database.clone();
    let give_way = Closure::<dyn FnMut()>::new(move || {
        giving_way.close();
        forget();
    })
    .into_js_value();
    database.set_onversionchange(give_way.dyn_ref());
    // Closed by the browser, for one because its data has been cleared.
    database.set_onclose(give_way.dyn_ref());
    Ok(database)
}

fn make_stores(request: &IdbOpenDbRequest) {
    let Some(database) = request.result().ok().and_then(|made| made.dyn_into::<IdbDatabase>().ok()) else { return };
    for store in Store::EVERY {
        // It fails for a store that is there, and that one is kept.
        database.create_object_store(store.name()).ok();
    }
}
