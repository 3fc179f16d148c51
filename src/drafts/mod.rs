//! What a caseworker has written and not sent: kept a day in her browser, and shown in a list of its own.

mod collection;
mod draft;
mod dropping;
mod from_storage;
mod kept;
mod list;
mod notice;
mod page;
mod saving;
mod taking_in;
mod typing;
mod wipe;

pub use collection::Drafts;
pub use draft::Draft;
pub use kept::{KEPT_HOURS, KeptDraft};
pub use list::Listed;
pub use notice::{CprNotice, tell_trouble};
pub use page::DraftsPage;
pub use wipe::WipeDrafts;
