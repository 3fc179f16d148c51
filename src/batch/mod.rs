//! One decision about the selected ads: every e-mail is shown before, and one key takes all of them back.

mod dialog;
mod plan;

pub use dialog::BatchDialog;
pub use plan::{Hindrance, MOST, Planned, hindrance};
