//! The real services behind this server: only the documented methods pass, and only what was checked.
//!
//! `allow` says what may pass, `request` makes the call that goes out, `answer` judges what comes back, `breaker` when a
//! service is left alone: all of them plain functions. A [`Gate`] is the way to one service, `forward` the paths that
//! lead there, [`placed`] chooses between these and the embedded services.

mod allow;
mod answer;
mod body;
mod breaker;
mod destination;
mod fault;
mod forward;
mod gate;
pub mod placed;
mod placements;
mod request;
mod settings;
mod token;

pub use destination::Destination;
pub use fault::UpstreamFault;
pub use gate::Gate;
pub use placements::{Placement, Placements};
pub use settings::{ClientCredentials, Services, Token, Upstream};
pub use token::{DevelopmentKey, NotOnThisMachine};
