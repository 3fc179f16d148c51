//! What every answer tells the browser about how to treat it.

use super::{peer::Peer, settings::Listening};
use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

/// Where an answer doesn't say otherwise. The console copies to the clipboard and needs nothing else of the machine;
/// framing is denied by `frame-ancestors`.
const ALWAYS: [(HeaderName, HeaderValue); 7] = [
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'")),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("origin-agent-cluster"), HeaderValue::from_static("?1")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(
            "accelerometer=(), camera=(), clipboard-read=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), \
             magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), \
             serial=(), usb=(), xr-spatial-tracking=()",
        ),
    ),
];

/// For two years no browser that was here by TLS comes without.
const STRICT: HeaderValue = HeaderValue::from_static("max-age=63072000");
const STRICT_WITH_SUBDOMAINS: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");

/// How long browsers insist on TLS.
#[derive(Clone, Debug)]
pub(super) struct StrictTransport(HeaderValue);

impl StrictTransport {
    pub(super) fn of(listening: &Listening) -> Self {
        Self(if listening.hsts_subdomains { STRICT_WITH_SUBDOMAINS } else { STRICT })
    }
}

/// Adds them. Said without TLS, browsers ignore the last, and a proxy's cache might keep it.
pub(super) async fn add(State(strict): State<StrictTransport>, request: Request, next: Next) -> Response {
    let secure = request.extensions().get::<Peer>().is_some_and(|peer| peer.secure);
    let mut answer = next.run(request).await;
    for (name, value) in ALWAYS {
        answer.headers_mut().entry(name).or_insert(value);
    }
    if secure {
        answer.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, strict.0);
    }
    answer
}
