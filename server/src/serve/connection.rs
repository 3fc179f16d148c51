//! One connection, from its first byte to its last.

use super::{
    peer::{Peer, Socket},
    settings::Limits,
    stopped,
};
use crate::operations::metrics::Metrics;
use axum::{Router, body::Body, extract::Request, response::Response};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use ipnet::IpNet;
use std::{
    convert::Infallible,
    net::IpAddr,
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    sync::watch,
    time::timeout,
};
use tokio_io_timeout::TimeoutStream;
use tokio_rustls::TlsAcceptor;
use tower::Service;

/// Lines of a request's head.
const MOST_HEADERS: usize = 64;
/// What hyper keeps of what was read and not yet understood, or is to be written; it takes no less than 8 kB.
const BUFFER_BYTES: usize = 64 * 1024;
/// How long, once the server stops, the first request of a connection may still take to come.
const LAST_CALL: Duration = Duration::from_millis(200);

/// What all connections to a listener have in common.
#[derive(Clone)]
pub(super) struct Terms {
    pub(super) router: Router,
    pub(super) tls: Option<TlsAcceptor>,
    pub(super) trusted_proxies: Arc<[IpNet]>,
    pub(super) limits: Limits,
    pub(super) metrics: Metrics,
}

impl Terms {
    /// Serves a connection until it ends, or breaks, or has been asked to end and is idle.
    pub(super) async fn serve(self, tcp: TcpStream, address: IpAddr, mut stopping: watch::Receiver<bool>) {
        // Small answers are not to wait for the acknowledgement of the one before.
        if tcp.set_nodelay(true).is_err() {
            return;
        }
        let mut tcp = Box::pin(TimeoutStream::new(tcp));
        tcp.as_mut().set_write_timeout_pinned(Some(self.limits.write_time));
        let Some(tls) = self.tls.clone() else {
            return self.speak(tcp, Socket { address, tls: false }, stopping).await;
        };
        let shaken = tokio::select! {
            shaken = timeout(self.limits.header_time, tls.accept(tcp)) => shaken,
            // Nothing has been asked yet.
            () = stopped(&mut stopping) => return,
        };
        match shaken {
            Ok(Ok(stream)) => self.speak(stream, Socket { address, tls: true }, stopping).await,
            Ok(Err(error)) => {
                tracing::debug!(%error, "no TLS with a client");
                self.metrics.connection_refused("tls");
            }
            Err(_) => self.metrics.connection_refused("slow_tls"),
        }
    }

    async fn speak(
        self,
        stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
        socket: Socket,
        mut stopping: watch::Receiver<bool>,
    ) {
        let was_asked = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&was_asked);
        let (router, proxies) = (self.router, self.trusted_proxies);
        let service = service_fn(move |request: Request<Incoming>| {
            asked.store(true, Ordering::Relaxed);
            answer(router.clone(), request, socket, &proxies)
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.limits.header_time)
            .max_headers(MOST_HEADERS)
            .max_header_size(self.limits.header_bytes)
            .max_buf_size(BUFFER_BYTES)
            .serve_connection(TokioIo::new(stream), service);
        let mut connection = pin!(connection);
        tokio::select! {
            ended = &mut connection => return told(ended),
            () = stopped(&mut stopping) => {}
        }
        // Who has connected a moment ago may just be asking; but browsers also connect ahead of need.
        if !was_asked.load(Ordering::Relaxed) {
            let ended = timeout(LAST_CALL, &mut connection).await;
            if ended.is_ok() || !was_asked.load(Ordering::Relaxed) {
                return;
            }
        }
        connection.as_mut().graceful_shutdown();
        told(connection.await);
    }
}

/// Answers a call, saying who called.
fn answer(
    mut router: Router,
    mut request: Request<Incoming>,
    socket: Socket,
    trusted_proxies: &[IpNet],
) -> impl Future<Output = Result<Response<Body>, Infallible>> + use<> {
    let peer = Peer::of(socket, request.headers(), trusted_proxies);
    request.extensions_mut().insert(peer);
    router.call(request)
}

/// Connections break all the time, most often because the browser has gone.
fn told(ended: hyper::Result<()>) {
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection broke");
    }
}
