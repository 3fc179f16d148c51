use super::{Call, Caseworker};
use contract::metoder::Metode;
use serde_json::Value;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A call of one of the methods that are POSTs, with a request id of its own.
pub fn request<'a>(who: &'a Caseworker, metode: &Metode, body: &Value) -> Call<'a> {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let id = format!("request-{}", NEXT.fetch_add(1, Ordering::Relaxed));
    who.call("POST", metode.path).request_id(&id).json(body)
}
