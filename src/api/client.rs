//! The client: built once, handed out by context, with one `send` that every call goes through.

use super::{
    ApiError, Body, Call, CallEnd, ETag, Elapsed, Endpoint, Opened, Purpose, Request, Response, ServerClock, Transport,
    TransportError, call_log::CallLog, json, new_request_id, now, seat::Seat,
};
use contract::{BehandlerId, RequestId, Tidspunkt, metoder::Http};
use leptos::prelude::{ArcTrigger, expect_context, provide_context};
use serde::{Serialize, de::DeserializeOwned};
use std::{
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
};

/// Pauses between the tries of a call that may be tried again, in milliseconds.
const RETRY_PAUSES_MILLIS: [u32; 2] = [400, 1_600];

/// How the client waits between tries; a test gives one that does not.
pub trait Pace: Send + Sync {
    /// Waits.
    fn pause(&self, millis: u32) -> Pin<Box<dyn Future<Output = ()>>>;
}

struct TimerPace;

impl Pace for TimerPace {
    fn pause(&self, millis: u32) -> Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(gloo_timers::future::TimeoutFuture::new(millis))
    }
}

/// The typed client of all services.
#[derive(Clone)]
pub struct Client {
    transport: Arc<dyn Transport>,
    pace: Arc<dyn Pace>,
    clock: Arc<ServerClock>,
    calls: Arc<Mutex<CallLog>>,
    pub(super) seat: Arc<Seat>,
    pub(super) me: Option<BehandlerId>,
    pub(super) signed_out: ArcTrigger,
    pub(super) come_back: ArcTrigger,
}

impl Client {
    /// A client that sends over `transport`.
    pub fn new(transport: impl Transport + 'static) -> Self {
        Self::with_pace(transport, TimerPace)
    }

    /// A client whose pauses between tries are the caller's.
    pub fn with_pace(transport: impl Transport + 'static, pace: impl Pace + 'static) -> Self {
        Self {
            transport: Arc::new(transport),
            pace: Arc::new(pace),
            clock: Arc::default(),
            calls: Arc::default(),
            seat: Arc::default(),
            me: None,
            signed_out: ArcTrigger::new(),
            come_back: ArcTrigger::new(),
        }
    }

    /// Hands the client to every component below.
    pub fn provide(self) {
        provide_context(self);
    }

    /// The client in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The server's time now.
    pub fn now(&self) -> Tidspunkt {
        self.clock.at(now())
    }

    /// The latest calls that have come to their end, oldest first: at most [`KEPT_CALLS`](super::KEPT_CALLS).
    pub fn latest_calls(&self) -> Vec<Call> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).calls()
    }

    /// A read. `T` is what the contract says comes back.
    pub(super) async fn read<T: DeserializeOwned>(&self, endpoint: Endpoint) -> Result<T, ApiError> {
        json::decode(&self.send(Request::new(Http::Get, Purpose::Read, endpoint)).await?)
    }

    /// A read that is asked by POST. It is tried again when no answer came, each time under a new id: under the old
    /// one it could only ever be answered 412.
    pub(super) async fn read_by_post<T: DeserializeOwned>(
        &self,
        endpoint: Endpoint,
        body: &impl Serialize,
    ) -> Result<T, ApiError> {
        let request = Request { body: Some(Body::of(body)?), ..Request::new(Http::Post, Purpose::Read, endpoint) };
        let renew = |request: &mut Request| request.request_id = Some(new_request_id());
        json::decode(&self.send_until_answered(request, renew).await?)
    }

    /// A write. It is tried again with the same id when no answer came, so it happens at most once; a 412 after
    /// such a retry comes back as [`ApiError::ReceivedBefore`], and the caller looks what happened.
    pub(super) async fn write(
        &self,
        method: Http,
        endpoint: Endpoint,
        request_id: RequestId,
        body: &impl Serialize,
    ) -> Result<(), ApiError> {
        let request = Request {
            request_id: Some(request_id),
            body: Some(Body::of(body)?),
            ..Request::new(method, Purpose::Write, endpoint)
        };
        self.send_write(request).await.map(|_| ())
    }

    /// [`Self::write`] of a request that was put together elsewhere; its answer's body comes back.
    pub(super) async fn send_write(&self, request: Request) -> Result<String, ApiError> {
        let body = self.send_until_answered(request, |_| {}).await?;
        // The sign-in page of a network comes with status 200, too; it says nothing of what has been done.
        if !body.is_empty() {
            json::decode::<serde_json::Value>(&body)?;
        }
        Ok(body)
    }

    async fn send_until_answered(
        &self,
        mut request: Request,
        before_each: impl Fn(&mut Request),
    ) -> Result<String, ApiError> {
        let mut pauses = RETRY_PAUSES_MILLIS.iter();
        loop {
            before_each(&mut request);
            match self.send(request.clone()).await {
                Err(error) if error.is_passing() => match pauses.next() {
                    Some(&millis) => self.pace.pause(millis).await,
                    None => return Err(error),
                },
                answered => return answered,
            }
        }
    }

    /// A read whose body comes in pieces; `None` when what is `known` is still what would come.
    pub(super) async fn open(&self, endpoint: Endpoint, known: Option<&ETag>) -> Result<Option<Opened>, ApiError> {
        let request = Request::new(Http::Get, Purpose::Read, endpoint);
        self.admitted()?;
        let mut may_wait = true;
        loop {
            match self.open_once(request.clone(), known.cloned()).await {
                Err(ApiError::SignedOut) if may_wait && self.comes_back().await => may_wait = false,
                answered => return answered,
            }
        }
    }

    async fn open_once(&self, request: Request, known: Option<ETag>) -> Result<Option<Opened>, ApiError> {
        let request = Request { behandler: self.me, ..request };
        let (method, elapsed) = (request.endpoint.method(), Elapsed::start());
        let answer = self.transport.open(request, known).await;
        self.note(method, elapsed, answer.as_ref().map(|opened| opened.status));
        let mut opened = answer?;
        if let Some(date) = opened.date {
            self.clock.learn(date, now());
        }
        match opened.status {
            304 => Ok(None),
            200..300 => Ok(Some(opened)),
            status => {
                let body = opened.pieces.rest().await.unwrap_or_default();
                Err(self.heard(ApiError::from_response(&Response { status, date: None, body })))
            }
        }
    }

    /// Sends. What is under way when her session ends is sent again once she is back, as it is: whom the server does not
    /// know, it has received nothing of.
    pub(super) async fn send(&self, request: Request) -> Result<String, ApiError> {
        self.admitted()?;
        let mut may_wait = true;
        loop {
            match self.send_once(request.clone()).await {
                Err(ApiError::SignedOut) if may_wait && self.comes_back().await => may_wait = false,
                answered => return answered,
            }
        }
    }

    pub(super) async fn send_once(&self, request: Request) -> Result<String, ApiError> {
        let request = Request { behandler: self.me, ..request };
        let (method, elapsed) = (request.endpoint.method(), Elapsed::start());
        let answer = self.transport.send(request).await;
        self.note(method, elapsed, answer.as_ref().map(|response| response.status));
        let response = answer?;
        if let Some(date) = response.date {
            self.clock.learn(date, now());
        }
        if (200..300).contains(&response.status) {
            return Ok(response.body);
        }
        Err(self.heard(ApiError::from_response(&response)))
    }

    fn note(&self, method: &'static str, elapsed: Elapsed, status: Result<u16, &TransportError>) {
        let end = status.map_or_else(|error| CallEnd::Unanswered(*error), CallEnd::Answered);
        let call = Call { method, end, millis: elapsed.millis() };
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).note(call);
    }
}
