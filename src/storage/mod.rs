//! The one writer of browser storage. It holds preferences only, and never a CPR number.

/// What may be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Light, dark or as the system.
    ColorScheme,
    /// Comfortable or compact.
    Density,
    /// The queue as a list or as a table.
    ListMode,
}

impl Key {
    const fn name(self) -> &'static str {
        match self {
            Self::ColorScheme => "console.color-scheme",
            Self::Density => "console.density",
            Self::ListMode => "console.list-mode",
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
