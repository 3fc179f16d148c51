//! E-mail templates: those that come with the console, one's own and the team's, as one list.

mod built_in;
mod card;
mod choices;
mod delete;
mod editor;
mod exchange;
mod fault;
mod insert;
mod library;
mod page;
pub mod placeholders;
mod question;
mod share;
mod shared;
mod team;
mod template;
mod theirs;
mod transfer;
mod variables;

pub use built_in::BuiltIn;
pub use choices::{Choice, choices, merged};
pub use fault::Fault;
pub use insert::{focus_blank, insert_template};
pub use library::Templates;
pub use page::TemplatesPage;
pub use shared::follow_team;
pub use template::{Source, Template, TemplateId, UsedFor, Wording, with_plain_line_breaks};
pub use variables::Variables;
