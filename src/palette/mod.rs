//! The palette on Ctrl+K: every command, page, ad, colleague and template, found by typing a little of its name.
//!
//! A part of the page that has something to offer adds a [`Source`] to the [`Palette`] for as long as it lives.

mod ads;
mod entry;
mod field;
mod rank;
mod source;
mod view;

pub use ads::{AdIndex, KnownAd, ads};
pub use entry::{Entry, EntryKind};

pub use rank::{Fit, Needle, best};
pub use source::{MOST_OF_A_SOURCE, Search, Source, offered};
pub use view::{Palette, PaletteDialog};
