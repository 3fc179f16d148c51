//! How a call arrives and is answered: who asks, what was sent, and what a refusal looks like.

pub mod auth;
pub mod body;
pub mod etag;
pub mod fields;
mod nested_fields;
pub mod query;
pub mod refusal;
pub mod request_id;
mod typed_fields;

pub use auth::{Csrf, SignedIn, check_whose};
pub use body::JsonBody;
pub use fields::Fields;
pub use refusal::Refusal;

/// Largest body that is read, in bytes; a long e-mail is a hundredth of it.
pub const LARGEST_BODY: usize = 256 * 1024;
