//! Who is signed in, and the gate that lets nobody else in.

mod access;
mod gate;
mod sign_in_page;

pub use access::{Access, LeaveSession, SignedIn};
pub use gate::SessionGate;
