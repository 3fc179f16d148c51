//! The client, as `openidconnect` asks for one.

use super::{Outbound, OutboundError};
use axum::{body::Bytes, http::Response};
use http_body_util::Full;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use std::pin::Pin;

impl<'c> AsyncHttpClient<'c> for Outbound {
    type Error = OutboundError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, OutboundError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(async {
            let request = request.map(|body| Full::new(Bytes::from(body)));
            let (parts, body) = self.collect(request).await?.into_parts();
            Ok(Response::from_parts(parts, body.into()))
        })
    }
}
