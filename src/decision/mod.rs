//! What can be done with the ad on the desk: begin, take over, park, approve and reject.

mod acting;
mod as_duplicate;
mod beginning;
mod capability;
mod choice_menu;
mod coming_back;
mod decide_form;
mod deciding;
mod done;
mod failure;
mod form;
mod palette_templates;
mod panel;
mod park_form;
mod park_until;
mod place;
mod preview;
mod standing;
mod take_over;
mod undoing;
mod writing;

pub use acting::Acting;
pub use capability::{Act, Block, Situation};
pub use form::{Decision, Problem, ValidDecision, ValidPark};
pub use panel::DecisionPanel;
pub use place::{Landing, OPEN_AD, OPEN_TITLE, Place, is_typing};
