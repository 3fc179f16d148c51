//! Which path leads where, and what every answer has.

use crate::{
    access_log::{self, AccessLog},
    clock::Clock,
    demo::colleagues::{self, Colleagues},
    gateway::{DevelopmentKey, Placements, placed},
    health,
    http::Refusal,
    openapi,
    operations::{
        metrics::Metrics,
        ready::{self, Readiness},
    },
    presence::{self, Presence},
    publisher::Publishing,
    serve::{self, Attempts, Listening},
    session::{self, SignIn},
    shared_templates,
    site::{self, Site},
    store::Store,
    version,
};
use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, header},
    middleware,
    response::{IntoResponse, Response},
    routing::get,
};
use contract::Tidspunkt;
use std::{num::NonZeroU32, path::Path};
use tower_http::{CompressionLevel, compression::CompressionLayer, set_header::SetResponseHeaderLayer};

/// First path segments that belong to services; all others are the console's pages and files.
pub const RESERVED: [&str; 6] = ["v1", "v2", "Flexjob", "CVWorkFlow", "annoncekilde", "bff"];

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
    /// Who read or changed what.
    pub access_log: AccessLog,
    /// The simulated colleagues.
    pub colleagues: Colleagues,
    /// Failed attempts to sign in.
    pub attempts: Attempts,
    /// What is counted and measured.
    pub metrics: Metrics,
    /// What readiness depends on.
    pub readiness: Readiness,
    /// How people sign in.
    pub sign_in: SignIn,
    /// When the server started.
    pub started: Tidspunkt,
    /// Where the services are.
    pub placements: Placements,
    /// What another of this program vouches for callers with, if one stands before this one.
    pub vouching: Option<DevelopmentKey>,
}

impl App {
    /// Everything in this program, for one folder of data; nothing is delivered, nobody made up is at work.
    pub fn embedded(
        store: Store,
        clock: Clock,
        access_log: AccessLog,
        data: &Path,
        failures_per_minute: NonZeroU32,
    ) -> Self {
        let metrics = Metrics::default();
        Self {
            store,
            publishing: Publishing::none(),
            presence: Presence::default(),
            access_log,
            colleagues: Colleagues::default(),
            attempts: Attempts::new(failures_per_minute, clock.clone(), metrics.clone()),
            metrics,
            readiness: Readiness::new(data.to_owned()),
            started: clock.now(),
            clock,
            placements: Placements::default(),
            vouching: None,
            sign_in: SignIn::development(),
        }
    }
}

/// The whole server.
pub fn router(app: App, site: Site, listening: &Listening) -> Router {
    let metrics = app.metrics.clone();
    let services = Router::new()
        .merge(session::routes(&app.sign_in))
        .merge(presence::routes())
        .merge(colleagues::routes())
        .merge(shared_templates::routes())
        .merge(version::routes())
        .merge(described(&app.sign_in))
        .merge(placed::routes(&app.placements))
        .route("/healthz", get(health::get))
        .route("/readyz", get(ready::get))
        .method_not_allowed_fallback(async || Refusal::NoSuchMethod)
        .layer(middleware::from_fn_with_state(app.clone(), access_log::log))
        .layer(CompressionLayer::new().gzip(true).quality(CompressionLevel::Fastest))
        .layer(SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, HeaderValue::from_static("no-store")))
        .with_state(app);
    let console = Router::new().fallback(elsewhere).with_state(site);
    serve::around(services.merge(console), listening, metrics)
}

/// What the server says of itself: to those who build with it, and not to whoever finds a server in use.
fn described(sign_in: &SignIn) -> Router<App> {
    if sign_in.is_development() { openapi::routes() } else { Router::new() }
}

/// A path without a route of its own: the console's, unless it lies under a service's prefix.
async fn elsewhere(State(site): State<Site>, request: Request) -> Response {
    let first = request.uri().path().split('/').nth(1).unwrap_or_default();
    if RESERVED.contains(&first) {
        return Refusal::NoSuchPath.into_response();
    }
    site::answer(&site, &request)
}
