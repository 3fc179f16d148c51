//! The ads that may be the same as one: a link that counts them, and a page that lists them.

mod found;
mod link;
mod page;

pub use link::DuplicatesLink;
pub use page::DuplicatesPage;
