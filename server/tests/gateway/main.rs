//! Two of our servers, one behind the other, and our server before services that behave badly.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::as_conversions)]

mod allow_list;
mod bad_certificates;
mod bad_upstreams;
mod isolation;
mod metrics;
mod pair;
mod placements;
mod support;
mod tokens;
