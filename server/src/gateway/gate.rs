//! The way to one service. Each has its own connections, its own number of calls at a time and its own rest: a dead one
//! costs those who call it, and nobody else.

use super::{
    Destination,
    allow::{Gives, Passage},
    answer::{self, Next, NotHandedOn},
    body::Stream,
    breaker::{Admitted, Breaker},
    fault::UpstreamFault,
    request::Outgoing,
    settings::Upstream,
    token::{NoToken, NotOnThisMachine, Tokens},
};
use crate::{
    app::App,
    http::{Refusal, SignedIn},
    outbound::{AnswerBody, Outbound, OutboundError, Times, Waiting},
};
use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, Request, StatusCode, header, response::Parts},
    response::{IntoResponse, Response},
};
use http_body_util::{BodyExt, Collected, Full};
use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{Instant, timeout},
};

/// How long a call waits for others to the same service to end.
const QUEUE: Duration = Duration::from_secs(1);
/// Bytes of an answer that is read whole, where the configuration allows more: each is in memory twice.
const LARGEST_WHOLE: u64 = 2 * 1024 * 1024;
/// Bytes of a refusal.
const LARGEST_REFUSAL: u64 = 64 * 1024;

/// The way to one service.
pub struct Gate {
    destination: Destination,
    base: String,
    outbound: Outbound,
    in_flight: Arc<Semaphore>,
    breaker: Mutex<Breaker>,
    tokens: Tokens,
}

/// What an answer is handed on as, or why not.
type Answered = Result<Response, NotHandedOn>;

impl Gate {
    /// The way to a service that is reached as the settings say.
    pub fn new(destination: Destination, settings: Upstream) -> Result<Self, NotOnThisMachine> {
        let times = Times { connect: settings.connect_time, answer: settings.answer_time };
        Ok(Self {
            destination,
            base: settings.base.as_str().trim_end_matches('/').to_owned(),
            outbound: Outbound::new(settings.tls, times, settings.answer_bytes),
            in_flight: Arc::new(Semaphore::new(settings.in_flight)),
            breaker: Mutex::new(Breaker::new()),
            tokens: Tokens::new(settings.token, &settings.base)?,
        })
    }

    /// Hands a call on, once, and its answer back.
    pub(super) async fn hand_on(
        &self,
        app: &App,
        who: &SignedIn,
        passage: &Passage,
        outgoing: Outgoing,
    ) -> Result<Response, Refusal> {
        let under_way = self.queue().await.map_err(|fault| self.failed(app, fault))?;
        let admitted = self.breaker(|breaker| breaker.admit(Instant::now().into_std()));
        let admitted = admitted.map_err(|rest| self.failed(app, UpstreamFault::Resting(rest)))?;
        let authorization = self.tokens.authorization(app, who).await.map_err(|why| match why {
            NoToken::Unavailable => self.failed(app, UpstreamFault::NoToken),
            NoToken::Refused(refusal) => refusal,
        })?;
        let asked = outgoing.names_a_tag();
        let request = self.addressed(outgoing, authorization.as_ref()).map_err(|fault| self.failed(app, fault))?;
        let begun = Instant::now();
        let sent = self.outbound.send(request).await;
        let rests = self.learn(passage, admitted, &sent);
        app.metrics.breaker_is_open(self.destination.name(), rests);
        let answered = match sent {
            Ok(answer) => {
                app.metrics.upstream_answered(self.destination.name(), begun.elapsed());
                let (head, body) = answer.into_parts();
                self.answered(passage, asked, &head, body, under_way).await
            }
            Err(error) => Err(error.into()),
        };
        let fault = match answered {
            Ok(response) => return Ok(response),
            Err(NotHandedOn::ReceivedBefore) => return Err(Refusal::ReceivedBefore),
            Err(NotHandedOn::Refused(problem)) => return Err(Refusal::ByService(problem)),
            Err(NotHandedOn::NoAnswer(error)) => {
                tracing::warn!(service = self.destination.name(), path = passage.path, %error, "no answer");
                UpstreamFault::from(&error)
            }
            Err(NotHandedOn::Fault(fault)) => {
                tracing::warn!(service = self.destination.name(), path = passage.path, ?fault, "no answer to hand on");
                fault
            }
        };
        let whose = match fault {
            UpstreamFault::AccessRefused => self.tokens.refused(authorization.as_ref()).await,
            _ => None,
        };
        let failed = self.failed(app, fault);
        Err(whose.unwrap_or(failed))
    }

    /// Waits for a place among the calls that the service may have.
    async fn queue(&self) -> Result<OwnedSemaphorePermit, UpstreamFault> {
        let place = timeout(QUEUE, Arc::clone(&self.in_flight).acquire_owned()).await;
        place.ok().and_then(Result::ok).ok_or(UpstreamFault::Busy)
    }

    fn addressed(
        &self,
        outgoing: Outgoing,
        authorization: Option<&HeaderValue>,
    ) -> Result<Request<Full<Bytes>>, UpstreamFault> {
        let Outgoing { method, path_and_query, headers, body } = outgoing;
        let uri = format!("{}{path_and_query}", self.base);
        let request = Request::builder().method(method).uri(uri).body(Full::from(body));
        let mut request = request.map_err(|_| UpstreamFault::Unreachable)?;
        *request.headers_mut() = headers;
        if let Some(authorization) = authorization {
            request.headers_mut().insert(header::AUTHORIZATION, authorization.clone());
        }
        Ok(request)
    }

    /// Whether the service can be reached; tells whether it is left alone now. Who got no answer in time to something that is not a read may have kept it busy.
    fn learn(&self, passage: &Passage, admitted: Admitted, sent: &Result<Response<AnswerBody>, OutboundError>) -> bool {
        self.breaker(|breaker| {
            match sent {
                Ok(_) => breaker.answered(),
                Err(OutboundError::TooLarge | OutboundError::NotHttp) => {}
                Err(OutboundError::TimedOut(Waiting::Answer)) if !passage.is_read() => {}
                Err(_) => breaker.failed(admitted, Instant::now().into_std()),
            }
            breaker.is_open()
        })
    }

    async fn answered(
        &self,
        passage: &Passage,
        asked: bool,
        head: &Parts,
        body: AnswerBody,
        under_way: OwnedSemaphorePermit,
    ) -> Answered {
        if let Some(host) = answer::redirected_to(&head.headers).filter(|_| head.status.is_redirection()) {
            tracing::warn!(
                service = self.destination.name(),
                host,
                "a service redirects; the address is not the right one"
            );
        }
        match answer::judge(passage, asked, head.status, &head.headers)? {
            Next::Done => Ok(StatusCode::NO_CONTENT.into_response()),
            Next::Unchanged(tag) => Ok(tagged(StatusCode::NOT_MODIFIED.into_response(), tag)),
            Next::HandOn(tag) => {
                let body = match passage.gives {
                    Gives::Stream => Body::new(Stream::begin(body, self.destination.name(), under_way).await?),
                    Gives::Nothing | Gives::Whole => {
                        answer::whole(&body.at_most(LARGEST_WHOLE).collect().await?.to_bytes())?.into()
                    }
                };
                Ok(tagged(([(header::CONTENT_TYPE, "application/json")], body).into_response(), tag))
            }
            Next::ReadRefusal => {
                let body = body.at_most(LARGEST_REFUSAL).collect().await.ok().map(Collected::to_bytes);
                Err(answer::refusal(passage, head.status, &head.headers, body.as_deref()))
            }
        }
    }

    /// Counts a fault, and tells of it.
    fn failed(&self, app: &App, fault: UpstreamFault) -> Refusal {
        app.metrics.upstream_failed(self.destination.name(), fault.kind());
        Refusal::Behind(self.destination, fault)
    }

    fn breaker<T>(&self, work: impl FnOnce(&mut Breaker) -> T) -> T {
        work(&mut self.breaker.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl fmt::Debug for Gate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Gate").field("destination", &self.destination).finish_non_exhaustive()
    }
}

fn tagged(mut response: Response, tag: Option<HeaderValue>) -> Response {
    if let Some(tag) = tag {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}
