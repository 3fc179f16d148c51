//! Connections: who may have one, for how long, and how it is told to stop; and what is done with every call, whatever its path.

mod addressed;
mod arriving;
mod attempts;
mod connection;
mod headers;
mod layers;
mod network;
mod peer;
mod places;
mod settings;

pub use attempts::Attempts;
pub use layers::around;
pub use peer::{Peer, Socket};
pub use settings::{Limits, Listening};

use crate::operations::metrics::Metrics;
use axum::Router;
use connection::Terms;
use places::Places;
use std::{
    io::{self, ErrorKind},
    iter,
    net::SocketAddr,
    time::Duration,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
    task::{JoinError, JoinSet},
    time::{sleep, timeout},
};
use tokio_rustls::TlsAcceptor;

/// How long no connection is taken in after the system could give none, most often for want of file descriptors.
const BREATH: Duration = Duration::from_millis(50);

/// Serves whoever connects, until told to stop. Then nobody new is let in, and what is under way may finish within the
/// limit.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    listening: &Listening,
    metrics: Metrics,
    stopping: watch::Receiver<bool>,
) {
    let Listening { tls, trusted_proxies, limits, .. } = listening.clone();
    let places = Places::new(&limits, trusted_proxies.clone(), metrics.clone());
    let tls = tls.map(TlsAcceptor::from);
    let terms = Terms { router, tls, trusted_proxies: trusted_proxies.into(), limits, metrics: metrics.clone() };
    let mut connections = JoinSet::new();
    let let_in = |connections: &mut JoinSet<()>, tcp: TcpStream, address: SocketAddr| match places.take(address.ip()) {
        Ok(place) => {
            let served = terms.clone().serve(tcp, address.ip(), stopping.clone());
            connections.spawn(async move {
                served.await;
                drop(place);
            });
        }
        // Dropped, the connection is closed.
        Err(full) => metrics.connection_refused(full.name()),
    };
    let mut told_to_stop = stopping.clone();
    loop {
        tokio::select! {
            (tcp, address) = accepted(|| listener.accept()) => let_in(&mut connections, tcp, address),
            Some(ended) = connections.join_next() => told(ended),
            () = stopped(&mut told_to_stop) => break,
        }
    }
    for (tcp, address) in left_waiting(listener) {
        let_in(&mut connections, tcp, address);
    }
    let all = async {
        while let Some(ended) = connections.join_next().await {
            told(ended);
        }
    };
    if timeout(limits.stop_time, all).await.is_err() {
        tracing::warn!(connections = connections.len(), "stopped before all calls were answered");
    }
}

/// The next connection, whatever happens to those that come to nothing.
async fn accepted<T, F: Future<Output = io::Result<T>>>(mut accept: impl FnMut() -> F) -> T {
    loop {
        match accept().await {
            Ok(connection) => return connection,
            Err(error) if is_of_one_connection(error.kind()) => {}
            Err(error) => {
                tracing::error!(%error, "can't take in a connection");
                sleep(BREATH).await;
            }
        }
    }
}

/// Closes a listener. Who has connected already may have asked: the system would tell her that nobody is here.
fn left_waiting(listener: TcpListener) -> Vec<(TcpStream, SocketAddr)> {
    let Ok(listener) = listener.into_std() else { return Vec::new() };
    let waiting = iter::from_fn(|| listener.accept().ok());
    let streams = waiting.filter_map(|(tcp, address)| {
        tcp.set_nonblocking(true).ok()?;
        Some((TcpStream::from_std(tcp).ok()?, address))
    });
    streams.collect()
}

/// Whether a client has gone before it was let in; anything else is amiss with the server, and stays so for a while.
const fn is_of_one_connection(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::ConnectionAborted | ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset)
}

/// Waits until the server is to stop; also if those who could say so are gone.
async fn stopped(stopping: &mut watch::Receiver<bool>) {
    drop(stopping.wait_for(|stopping| *stopping).await);
}

fn told(ended: Result<(), JoinError>) {
    if let Err(error) = ended {
        tracing::error!(%error, "a connection's task failed");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{future::ready, time::Instant};

    #[tokio::test]
    async fn for_want_of_descriptors_it_waits_and_does_not_spin() {
        // EMFILE, as Linux numbers it.
        const TOO_MANY_OPEN_FILES: i32 = 24;
        let mut tries = 0;
        let begun = Instant::now();
        let connection = accepted(|| {
            tries += 1;
            ready(match tries {
                1 => Err(ErrorKind::ConnectionAborted.into()),
                2 | 3 => Err(io::Error::from_raw_os_error(TOO_MANY_OPEN_FILES)),
                _ => Ok("connection"),
            })
        });
        assert_eq!(connection.await, "connection");
        assert_eq!(tries, 4);
        assert!(begun.elapsed() >= 2 * BREATH, "{:?}", begun.elapsed());
    }
}
