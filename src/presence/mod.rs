//! Who is looking at an ad right now. It tells, and never blocks.

mod badge;
mod looking;
mod words;

pub use badge::{LookedAt, RowLookedAt};
pub use looking::Looking;
