//! The typed client: the only code that talks to a service.
//!
//! A call is one typed function per method, in one file per service. Paths come from [`endpoint`], failures end
//! as [`ApiError`], and every answer's `Date` header sets the [`ServerClock`].

mod annoncekilde;
mod browser;
mod call_log;
mod client;
mod clock;
mod cv_workflow;
mod endpoint;
mod error;
mod explain;
mod flexjob;
mod history;
mod jobagent;
mod jobannonce_behandling;
mod json;
mod occupations;
mod presence;
mod request_id;
mod seat;
mod seated;
mod session;
mod shared_templates;
mod stream;
mod summaries;
#[cfg(test)]
mod tests;
mod transport;
mod version;
mod webservicebesked;

pub use browser::BrowserTransport;
pub use call_log::{Call, CallEnd, KEPT_CALLS};
pub use client::{Client, Pace};
pub use clock::{Elapsed, ServerClock, now};
pub use endpoint::Endpoint;
pub use error::{ApiError, Refusal};
pub use explain::{Explanation, explain, explain_read, meaning};
pub use jobagent::Enrolment;
pub use jobannonce_behandling::ListAnswer;
pub use request_id::new_request_id;
pub use stream::{ETag, Opened, Opening, Pieces};
pub use transport::{Body, Purpose, Request, Response, Transport, TransportError};
