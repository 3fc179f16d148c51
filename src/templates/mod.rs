//! E-mail templates: those that come with the console, one's own and the team's, as one list.

mod built_in;
mod choices;
mod editor;
mod exchange;
mod insert;
mod library;
mod page;
pub mod placeholders;
mod shared;
mod template;
mod transfer;
mod variables;

pub use built_in::BuiltIn;
pub use choices::{Choice, choices, merged};
pub use insert::{focus_blank, insert_template};
pub use library::Templates;
pub use page::TemplatesPage;
pub use shared::follow_team;
pub use template::{Fault, Source, Template, TemplateId, UsedFor, Wording, with_plain_line_breaks};
pub use variables::Variables;
