use super::Answer;
use std::time::Duration;

/// Sends whatever it is told to, with no cookie or header of its own.
#[derive(Clone)]
pub struct Browser {
    base: String,
    agent: ureq::Agent,
}

impl Browser {
    pub fn new(base: &str) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .proxy(None)
            .max_redirects(0)
            // The server may close a connection whose body it had no reason to read; the next call must not meet that.
            .max_idle_connections(0)
            .accept_encoding("identity")
            .timeout_global(Some(Duration::from_secs(60)))
            .build();
        Self { base: base.into(), agent: config.into() }
    }

    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&[u8]>) -> Answer {
        self.try_send(method, path, headers, body).unwrap()
    }

    pub fn try_send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Option<&[u8]>,
    ) -> Result<Answer, ureq::Error> {
        let mut request = ureq::http::Request::builder().method(method).uri(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = match body {
            Some(body) => self.agent.run(request.body(body.to_vec()).unwrap()),
            None => self.agent.run(request.body(()).unwrap()),
        }?;
        Answer::read(response)
    }

    pub fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send("GET", path, headers, None)
    }
}
