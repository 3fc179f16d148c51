//! How a request travels from a browser: by its `fetch`.

use super::{
    ETag, Opened, Opening, Pieces, Purpose, Request, Response, Transport, TransportError, clock::from_browser_millis,
    transport::Sending,
};
use contract::{bff, jobagent, metoder::Http, request_id};
use futures::{FutureExt, select_biased};
use gloo_net::http::RequestBuilder;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Reflect, Uint8Array};
use std::{future::Future, pin::Pin};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStream, ReadableStreamDefaultReader, RequestCache};

/// How long to wait for an answer, in milliseconds.
const PATIENCE_MILLIS: u32 = 20_000;

/// Sends by `fetch`, from the page's own origin, with the session's cookie.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserTransport;

impl Transport for BrowserTransport {
    fn send(&self, request: Request) -> Sending {
        Box::pin(send(request))
    }

    fn open(&self, request: Request, known: Option<ETag>) -> Opening {
        Box::pin(open(request, known))
    }
}

async fn send(request: Request) -> Result<Response, TransportError> {
    let abort = AbortReads::new(request.purpose);
    let signal = abort.0.as_ref().map(AbortController::signal);
    let answer = in_time(fetch(request, signal)).await?.map_err(|_| TransportError::Unreachable);
    if answer.is_ok() {
        abort.disarm();
    }
    answer
}

async fn open(request: Request, known: Option<ETag>) -> Result<Opened, TransportError> {
    let abort = AbortReads::new(request.purpose);
    let signal = abort.0.as_ref().map(AbortController::signal);
    let mut builder = builder(&request, signal.as_ref());
    if let Some(known) = &known {
        // The browser's own cache would answer a 304 with 200 and the whole body.
        builder = builder.cache(RequestCache::NoStore).header("if-none-match", known.as_str());
    }
    let answer = in_time(builder.send()).await?.map_err(|_| TransportError::Unreachable)?;
    let etag = answer.headers().get("etag").map(ETag::new);
    let (status, date) = (answer.status(), date_of(&answer));
    Ok(Opened { status, date, etag, pieces: Box::new(BodyPieces::new(answer.body(), abort)) })
}

async fn in_time<T>(answer: impl Future<Output = T>) -> Result<T, TransportError> {
    let mut answer = Box::pin(answer).fuse();
    let mut timeout = TimeoutFuture::new(PATIENCE_MILLIS).fuse();
    select_biased! {
        answer = answer => Ok(answer),
        () = timeout => Err(TransportError::TimedOut),
    }
}

/// A body as the browser hands it over. Dropped before its end, the read is given up.
struct BodyPieces {
    reader: Option<ReadableStreamDefaultReader>,
    abort: Option<AbortReads>,
}

impl BodyPieces {
    fn new(body: Option<ReadableStream>, abort: AbortReads) -> Self {
        let Some(body) = body else {
            abort.disarm();
            return Self { reader: None, abort: None };
        };
        Self { reader: Some(body.get_reader().unchecked_into()), abort: Some(abort) }
    }

    async fn read(&mut self) -> Result<Option<Vec<u8>>, TransportError> {
        let Some(reader) = &self.reader else { return Ok(None) };
        let read = in_time(JsFuture::from(reader.read())).await?.map_err(|_| TransportError::Unreachable)?;
        let member = |name: &str| Reflect::get(&read, &name.into()).unwrap_or(JsValue::UNDEFINED);
        if member("done").is_truthy() {
            if let Some(abort) = self.abort.take() {
                abort.disarm();
            }
            return Ok(None);
        }
        Ok(Some(member("value").dyn_into::<Uint8Array>().map_err(|_| TransportError::Unreachable)?.to_vec()))
    }
}

impl Pieces for BodyPieces {
    fn next(&mut self) -> Pin<Box<dyn Future<Output = Result<Option<Vec<u8>>, TransportError>> + '_>> {
        Box::pin(self.read())
    }
}

fn date_of(answer: &gloo_net::http::Response) -> Option<chrono::DateTime<chrono::Utc>> {
    // The browser's own parser: chrono's would cost 3 kB of the bundle.
    answer.headers().get("date").and_then(|date| from_browser_millis(js_sys::Date::parse(&date)))
}

async fn fetch(request: Request, signal: Option<web_sys::AbortSignal>) -> Result<Response, gloo_net::Error> {
    let builder = builder(&request, signal.as_ref());
    let answer = match request.body {
        Some(body) => builder.header("content-type", "application/json").body(body.0)?.send().await?,
        None => builder.send().await?,
    };
    Ok(Response { status: answer.status(), date: date_of(&answer), body: answer.text().await? })
}

fn builder(request: &Request, signal: Option<&web_sys::AbortSignal>) -> RequestBuilder {
    let method = match request.method {
        Http::Get => gloo_net::http::Method::GET,
        Http::Post => gloo_net::http::Method::POST,
        Http::Put => gloo_net::http::Method::PUT,
        Http::Delete => gloo_net::http::Method::DELETE,
    };
    let mut builder = RequestBuilder::new(request.endpoint.as_str())
        .method(method)
        .header("accept", "application/json")
        .header(bff::CSRF_HEADER, bff::CSRF_VALUE)
        .abort_signal(signal);
    if let Some(id) = &request.request_id {
        builder = builder.header(request_id::HEADER, id.as_str());
    }
    if let Some(behandler) = request.behandler {
        builder = builder.header(bff::BEHANDLER_HEADER, &behandler.to_string());
    }
    if let Some(citizen) = &request.citizen {
        builder = builder.header(jobagent::CPR_HEADER, citizen.in_full());
    }
    builder
}

/// Aborts a read when it is dropped unanswered. A write on its way is never aborted: it may have arrived.
struct AbortReads(Option<AbortController>);

impl AbortReads {
    fn new(purpose: Purpose) -> Self {
        Self(match purpose {
            Purpose::Read => AbortController::new().ok(),
            Purpose::Write => None,
        })
    }

    fn disarm(mut self) {
        self.0 = None;
    }
}

impl Drop for AbortReads {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
