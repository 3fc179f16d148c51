//! What a caseworker has written and not sent: kept a day in her browser, and shown in a list of its own.

mod collection;
mod draft;
mod kept;
mod notice;
mod page;
mod taking_in;
mod typing;
mod wipe;

pub use collection::{Drafts, Listed};
pub use draft::Draft;
pub use kept::{KEPT_HOURS, KeptDraft};
pub use notice::{CprNotice, tell_trouble};
pub use page::DraftsPage;
pub use wipe::WipeDrafts;
