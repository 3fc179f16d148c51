//! What the choices of the settings are called.

use super::preferences::{ColorScheme, Density, ListMode, UndoTime};
use crate::locales::{format, outbox, shell as text};

impl ColorScheme {
    /// Its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Auto => text::scheme_auto(),
            Self::Light => text::scheme_light(),
            Self::Dark => text::scheme_dark(),
        }
    }
}

impl Density {
    /// Its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Comfortable => text::density_comfortable(),
            Self::Compact => text::density_compact(),
        }
    }
}

impl ListMode {
    /// Its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Grid => text::list_mode_grid(),
            Self::Table => text::list_mode_table(),
        }
    }
}

impl UndoTime {
    /// Its name.
    pub fn label(self) -> String {
        match self {
            Self::None => outbox::undo_none().to_owned(),
            Self::Short | Self::Usual | Self::Long => format::seconds(i64::from(self.seconds())),
        }
    }
}
