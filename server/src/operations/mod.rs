//! What operations need beside serving: readiness, metrics, backup, restore, and what to do about a damaged database.

pub mod backup;
pub mod copy;
pub mod damage;
pub mod end_sessions;
pub mod kept;
pub mod metrics;
pub mod ready;
pub mod restore;
