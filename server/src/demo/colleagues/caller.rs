//! Calls the server over HTTP, with a sign-in of one's own, as a console does.

use axum::http::{HeaderValue, Method, Request, StatusCode, header};
use contract::{Fejlkode, Problem, RequestId, bff, metoder::Http, request_id};
use http_body_util::{BodyExt, Full, Limited};
use hyper::{body::Bytes, client::conn::http1};
use hyper_util::rt::TokioIo;
use serde::{Serialize, de::DeserializeOwned};
use std::{net::SocketAddr, time::Duration};
use tokio::{net::TcpStream, task, time};

/// How long to wait for an answer: as long as the console does.
const PATIENCE: Duration = Duration::from_secs(20);
/// The largest answer that is read; a queue of 50,000 ads is a tenth of it.
const LARGEST_ANSWER: usize = 128 * 1024 * 1024;

/// Why a call gave nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoAnswer {
    /// The server can't be reached, is too slow, or says something that can't be read.
    Failed,
    /// It refused.
    Refused(StatusCode, Option<Fejlkode>),
}

/// One caller, with a connection that is kept and made again as needed.
pub(super) struct Caller {
    address: SocketAddr,
    connection: Option<http1::SendRequest<Full<Bytes>>>,
    cookie: Option<HeaderValue>,
}

struct Answer {
    tag: Option<HeaderValue>,
    body: Bytes,
    status: StatusCode,
}

/// An answer that may be the one that is known already.
pub(super) enum News<T> {
    Unchanged,
    Changed { value: T, tag: Option<HeaderValue> },
}

impl Caller {
    pub(super) const fn new(address: SocketAddr) -> Self {
        Self { address, connection: None, cookie: None }
    }

    /// Signs in; later calls carry the cookie.
    pub(super) async fn sign_in(&mut self, body: &bff::SignIn) -> Result<(), NoAnswer> {
        self.cookie = None;
        let request = self.request(Http::Post, "/bff/session")?;
        let answer = self.exchange(with_json(request, body)?).await?;
        let cookie = answer.headers().get(header::SET_COOKIE).and_then(|cookie| cookie.to_str().ok());
        let cookie = cookie.and_then(|cookie| cookie.split(';').next()).ok_or(NoAnswer::Failed)?;
        self.cookie = Some(HeaderValue::from_str(cookie).map_err(|_| NoAnswer::Failed)?);
        read(answer).await.map(|_| ())
    }

    pub(super) const fn is_signed_in(&self) -> bool {
        self.cookie.is_some()
    }

    /// Reads, unless nothing has changed since an answer with a tag.
    pub(super) async fn news<T: DeserializeOwned + Send + 'static>(
        &mut self,
        path: &str,
        known: Option<&HeaderValue>,
    ) -> Result<News<T>, NoAnswer> {
        let mut request = self.request(Http::Get, path)?;
        if let Some(known) = known {
            request.headers_mut().insert(header::IF_NONE_MATCH, known.clone());
        }
        let answer = self.send(request).await?;
        if answer.status == StatusCode::NOT_MODIFIED {
            return Ok(News::Unchanged);
        }
        Ok(News::Changed { value: decode(answer.body).await?, tag: answer.tag })
    }

    /// Reads, and looks no further at it.
    pub(super) async fn look(&mut self, path: &str) -> Result<(), NoAnswer> {
        let request = self.request(Http::Get, path)?;
        self.send(request).await.map(|_| ())
    }

    /// Sends a body of the server's own calls.
    pub(super) async fn tell<T: DeserializeOwned + Send + 'static>(
        &mut self,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T, NoAnswer> {
        let request = with_json(self.request(Http::Post, path)?, body)?;
        decode(self.send(request).await?.body).await
    }

    /// Writes, under a request id that is used once.
    pub(super) async fn write(&mut self, http: Http, path: &str, body: &impl Serialize) -> Result<(), NoAnswer> {
        let mut request = with_json(self.request(http, path)?, body)?;
        let id = HeaderValue::from_str(new_request_id()?.as_str()).map_err(|_| NoAnswer::Failed)?;
        request.headers_mut().insert(request_id::HEADER, id);
        self.send(request).await.map(|_| ())
    }

    fn request(&self, http: Http, path: &str) -> Result<Request<Full<Bytes>>, NoAnswer> {
        let method = match http {
            Http::Get => Method::GET,
            Http::Post => Method::POST,
            Http::Put => Method::PUT,
            Http::Delete => Method::DELETE,
        };
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, self.address.to_string())
            .header(header::ACCEPT, "application/json")
            .header(bff::CSRF_HEADER, bff::CSRF_VALUE);
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        request.body(Full::default()).map_err(|_| NoAnswer::Failed)
    }

    async fn send(&mut self, request: Request<Full<Bytes>>) -> Result<Answer, NoAnswer> {
        let answer = read(self.exchange(request).await?).await;
        if matches!(answer, Err(NoAnswer::Refused(StatusCode::UNAUTHORIZED, _))) {
            self.cookie = None;
        }
        answer
    }

    /// Sends over the connection there is, or a new one.
    async fn exchange(
        &mut self,
        request: Request<Full<Bytes>>,
    ) -> Result<hyper::Response<hyper::body::Incoming>, NoAnswer> {
        let exchange = async {
            let kept = self.connection.take().filter(|connection| !connection.is_closed());
            let mut connection = match kept {
                Some(connection) => connection,
                None => connect(self.address).await?,
            };
            connection.ready().await.ok()?;
            let answer = connection.send_request(request).await.ok()?;
            Some((connection, answer))
        };
        let answered = time::timeout(PATIENCE, exchange).await.ok().flatten();
        let (connection, answer) = answered.ok_or(NoAnswer::Failed)?;
        self.connection = Some(connection);
        Ok(answer)
    }
}

async fn connect(address: SocketAddr) -> Option<http1::SendRequest<Full<Bytes>>> {
    let stream = TcpStream::connect(address).await.ok()?;
    stream.set_nodelay(true).ok()?;
    let (connection, driver) = http1::handshake(TokioIo::new(stream)).await.ok()?;
    // Ends when the connection does: both are dropped together.
    task::spawn(driver);
    Some(connection)
}

async fn read(answer: hyper::Response<hyper::body::Incoming>) -> Result<Answer, NoAnswer> {
    let (head, body) = answer.into_parts();
    let collected = time::timeout(PATIENCE, Limited::new(body, LARGEST_ANSWER).collect());
    let body = collected.await.ok().and_then(Result::ok).ok_or(NoAnswer::Failed)?.to_bytes();
    let status = head.status;
    if !status.is_success() && status != StatusCode::NOT_MODIFIED {
        let problem: Problem = serde_json::from_slice(&body).unwrap_or_default();
        return Err(NoAnswer::Refused(status, problem.fejlkode));
    }
    Ok(Answer { tag: head.headers.get(header::ETAG).cloned(), body, status })
}

/// A queue of 50,000 ads takes a while to read: not on a thread that answers calls.
async fn decode<T: DeserializeOwned + Send + 'static>(body: Bytes) -> Result<T, NoAnswer> {
    let decoded = task::spawn_blocking(move || serde_json::from_slice(&body)).await;
    decoded.ok().and_then(Result::ok).ok_or(NoAnswer::Failed)
}

fn with_json(mut request: Request<Full<Bytes>>, body: &impl Serialize) -> Result<Request<Full<Bytes>>, NoAnswer> {
    *request.body_mut() = Full::from(serde_json::to_vec(body).map_err(|_| NoAnswer::Failed)?);
    request.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(request)
}

/// Never one of an earlier run, so from the system's chance.
fn new_request_id() -> Result<RequestId, NoAnswer> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| NoAnswer::Failed)?;
    Ok(RequestId::from(uuid::Builder::from_random_bytes(bytes).into_uuid()))
}
