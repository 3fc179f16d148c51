//! Certificates: ours, those we believe, and what is wrong with the others.
//!
//! The cryptography is ring's, handed over wherever it is needed: a choice for the whole process can be made twice, and
//! then panics.

#[cfg(test)]
#[path = "../../examples/certificates/authority.rs"]
pub(crate) mod authority;
mod certificate;
mod ends;
mod fault;
mod identity;
mod roots;
#[cfg(test)]
mod tests;

pub use certificate::{Certificate, CertificateFault, Purpose};
pub use ends::{client_config, server_config};
pub use fault::TlsFault;
pub(crate) use fault::cause;
pub use identity::{Identity, IdentityFault};
pub use roots::{Roots, RootsFault};
