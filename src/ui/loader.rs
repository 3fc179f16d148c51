//! A read that a page waits for: given up when the page goes, started again when what it reads by changes.

use super::follow;
use crate::api::ApiError;
use futures::future::{AbortHandle, abortable};
use leptos::{prelude::*, task::spawn_local};
use std::{future::Future, pin::Pin, sync::Arc};

type Reading<T> = Pin<Box<dyn Future<Output = Result<T, ApiError>>>>;

/// The latest answer of a read. Cheap to copy. Smaller in the bundle than a resource, and unlike one it cancels.
#[derive(Clone)]
pub struct Loader<T: Clone + Send + Sync + 'static> {
    answer: RwSignal<Option<Result<T, ApiError>>>,
    tries: Trigger,
}

impl<T: Clone + Send + Sync + 'static> Copy for Loader<T> {}

impl<T: Clone + Send + Sync + 'static> Loader<T> {
    /// Reads now, and again whenever a signal changes that `read` follows before its future starts.
    pub fn new<F>(read: impl Fn() -> F + 'static) -> Self
    where
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        Self::start(Box::new(move || Box::pin(read())))
    }

    fn start(read: Box<dyn Fn() -> Reading<T>>) -> Self {
        let loader = Self { answer: RwSignal::new(None), tries: Trigger::new() };
        let under_way = StoredValue::new(None::<Arc<AbortHandle>>);
        follow(move || {
            loader.tries.track();
            let (reading, handle) = abortable(read());
            if let Some(earlier) = under_way.try_update_value(|it| it.replace(Arc::new(handle))).flatten() {
                earlier.abort();
            }
            spawn_local(async move {
                if let Ok(answer) = reading.await {
                    loader.answer.try_set(Some(answer));
                }
            });
        });
        on_cleanup(move || {
            if let Some(handle) = under_way.try_get_value().flatten() {
                handle.abort();
            }
        });
        loader
    }

    /// The latest answer; `None` before the first.
    pub fn get(self) -> Option<Result<T, ApiError>> {
        self.answer.get()
    }

    /// Reads once more.
    pub fn again(self) {
        self.answer.set(None);
        self.tries.notify();
    }
}
