//! Robots of these tests: a house (one of our servers), a service that behaves as it is told, certificates. Those of
//! tests/server do the rest.

#[allow(dead_code, reason = "shared with tests/server, which uses all of it")]
#[path = "../../server/support/ad.rs"]
mod ad;
#[allow(dead_code, reason = "shared with tests/server, which uses all of it")]
#[path = "../../server/support/answer.rs"]
mod answer;
#[allow(dead_code, reason = "shared with the example that writes certificates, which uses all of it")]
#[path = "../../../examples/certificates/authority.rs"]
mod authority;
#[allow(dead_code, reason = "shared with tests/server, which uses all of it")]
#[path = "../../server/support/browser.rs"]
mod browser;
#[allow(dead_code, reason = "shared with tests/server, which uses all of it")]
#[path = "../../server/support/caseworker.rs"]
mod caseworker;
mod certificates;
mod house;
mod misbehaving;
mod placing;
#[allow(dead_code, reason = "shared with tests/server, which uses all of it")]
#[path = "../../server/support/served.rs"]
mod served;
mod stranger;
#[path = "../../server/support/who.rs"]
mod who;

pub use ad::AdText;
pub use answer::Answer;
pub use authority::{Authority, For, When};
pub use browser::Browser;
pub use caseworker::Caseworker;
pub use certificates::{Ours, believing, served_as};
pub use house::{Door, House, KEY};
pub use misbehaving::{BROKE, Bad, FROM_THE_START, IN_THE_MIDDLE, JSON, SECRET, answer};
pub use placing::{placed, reached};
pub use served::{Served, here};
pub use stranger::{GOOD_READ, Line, Stranger, request};
pub use who::Who;
