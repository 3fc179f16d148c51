//! Which path leads where, and what every answer has.

use crate::{
    clock::Clock,
    demo::colleagues::{self, Colleagues},
    health,
    http::Refusal,
    logging, openapi,
    presence::{self, Presence},
    publisher::Publishing,
    services, session, shared_templates,
    site::{self, Site},
    store::Store,
    version,
};
use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
    routing::get,
};
use contract::Tidspunkt;
use std::{any::Any, time::Duration};
use tower::limit::GlobalConcurrencyLimitLayer;
use tower_http::{
    CompressionLevel, catch_panic::CatchPanicLayer, compression::CompressionLayer, set_header::SetResponseHeaderLayer,
    timeout::RequestBodyTimeoutLayer,
};

/// First path segments that belong to services; all others are the console's pages and files.
pub const RESERVED: [&str; 6] = ["v1", "v2", "Flexjob", "CVWorkFlow", "annoncekilde", "bff"];
/// Calls worked on at the same time; more wait.
const CONCURRENT_CALLS: usize = 512;
/// Longest pause while a body arrives.
const BODY_PAUSE: Duration = Duration::from_secs(20);

/// What every call may need.
#[derive(Clone, Debug)]
pub struct App {
    /// The database.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// What delivers notifications.
    pub publishing: Publishing,
    /// Who looks at which ad.
    pub presence: Presence,
    /// The simulated colleagues.
    pub colleagues: Colleagues,
    /// When the server started.
    pub started: Tidspunkt,
}

/// The whole server.
pub fn router(app: App, site: Site) -> Router {
    let services = Router::new()
        .merge(session::routes())
        .merge(presence::routes())
        .merge(colleagues::routes())
        .merge(shared_templates::routes())
        .merge(version::routes())
        .merge(openapi::routes())
        .merge(services::annoncekilde::routes())
        .merge(services::jobannonce_behandling::routes())
        .merge(services::flexjob::routes())
        .merge(services::cv_workflow::routes())
        .merge(services::jobagent::routes())
        .merge(services::webservicebesked::routes())
        .route("/healthz", get(health::get))
        .method_not_allowed_fallback(async || Refusal::NoSuchMethod)
        .layer(CompressionLayer::new().gzip(true).quality(CompressionLevel::Fastest))
        .layer(header_unless_set(header::CACHE_CONTROL, "no-store"))
        .with_state(app);
    let console = Router::new().fallback(elsewhere).with_state(site);
    services
        .merge(console)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(RequestBodyTimeoutLayer::new(BODY_PAUSE))
        .layer(header_unless_set(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(header_unless_set(header::REFERRER_POLICY, "no-referrer"))
        .layer(header_unless_set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"))
        .layer(header_unless_set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin"))
        .layer(header_unless_set(header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"))
        .layer(logging::layer())
        .layer(GlobalConcurrencyLimitLayer::new(CONCURRENT_CALLS))
}

/// A path without a route of its own: the console's, unless it lies under a service's prefix.
async fn elsewhere(State(site): State<Site>, request: Request) -> Response {
    let first = request.uri().path().split('/').nth(1).unwrap_or_default();
    if RESERVED.contains(&first) {
        return ([(header::CACHE_CONTROL, "no-store")], Refusal::NoSuchPath).into_response();
    }
    site::answer(&site, &request)
}

fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response {
    let message = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let message = message.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
    tracing::error!(panic = message, "a handler panicked");
    Refusal::Panicked.into_response()
}

fn header_unless_set(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::{body::Body, http::StatusCode};
    use contract::problem::MEDIA_TYPE;
    use tower::ServiceExt;

    #[tokio::test]
    async fn a_panic_is_a_refusal_like_any_other() {
        async fn broken() -> StatusCode {
            panic!("of no concern to the client")
        }
        let router = Router::new().route("/", get(broken)).layer(CatchPanicLayer::custom(panicked));
        let answer = router.oneshot(Request::new(Body::empty())).await.unwrap();
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(answer.headers()[header::CONTENT_TYPE], MEDIA_TYPE);
        let body = axum::body::to_bytes(answer.into_body(), 10_000).await.unwrap();
        let problem: contract::Problem = serde_json::from_slice(&body).unwrap();
        assert_eq!(problem.status, 500);
        assert!(!String::from_utf8_lossy(&body).contains("no concern"));
    }
}
