//! A read that a page waits for: given up when the page goes, started again when what it reads by changes.

use super::follow;
use crate::api::ApiError;
use futures::future::{AbortHandle, Either, abortable, select};
use gloo_timers::future::TimeoutFuture;
use leptos::{prelude::*, task::spawn_local};
use std::{future::Future, pin::Pin, sync::Arc};

/// How long an answer may take before it is slow, in milliseconds.
const SLOW_MILLIS: u32 = 500;

type Reading<T> = Pin<Box<dyn Future<Output = Result<T, ApiError>>>>;

/// The latest answer of a read. Cheap to copy. Smaller in the bundle than a resource, and unlike one it cancels.
#[derive(Clone)]
pub struct Loader<T: Clone + Send + Sync + 'static> {
    answer: RwSignal<Option<Result<T, ApiError>>>,
    slow: RwSignal<bool>,
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
        let loader = Self { answer: RwSignal::new(None), slow: RwSignal::new(false), tries: Trigger::new() };
        let under_way = StoredValue::new(None::<Arc<AbortHandle>>);
        follow(move || {
            loader.tries.track();
            let (reading, handle) = abortable(read());
            if let Some(earlier) = under_way.try_update_value(|it| it.replace(Arc::new(handle))).flatten() {
                earlier.abort();
            }
            loader.slow.set(false);
            spawn_local(async move {
                let answer = match select(reading, TimeoutFuture::new(SLOW_MILLIS)).await {
                    Either::Left((answer, _)) => answer,
                    Either::Right(((), reading)) => {
                        loader.slow.try_set(true);
                        reading.await
                    }
                };
                // One that was given up leaves both to the one that came after it.
                if let Ok(answer) = answer {
                    loader.slow.try_set(false);
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

    /// Whether the answer has been awaited for more than half a second.
    pub fn is_slow(self) -> Signal<bool> {
        self.slow.into()
    }

    /// Reads once more.
    pub fn again(self) {
        self.answer.set(None);
        self.tries.notify();
    }
}
