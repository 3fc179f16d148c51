//! What a console does by itself while somebody works at it: it reads the queue and says who looks at what.

use super::client::{Answer, Call, Client};
use crate::random::Random;
use axum::http::{Method, header};
use contract::{bff::presence::PING_SECONDS, jobannonce_behandling::Behandler, metoder::GET_AFVENTENDE_JOBANNONCER};
use serde_json::json;
use std::time::Duration;
use tokio::time::{Instant, sleep_until};
use uuid::Uuid;

const POLL: Duration = Duration::from_secs(5);
const PING: Duration = Duration::from_secs(1).saturating_mul(PING_SECONDS);

pub struct Desk {
    pub random: Random,
    client: Client,
    console_id: Uuid,
    looks_at: Option<String>,
    /// The tag of the queue that is shown.
    queue: Option<String>,
    poll_at: Instant,
    ping_at: Instant,
    until: Instant,
}

impl Desk {
    pub fn new(number: usize, client: Client) -> Self {
        let number = u64::try_from(number).unwrap();
        let now = Instant::now();
        Self {
            random: Random::of(&[11, number]),
            client,
            console_id: Uuid::from_u128(0x50a4_c000_0000_4000_8000_0000_0000_0000 + u128::from(number)),
            looks_at: None,
            queue: None,
            poll_at: now,
            ping_at: now,
            until: now,
        }
    }

    /// Signs in and opens the console, after a while of up to `within`; it is open until a time.
    pub async fn open(&mut self, behandler: &Behandler, within: Duration, until: Instant) {
        let late = within.mul_f64(f64::from(u32::try_from(self.random.below(1000)).unwrap()) / 1000.0);
        sleep_until(Instant::now() + late).await;
        self.until = until;
        let sign_in = json!({ "behandlerIdentifier": behandler.behandler_identifier });
        self.send(&Call::own(Method::POST, "/bff/session").body(sign_in)).await;
        for path in ["/bff/session", "/bff/version", "/bff/oversigt", "/bff/skabeloner"] {
            self.send(&compressed(Call::own(Method::GET, path))).await;
        }
        (self.poll_at, self.ping_at) = (Instant::now(), Instant::now());
    }

    pub fn is_open(&self) -> bool {
        Instant::now() < self.until
    }

    pub async fn send(&mut self, call: &Call) -> Option<Answer> {
        self.client.send(call).await
    }

    /// Opens an ad: what it says, and who looks at it, too.
    pub async fn turn_to(&mut self, ad: &str) {
        self.looks_at = Some(ad.to_owned());
        self.send(&compressed(Call::own(Method::GET, "/annoncekilde/v1/jobannoncer/{jobannonceId}").about(ad))).await;
        self.ping().await;
    }

    /// Lets from so many to so many seconds pass.
    pub async fn think(&mut self, from: usize, to: usize) {
        let milliseconds = from * 1000 + self.random.below((to - from) * 1000);
        let done = (Instant::now() + Duration::from_millis(milliseconds.try_into().unwrap())).min(self.until);
        loop {
            let due = self.poll_at.min(self.ping_at);
            if done <= due {
                return sleep_until(done).await;
            }
            sleep_until(due).await;
            if self.poll_at <= self.ping_at { self.poll().await } else { self.ping().await }
        }
    }

    async fn poll(&mut self) {
        self.poll_at = Instant::now() + POLL;
        let mut call = compressed(Call::of(&GET_AFVENTENDE_JOBANNONCER));
        if let Some(tag) = &self.queue {
            call = call.with("if-none-match", tag);
        }
        let answer = self.send(&call).await;
        let tag = answer.and_then(|answer| Some(answer.headers.get(header::ETAG)?.to_str().ok()?.to_owned()));
        self.queue = tag.or(self.queue.take());
    }

    async fn ping(&mut self) {
        self.ping_at = Instant::now() + PING;
        let ping = json!({ "jobannonceId": self.looks_at, "consoleId": self.console_id });
        self.send(&Call::own(Method::POST, "/bff/tilstede").body(ping)).await;
    }
}

/// As browsers ask.
pub fn compressed(call: Call) -> Call {
    call.with("accept-encoding", "gzip")
}
