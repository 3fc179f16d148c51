//! The document, as JSON and as a page.

use super::document;
use crate::app::App;
use axum::{
    Router,
    http::{HeaderValue, header},
};
use tower_http::set_header::SetResponseHeaderLayer;
use utoipa_swagger_ui::SwaggerUi;

/// Swagger UI sets styles on its elements; scripts come from this server alone, here too.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// `/openapi.json`, and `/openapi/` to read it and try it.
pub fn routes() -> Router<App> {
    let policy = SetResponseHeaderLayer::overriding(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    Router::from(SwaggerUi::new("/openapi").url("/openapi.json", document())).layer(policy)
}
