//! A jobcentre that answers from a script, and remembers what it was asked.

use console::api::{Purpose, Request, Response, Transport, TransportError};
use contract::{RequestId, metoder::Http};
use std::{
    collections::VecDeque,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex},
};

/// An occupation that it names.
pub const COOK: &str = "http://data.star.dk/esco/occupation/5b0c6a1e-7d42-4f0b-9c3e-1a2b6f0de101";
/// Another.
const FARMER: &str = "http://data.star.dk/esco/occupation/5b0c6a1e-7d42-4f0b-9c3e-1a2b6f0de102";
/// The only jobagent that can be read by itself.
const LONE: &str = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a5b100";

type Answer = Result<(u16, String), TransportError>;

#[derive(Default)]
struct State {
    asked: Vec<Request>,
    /// The citizen's jobagents, as JSON.
    jobagents: Vec<String>,
    /// Answers to the writes to come; 204 when there is none.
    writes: VecDeque<Answer>,
    /// Every write leaves its jobagent behind.
    keeps: bool,
    without_names: bool,
}

/// A jobcentre that answers from a script. Clones share it.
#[derive(Clone, Default)]
pub struct Jobcentre(Arc<Mutex<State>>);

impl Jobcentre {
    /// One whose citizen has these jobagents, as JSON.
    pub fn with(jobagents: &[String]) -> Self {
        let here = Self::default();
        here.now_has(jobagents);
        here
    }

    /// The next writes are answered so.
    pub fn answers(&self, writes: impl IntoIterator<Item = Answer>) {
        self.0.lock().unwrap().writes.extend(writes);
    }

    /// What it was asked, in order.
    pub fn asked(&self) -> Vec<Request> {
        self.0.lock().unwrap().asked.clone()
    }

    /// The ids of the writes, in order.
    pub fn write_ids(&self) -> Vec<RequestId> {
        let writes = self.asked().into_iter().filter(|request| request.purpose == Purpose::Write);
        writes.map(|request| request.request_id.unwrap()).collect()
    }

    /// From now on the citizen has these jobagents.
    pub fn now_has(&self, jobagents: &[String]) {
        self.0.lock().unwrap().jobagents = jobagents.to_vec();
    }

    /// The next jobagent to be made is kept, whatever the answer.
    pub fn keeps_the_next(&self) {
        self.0.lock().unwrap().keeps = true;
    }

    /// Nobody tells the names of the occupations.
    pub fn tells_no_names(&self) {
        self.0.lock().unwrap().without_names = true;
    }

    fn answer(&self, request: &Request) -> Answer {
        let mut state = self.0.lock().unwrap();
        let path = request.endpoint.as_str();
        if request.purpose == Purpose::Write {
            if state.keeps && request.method == Http::Post {
                state.keeps = false;
                let made = request.body.as_ref().unwrap().as_str().to_owned();
                state.jobagents.push(made);
            }
            return state.writes.pop_front().unwrap_or(Ok((204, String::new())));
        }
        if path == "/bff/erhverv" {
            let names = format!(
                r#"{{"occupations":[{{"conceptUriDa":"{COOK}","label":"Kok"}},{{"conceptUriDa":"{FARMER}","label":"Økologisk landmand"}}]}}"#
            );
            return Ok(if state.without_names { (404, String::new()) } else { (200, names) });
        }
        if path.contains('?') {
            let one = state.jobagents.iter().find(|one| path.ends_with(LONE) && one.contains(LONE)).cloned();
            return Ok(one.map_or((404, r#"{"fejlkode":4589}"#.to_owned()), |one| (200, one)));
        }
        Ok((200, format!(r#"{{"jobagenter":[{}]}}"#, state.jobagents.join(","))))
    }
}

impl Transport for Jobcentre {
    fn send(&self, request: Request) -> Pin<Box<dyn Future<Output = Result<Response, TransportError>>>> {
        let answer = self.answer(&request);
        self.0.lock().unwrap().asked.push(request);
        let response = answer.map(|(status, body)| Response { status, date: None, body });
        Box::pin(std::future::ready(response))
    }
}

/// Lone's jobagent, as JSON.
pub fn of_lone(email: &str) -> String {
    format!(
        r#"{{"jobagentIdentifier":"{LONE}","klientKategori":"Dagpengemodtager","tilmeldingsdato":"2026-03-13T00:00:00+01:00",
            "ledighedsgrad":"FuldtLedig","emailadresse":"{email}","joboensker":[{{"conceptUriDa":"{COOK}",
            "harUddannelse":true,"aarSidstBrugt":2024,"jobTargetIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a5b001"}}]}}"#
    )
}
