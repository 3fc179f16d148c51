//! Tables of single messages. But for what is wrong with it, each would be answered well: the first of a table shows that.

use super::{bodies, heads, hosts, large, log_lines, message::Message, methods, paths, target::Attack};
use crate::{caller::Caller, scene};
use contract::metoder::PAABEGYND_BEHANDLING;
use serde_json::json;

/// No write of these may be done on it.
pub const AD: usize = 1;
/// What is odd and not wrong is done on it.
pub const OTHER_AD: usize = 6;

pub fn all(ida: &Caller) -> Vec<Attack> {
    let tables = [paths::all, heads::all, large::all, bodies::all, methods::all, hosts::all, log_lines::all];
    tables.into_iter().flat_map(|table| table(ida)).collect()
}

/// She begins an ad: all but the body, and the id that no other call has.
pub fn begin(ida: &Caller, ad: usize) -> Message {
    Message::of("POST", &begin_path(ad)).by(ida)
}

/// The body that goes with it.
pub fn body(ida: &Caller) -> String {
    json!({ "behandler": ida.behandler, "overtagBehandling": false }).to_string()
}

/// The same with one more member, which nobody asks for.
pub fn body_with(ida: &Caller, member: &str) -> String {
    body(ida).replacen('{', &format!("{{\"x\":{member},"), 1)
}

pub fn begin_path(ad: usize) -> String {
    PAABEGYND_BEHANDLING.path.replace("{jobannonceId}", &scene::ad(ad).to_string())
}

pub fn duplicates(id: &str) -> String {
    format!("/v2/JobannonceBehandling/duplikater/{id}")
}
