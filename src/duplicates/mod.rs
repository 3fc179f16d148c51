//! The ads that may be the same as one: a link that counts them, and a page that lists them.

mod chosen;
mod column;
mod compare_table;
mod compared;
mod comparing;
mod decided;
mod differences;
mod dismissed;
mod fields;
mod found;
mod link;
#[cfg(test)]
mod near_duplicates_tests;
mod page;
mod passages;
mod plain_text;
mod rows;
mod similarity;
mod tokens;
mod word_diff;

pub use dismissed::provide_dismissed;
pub use link::DuplicatesLink;
pub use page::DuplicatesPage;
