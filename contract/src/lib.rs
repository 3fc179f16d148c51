//! What the console and the server must agree on, and nothing else.
//!
//! One module per service with its types as the service's document spells them; code lists, error codes with
//! their Danish texts, field rules and the problem body that both sides share. Decoding forgives what a real
//! .NET service would surprise with; encoding is strict. No input or output happens here.

pub mod annoncekilde;
pub mod bff;
pub mod code_list;
pub mod code_lists;
pub mod copenhagen;
pub mod cpr;
pub mod cv_workflow;
pub mod cvr;
pub mod fejlkode;
pub mod feltregel;
pub mod flexjob;
pub mod godkendelsesstatus;
pub mod handling;
pub mod ids;
pub mod jobagent;
pub mod jobannonce_behandling;
pub mod metoder;
#[cfg(feature = "openapi")]
pub mod openapi;
pub mod pick;
pub mod problem;
pub mod request_id;
pub mod scope;
pub mod tidspunkt;
pub mod tilmeldingsregel;
pub mod webservicebesked;

pub use cpr::Cpr;
pub use cvr::Cvr;
pub use fejlkode::Fejlkode;
pub use godkendelsesstatus::Godkendelsesstatus;
pub use ids::{BehandlerId, CaseElementId, ConsoleId, JobagentId, JobannonceId, TemplateId};
pub use problem::{Feltfejl, Problem};
pub use request_id::RequestId;
pub use scope::Scope;
pub use tidspunkt::Tidspunkt;
