//! The one writer of browser storage: preferences as they are, everything else in one database. Never a CPR number.

mod changes;
mod connection;
pub mod cpr_guard;
mod database;
mod request;
mod storage_error;
mod store;

pub use changes::Changes;
pub use database::{Change, Database};
pub use storage_error::StorageError;
pub use store::Store;

/// What may be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Light, dark or as the system.
    ColorScheme,
    /// Comfortable or compact.
    Density,
    /// Danish or English.
    Language,
    /// The filters of the queue that have a name.
    SavedFilters,
    /// The queue as a list or as a table.
    ListMode,
    /// How long a decision can be undone.
    UndoSeconds,
    /// The keys of the commands.
    Keymap,
    /// The pairs of ads that are no duplicates.
    NoDuplicates,
    /// The flexjobs that have been looked up.
    RecentFlexjobs,
}

impl Key {
    const fn name(self) -> &'static str {
        match self {
            Self::ColorScheme => "console.color-scheme",
            Self::Density => "console.density",
            Self::Language => "console.language",
            Self::SavedFilters => "console.saved-filters",
            Self::ListMode => "console.list-mode",
            Self::UndoSeconds => "console.undo-seconds",
            Self::Keymap => "console.keymap",
            Self::NoDuplicates => "console.no-duplicates",
            Self::RecentFlexjobs => "console.recent-flexjobs",
        }
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Reads a preference; `None` where there is none or storage is closed to us.
pub fn read(key: Key) -> Option<String> {
    storage()?.get_item(key.name()).ok()?
}

/// Keeps a preference. Where storage is closed (private windows) it lasts until the page is left, which is all
/// that can be had.
pub fn write(key: Key, value: &str) {
    if let Some(storage) = storage() {
        storage.set_item(key.name(), value).ok();
    }
}
