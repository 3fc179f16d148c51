//! Services that answer from a script, and remember what they were asked.

use console::api::{Purpose, Request, Response, Transport, TransportError};
use std::{
    collections::{HashMap, VecDeque},
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex},
};

/// The ad that every test is about.
pub const AD: &str = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a52222";
/// The signed-in caseworker.
pub const ME: &str = r#"{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","behandlerNavn":"Ida Holm"}"#;
/// Her colleague.
pub const COLLEAGUE: &str =
    r#"{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a59999","behandlerNavn":"Bo Friis"}"#;

#[derive(Default)]
struct State {
    asked: Vec<Request>,
    /// The row of the queue, as JSON; `None` when the ad has left it.
    row: Option<String>,
    /// Answers to the writes to come; 204 when there is none.
    writes: VecDeque<Result<(u16, String), TransportError>>,
    /// After so many writes the list lacks the ad.
    unlist_after: Option<usize>,
    /// Answer of the ad source.
    ad: Option<(u16, String)>,
    /// Answers to reads, by how their paths end.
    reads: HashMap<&'static str, Result<(u16, &'static str), TransportError>>,
}

/// Scripted services. Clones share the script.
#[derive(Clone, Default)]
pub struct Services(Arc<Mutex<State>>);

impl Services {
    /// The ad waits, with `behandling` as JSON.
    pub fn with_ad(behandling: &str) -> Self {
        let services = Self::default();
        services.list_ad(behandling);
        services
    }

    /// From now on the list shows the ad with `behandling`.
    pub fn list_ad(&self, behandling: &str) {
        self.0.lock().unwrap().row = Some(format!(r#"{{"jobannonceId":"{AD}","behandling":{behandling}}}"#));
    }

    /// From now on the list lacks the ad.
    pub fn unlist_ad(&self) {
        self.0.lock().unwrap().row = None;
    }

    /// The list lacks the ad once so many writes have been received.
    pub fn unlist_ad_after(&self, writes: usize) {
        self.0.lock().unwrap().unlist_after = Some(writes);
    }

    /// The next write is refused with a code.
    pub fn refuse_next(&self, status: u16, fejlkode: i32) {
        self.answer_next(Ok((status, format!(r#"{{"status":{status},"fejlkode":{fejlkode}}}"#))));
    }

    /// The next write is answered so.
    pub fn answer_next(&self, answer: Result<(u16, String), TransportError>) {
        self.0.lock().unwrap().writes.push_back(answer);
    }

    /// The ad source answers so.
    pub fn ad_source(&self, status: u16, body: &str) {
        self.0.lock().unwrap().ad = Some((status, body.to_owned()));
    }

    /// From now on reads whose paths end so are answered so.
    pub fn answer_reads(&self, path: &'static str, answer: Result<(u16, &'static str), TransportError>) {
        self.0.lock().unwrap().reads.insert(path, answer);
    }

    /// The writes received, in order.
    pub fn writes(&self) -> Vec<Request> {
        self.0.lock().unwrap().asked.iter().filter(|request| request.purpose == Purpose::Write).cloned().collect()
    }

    /// The body of the only write.
    pub fn only_write(&self) -> serde_json::Value {
        let writes = self.writes();
        assert_eq!(writes.len(), 1, "{writes:?}");
        serde_json::from_str(writes[0].body.as_ref().unwrap().as_str()).unwrap()
    }
}

impl Transport for Services {
    fn send(&self, request: Request) -> Pin<Box<dyn Future<Output = Result<Response, TransportError>>>> {
        let mut state = self.0.lock().unwrap();
        let path = request.endpoint.as_str().to_owned();
        let answer = if request.purpose == Purpose::Write {
            state.writes.pop_front().unwrap_or(Ok((204, String::new())))
        } else if let Some((_, answer)) = state.reads.iter().find(|(end, _)| path.ends_with(**end)) {
            answer.map(|(status, body)| (status, body.to_owned()))
        } else if path.ends_with("afventende-jobannoncer") {
            let rows = state.row.clone().unwrap_or_default();
            Ok((200, format!(r#"{{"afventendeJobannoncer":[{rows}]}}"#)))
        } else if path.starts_with("/annoncekilde/") {
            Ok(state.ad.clone().unwrap_or((404, r#"{"fejlkode":121100}"#.to_owned())))
        } else {
            Ok((200, r#"{"duplikater":[]}"#.to_owned()))
        };
        state.asked.push(request);
        let written = state.asked.iter().filter(|request| request.purpose == Purpose::Write).count();
        if state.unlist_after.is_some_and(|after| written >= after) {
            state.row = None;
        }
        let response = answer.map(|(status, body)| Response { status, date: None, body });
        Box::pin(std::future::ready(response))
    }
}

/// `behandling` as JSON: begun this morning by someone.
pub fn begun_by(behandler: &str) -> String {
    format!(
        r#"{{"behandler":{behandler},"behandlingPaabegyndtTidspunkt":"2026-01-02T10:42:00+01:00","parkeretTilTidspunkt":null}}"#
    )
}

/// `behandling` as JSON: parked by someone, far ahead.
pub fn parked_by(behandler: &str) -> String {
    format!(
        r#"{{"behandler":{behandler},"behandlingPaabegyndtTidspunkt":"2026-01-02T10:42:00+01:00","parkeretTilTidspunkt":"2999-12-31T13:00:00+01:00"}}"#
    )
}
