//! `x-requestId` for the console: one per intention.

use contract::RequestId;

/// A new id for a new intention. A retry of the same intention keeps its id; a corrected call takes a new one.
pub fn new_request_id() -> RequestId {
    RequestId::from(uuid::Uuid::new_v4())
}
