//! What can be done with the ad on the desk: begin, take over, park, approve and reject.

mod actions;
mod capability;
mod decide_form;
mod done;
mod form;
mod panel;
mod park_form;
mod preview;
mod settle;
mod standing;
mod take_over;

use crate::{
    drafts,
    templates::{self as template_menu, placeholders},
};

pub use capability::{Act, Block, Situation};
pub use decide_form::DecideForm;
pub use done::DoneWith;
pub use drafts::{Draft, Drafts};
pub use form::{Decision, Problem, ValidDecision, ValidPark};
pub use panel::DecisionPanel;
