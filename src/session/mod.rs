//! Who is signed in, and the gate that lets nobody else in.

mod access;
mod banner;
mod ended_dialog;
mod gate;
mod sign_in_page;
mod standing;
mod ways;

pub use access::{Access, LeaveSession, SignedIn};
pub use gate::SessionGate;
