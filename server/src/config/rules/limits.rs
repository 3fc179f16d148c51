//! How much, and how long.

use crate::{
    config::{file, judge::Judge},
    serve::Limits,
};
use std::num::NonZeroU32;

pub(super) fn judge(judge: &mut Judge<'_>, file: &file::Limits) -> Option<Limits> {
    let unsaid = Limits::default();
    let connections = judge.size(&file.connections, 1..=65_536, unsaid.connections);
    let connections_per_address = judge.size(&file.connections_per_address, 1..=65_536, unsaid.connections_per_address);
    // Below 8192 hyper takes no buffer.
    let header_bytes = judge.size(&file.header_bytes, 8192..=65_536, unsaid.header_bytes);
    let header_time = judge.seconds(&file.header_seconds, 1..=300, unsaid.header_time);
    let body_time = judge.seconds(&file.body_seconds, 1..=300, unsaid.body_time);
    let answer_time = judge.seconds(&file.answer_seconds, 1..=300, unsaid.answer_time);
    let write_time = judge.seconds(&file.write_seconds, 1..=300, unsaid.write_time);
    let stop_time = judge.seconds(&file.stop_seconds, 1..=300, unsaid.stop_time);
    let failures =
        judge.number(&file.sign_in_failures_per_minute, 1..=1000, u64::from(unsaid.sign_in_failures_per_minute.get()));
    Some(Limits {
        connections: connections?,
        connections_per_address: connections_per_address?,
        header_bytes: header_bytes?,
        header_time: header_time?,
        body_time: body_time?,
        answer_time: answer_time?,
        write_time: write_time?,
        stop_time: stop_time?,
        sign_in_failures_per_minute: u32::try_from(failures?)
            .ok()
            .and_then(NonZeroU32::new)
            .unwrap_or(unsaid.sign_in_failures_per_minute),
    })
}
