//! The server's description of itself: OpenAPI 3.1, made from the contract's own types and its table of methods.
//!
//! `/openapi.json` is the document, `/openapi` the same to read. A copy is checked in as contract/openapi.json.

pub(crate) mod bodies;
mod document;
mod logged;
mod operation;
mod own;
mod page;
mod workbench;

pub use document::document;
pub use page::routes;
