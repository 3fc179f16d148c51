//! How a connection comes to stand, within its time.

use super::secured::Reached;
use axum::http::Uri;
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::connect::HttpConnector;
use rustls::ClientConfig;
use std::{
    error::Error,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};
use thiserror::Error;
use tokio::time::timeout;
use tower::Service;

type BoxError = Box<dyn Error + Send + Sync>;

/// Connects, with one time for name, TCP and TLS: the connectors below know one for TCP alone.
#[derive(Clone)]
pub(super) struct Connector {
    https: HttpsConnector<HttpConnector>,
    time: Duration,
}

/// The time is over.
#[derive(Clone, Copy, Debug, Error)]
#[error("no connection within its time")]
pub(super) struct TookTooLong;

impl Connector {
    pub(super) fn new(tls: Arc<ClientConfig>, time: Duration) -> Self {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        // So that a dead address leaves time for the next one of the same name.
        tcp.set_connect_timeout(Some(time));
        tcp.set_nodelay(true);
        Self { https: HttpsConnector::from((tcp, tls)), time }
    }
}

impl Service<Uri> for Connector {
    type Response = Reached;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Reached, BoxError>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.https.poll_ready(context)
    }

    fn call(&mut self, uri: Uri) -> Self::Future {
        let connecting = timeout(self.time, self.https.call(uri));
        Box::pin(async { connecting.await.map_err(|_| TookTooLong)?.map(Reached::new) })
    }
}
