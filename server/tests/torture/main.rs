//! What a server must survive: killed in the middle of writes, a full disk, a damaged file, hostile callers, a long day. Every phase is
//! one ignored test;
//! `cargo xtask torture` runs them one after the other.
//!
//! A phase has a file of its own and ends with [`report::phase`], which prints its line. What it draws by lot comes from
//! TORTURE_SEED, so that a failure comes back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod access_log;
#[allow(dead_code, reason = "shared with the example that writes certificates, which uses all of it")]
#[path = "../../examples/certificates/authority.rs"]
mod authority;
mod caller;
mod damage;
mod disk;
mod evidence;
mod hostile;
mod invariants;
mod kill;
mod ledger;
mod load;
mod program;
mod random;
mod report;
mod scene;
mod soak;
#[allow(dead_code, reason = "shared with tests/gateway, which uses all of it")]
#[path = "../gateway/support/stranger.rs"]
mod stranger;
mod tmpfs;
#[allow(dead_code, reason = "shared with tests/server, which uses all of it")]
#[path = "../server/support/wire.rs"]
mod wire;
mod write;
