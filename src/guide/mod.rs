//! The working day explained in pictures of the console itself, and the accessibility statement.

mod page;
mod statement;
mod step;

pub use page::GuidePage;
pub use statement::AccessibilityPage;
