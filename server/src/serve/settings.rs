//! What operations decide about connections.

use crate::config::PublicUrl;
use ipnet::IpNet;
use rustls::ServerConfig;
use std::{net::SocketAddr, num::NonZeroU32, sync::Arc, time::Duration};

/// Where the server listens, and whom it believes.
#[derive(Clone, Debug)]
pub struct Listening {
    /// Address and port; port 0 takes a free one.
    pub address: SocketAddr,
    /// TLS of its own; without it a proxy does that, or the address is a loopback one.
    pub tls: Option<Arc<ServerConfig>>,
    /// From these alone `X-Forwarded-For` and `X-Forwarded-Proto` count.
    pub trusted_proxies: Vec<IpNet>,
    /// What browsers call the server; `None` in development, on a loopback address: any loopback name.
    pub public_url: Option<PublicUrl>,
    /// Whether HSTS speaks for the subdomains, too.
    pub hsts_subdomains: bool,
    /// Where `/metrics` is answered; `None`: nowhere.
    pub metrics: Option<SocketAddr>,
    /// How much and how long.
    pub limits: Limits,
}

/// How much of anything, and how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Connections at the same time.
    pub connections: usize,
    /// Of these from one address; trusted proxies may have all.
    pub connections_per_address: usize,
    /// Bytes of a request's head.
    pub header_bytes: usize,
    /// For a request's head, and for a connection to stay without one.
    pub header_time: Duration,
    /// For a request's body, in all.
    pub body_time: Duration,
    /// For an answer to begin.
    pub answer_time: Duration,
    /// For a client to take in a part of an answer.
    pub write_time: Duration,
    /// For what is under way to finish when the server is told to stop.
    pub stop_time: Duration,
    /// Failed sign-ins from one address.
    pub sign_in_failures_per_minute: NonZeroU32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 1024,
            connections_per_address: 256,
            header_bytes: 16 * 1024,
            header_time: Duration::from_secs(30),
            body_time: Duration::from_secs(20),
            answer_time: Duration::from_secs(30),
            write_time: Duration::from_secs(20),
            stop_time: Duration::from_secs(5),
            sign_in_failures_per_minute: const { NonZeroU32::new(10).unwrap() },
        }
    }
}

impl Listening {
    /// For development, on a loopback address.
    pub fn development(address: SocketAddr) -> Self {
        Self {
            address,
            tls: None,
            trusted_proxies: Vec::new(),
            public_url: None,
            hsts_subdomains: true,
            metrics: None,
            limits: Limits::default(),
        }
    }
}
