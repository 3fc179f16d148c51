//! Light or dark, comfortable or compact, Danish or English: kept in the browser, shown by attributes of the page.

use super::{follow, language::provide_language};
use crate::storage::{self, Key};
use leptos::prelude::*;

/// Light, dark or as the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorScheme {
    /// As the system.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl ColorScheme {
    /// In the order to offer them.
    pub const EVERY: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The attribute's and the stored value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The choice with a value; anything unknown is the usual one.
    pub fn from_value(value: &str) -> Self {
        Self::EVERY.into_iter().find(|scheme| scheme.as_str() == value).unwrap_or_default()
    }

    /// The choice in force.
    pub fn expect() -> RwSignal<Self> {
        expect_context()
    }
}

/// How much room things take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// Room to breathe.
    #[default]
    Comfortable,
    /// More on the screen.
    Compact,
}

impl Density {
    /// In the order to offer them.
    pub const EVERY: [Self; 2] = [Self::Comfortable, Self::Compact];

    /// The attribute's and the stored value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Comfortable => "md",
            Self::Compact => "sm",
        }
    }

    /// The choice with a value; anything unknown is the usual one.
    pub fn from_value(value: &str) -> Self {
        Self::EVERY.into_iter().find(|density| density.as_str() == value).unwrap_or_default()
    }

    /// The choice in force.
    pub fn expect() -> RwSignal<Self> {
        expect_context()
    }

    /// Height of a row of the queue in CSS pixels. The style sheet fills rows of exactly this height.
    pub const fn queue_row_height(self) -> u32 {
        match self {
            Self::Comfortable => 88,
            Self::Compact => 68,
        }
    }
}

/// How long a decision waits before it is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UndoTime {
    /// It is sent at once.
    None,
    /// Five seconds.
    Short,
    /// Eight seconds.
    #[default]
    Usual,
    /// Fifteen seconds.
    Long,
}

impl UndoTime {
    /// In the order to offer them.
    pub const EVERY: [Self; 4] = [Self::None, Self::Short, Self::Usual, Self::Long];

    /// In seconds.
    pub const fn seconds(self) -> u8 {
        match self {
            Self::None => 0,
            Self::Short => 5,
            Self::Usual => 8,
            Self::Long => 15,
        }
    }

    /// The stored value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "0",
            Self::Short => "5",
            Self::Usual => "8",
            Self::Long => "15",
        }
    }

    /// The choice with a value; anything unknown is the usual one.
    pub fn from_value(value: &str) -> Self {
        Self::EVERY.into_iter().find(|time| time.as_str() == value).unwrap_or_default()
    }

    /// The choice in force.
    pub fn expect() -> RwSignal<Self> {
        expect_context()
    }
}

/// How the queue is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListMode {
    /// As one long list, of which the visible part exists.
    #[default]
    Grid,
    /// As a plain table in pages, which screen readers read best.
    Table,
}

impl ListMode {
    /// In the order to offer them.
    pub const EVERY: [Self; 2] = [Self::Grid, Self::Table];

    /// The stored value.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Grid => "grid",
            Self::Table => "table",
        }
    }

    /// The choice with a value; anything unknown is the usual one.
    pub fn from_value(value: &str) -> Self {
        Self::EVERY.into_iter().find(|mode| mode.as_str() == value).unwrap_or_default()
    }

    /// The choice in force.
    pub fn expect() -> RwSignal<Self> {
        expect_context()
    }
}

/// Hands every choice to every component below, and keeps page and storage in step with them.
pub fn provide_preferences() {
    provide_language();
    let stored = |key| storage::read(key).unwrap_or_default();
    let scheme = RwSignal::new(ColorScheme::from_value(&stored(Key::ColorScheme)));
    let density = RwSignal::new(Density::from_value(&stored(Key::Density)));
    let undo_time = RwSignal::new(UndoTime::from_value(&stored(Key::UndoSeconds)));
    provide_context(scheme);
    provide_context(density);
    provide_context(undo_time);
    keep(scheme, Key::ColorScheme, "data-color-scheme", ColorScheme::as_str);
    keep(density, Key::Density, "data-size", Density::as_str);
    let list_mode = RwSignal::new(ListMode::from_value(&stored(Key::ListMode)));
    provide_context(list_mode);
    follow(move || storage::write(Key::ListMode, list_mode.get().as_str()));
    follow(move || storage::write(Key::UndoSeconds, undo_time.get().as_str()));
}

fn keep<T: Copy + Send + Sync + 'static>(
    choice: RwSignal<T>,
    key: Key,
    attribute: &'static str,
    value: fn(T) -> &'static str,
) {
    follow(move || {
        let value = value(choice.get());
        if let Some(root) = document().document_element() {
            root.set_attribute(attribute, value).ok();
        }
        storage::write(key, value);
    });
}
