//! What is done with every call, whatever its path: the order of it, from the outside in.

use super::{
    addressed::{self, Names},
    arriving,
    headers::{self, StrictTransport},
    settings::Listening,
};
use crate::{
    http::Refusal,
    logging,
    operations::metrics::{self, Metrics},
};
use axum::{
    Router,
    extract::{Request, State},
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
};
use std::{any::Any, time::Duration};
use tokio::time::timeout;
use tower::limit::GlobalConcurrencyLimitLayer;
use tower_http::catch_panic::CatchPanicLayer;

/// Calls worked on at the same time; more wait.
const CALLS_AT_WORK: usize = 512;

/// Puts it around the routes.
pub fn around(routes: Router, listening: &Listening, metrics: Metrics) -> Router {
    around_with(routes, listening, metrics, CALLS_AT_WORK)
}

/// Each layer lies around those above it.
fn around_with(routes: Router, listening: &Listening, metrics: Metrics, calls_at_work: usize) -> Router {
    let limits = listening.limits;
    routes
        .layer(CatchPanicLayer::custom(panicked))
        .layer(GlobalConcurrencyLimitLayer::new(calls_at_work))
        // Waiting for others to be worked on counts, too.
        .layer(from_fn_with_state(limits.answer_time, in_time))
        .layer(from_fn_with_state(limits.body_time, arriving::whole))
        .layer(from_fn_with_state(Names::of(listening), addressed::check))
        .layer(from_fn_with_state(StrictTransport::of(listening), headers::add))
        .layer(logging::layer())
        .layer(from_fn_with_state(metrics, metrics::count))
}

/// Gives up on an answer that does not begin in time. A write may be done nevertheless: its request id tells.
async fn in_time(State(time): State<Duration>, request: Request, next: Next) -> Response {
    timeout(time, next.run(request)).await.unwrap_or_else(|_| Refusal::NoAnswer.into_response())
}

fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response {
    let message = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let message = message.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
    tracing::error!(panic = message, "a handler panicked");
    Refusal::Panicked.into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{
        body::{Body, Bytes},
        http::{StatusCode, header},
        routing::post,
    };
    use contract::problem::MEDIA_TYPE;
    use futures_util::stream;
    use tokio::sync::oneshot;
    use tower::ServiceExt;

    fn listening() -> Listening {
        Listening::development(([127, 0, 0, 1], 0).into())
    }

    fn call(body: Body) -> Request {
        Request::post("/").header(header::HOST, "localhost").body(body).unwrap()
    }

    #[tokio::test]
    async fn a_panic_is_a_refusal_like_any_other() {
        async fn broken() -> StatusCode {
            panic!("of no concern to the client")
        }
        let router = around(Router::new().route("/", post(broken)), &listening(), Metrics::default());
        let answer = router.oneshot(call(Body::empty())).await.unwrap();
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(answer.headers()[header::CONTENT_TYPE], MEDIA_TYPE);
        let body = axum::body::to_bytes(answer.into_body(), 10_000).await.unwrap();
        let problem: contract::Problem = serde_json::from_slice(&body).unwrap();
        assert_eq!(problem.status, 500);
        assert!(!String::from_utf8_lossy(&body).contains("no concern"));
    }

    #[tokio::test]
    async fn a_body_under_way_holds_up_nobody_who_works() {
        let routes = Router::new().route("/", post(async |body: Bytes| body));
        let router = around_with(routes, &listening(), Metrics::default(), 1);
        let (begin, begun) = oneshot::channel();
        let (arrives, rest) = oneshot::channel();
        let slow = Body::from_stream(stream::once(async {
            begin.send(()).unwrap();
            rest.await
        }));
        let waiting = tokio::spawn(router.clone().oneshot(call(slow)));
        begun.await.unwrap();
        let quick = router.oneshot(call(Body::from("quick"))).await.unwrap();
        assert_eq!(quick.status(), StatusCode::OK);
        arrives.send(Bytes::from_static(b"at last")).unwrap();
        let late = waiting.await.unwrap().unwrap();
        assert_eq!(axum::body::to_bytes(late.into_body(), 100).await.unwrap(), "at last");
    }
}
