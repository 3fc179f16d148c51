//! A caseworker at the server, who takes what comes: an answer, or that there is none any more.

use approval_console_server::demo;
use contract::{Scope, bff::SeededCaseworker, jobannonce_behandling::Behandler};
use serde_json::{Value, json};
use std::time::Duration;

/// Longer than any answer takes, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// Who has signed in.
#[derive(Clone)]
pub struct Caller {
    pub behandler: Behandler,
    base: String,
    cookie: String,
    agent: ureq::Agent,
}

/// One of the seeded caseworkers who decide.
pub fn deciding(number: usize) -> Behandler {
    let decides = |one: &SeededCaseworker| one.scopes.contains(&Scope::JobannoncegodkendelseWrite);
    let mut deciding: Vec<_> = demo::caseworkers().into_iter().filter(decides).collect();
    deciding.swap_remove(number % deciding.len()).behandler
}

/// One call.
#[derive(Clone, Debug)]
pub struct Call {
    pub method: &'static str,
    pub path: String,
    pub request_id: Option<String>,
    /// Of the citizen it is about, where a header names her.
    pub cpr: Option<String>,
    pub body: Value,
}

/// What came back; `None` where the connection broke.
pub type Answer = Option<(u16, Value)>;

impl Caller {
    /// One of the seeded caseworkers who decide: there are six, and the seventh is the first again.
    pub fn sign_in(base: &str, number: usize) -> Self {
        Self::sign_in_as(base, deciding(number))
    }

    /// Anyone of the seeded caseworkers.
    pub fn sign_in_as(base: &str, behandler: Behandler) -> Self {
        Self::try_sign_in(base, behandler).expect("she can sign in")
    }

    /// What her browser sends with each call.
    pub fn cookie(&self) -> &str {
        &self.cookie
    }

    fn try_sign_in(base: &str, behandler: Behandler) -> Option<Self> {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .proxy(None)
            // A connection of its own for each call: that a kept one is closed must not look like a lost answer.
            .max_idle_connections(0)
            .timeout_global(Some(PATIENCE));
        let agent: ureq::Agent = config.build().into();
        let who = json!({ "behandlerIdentifier": behandler.behandler_identifier });
        let answer = agent.post(format!("{base}/bff/session")).header("x-csrf", "1").send_json(who).ok()?;
        let cookie = answer.headers().get("set-cookie")?.to_str().ok()?.split(';').next()?.to_owned();
        Some(Self { behandler, base: base.into(), cookie, agent })
    }

    /// Sends a call.
    pub fn send(&self, call: &Call) -> Answer {
        let mut request = ureq::http::Request::builder()
            .method(call.method)
            .uri(format!("{}{}", self.base, call.path))
            .header("cookie", &self.cookie)
            .header("x-csrf", "1")
            .header("content-type", "application/json");
        if let Some(id) = &call.request_id {
            request = request.header("x-requestId", id);
        }
        if let Some(cpr) = &call.cpr {
            request = request.header("x-civilRegistrationIdentifier", cpr);
        }
        self.run(|| self.agent.run(request.body(call.body.to_string()).unwrap()))
    }

    /// Reads.
    pub fn get(&self, path: &str) -> Answer {
        let call = self.agent.get(format!("{}{path}", self.base)).header("cookie", &self.cookie).header("x-csrf", "1");
        self.run(|| call.call())
    }

    fn run(&self, send: impl FnOnce() -> Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Answer {
        let mut answer = send().ok()?;
        let status = answer.status().as_u16();
        // An answer that breaks off within its body has told its status all the same.
        let body = answer.body_mut().read_to_string().unwrap_or_default();
        Some((status, serde_json::from_str(&body).unwrap_or_default()))
    }
}
