//! Every reason to refuse a configuration, or to warn, each with the next step.

use super::{InvalidKey, InvalidPublicUrl, address::InvalidAddress, disk::DiskFault};
use crate::tls::{CertificateFault, IdentityFault, RootsFault, TlsFault};
use chrono::{DateTime, Utc};
use thiserror::Error;

/// Why a key is at fault.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Reason {
    /// The file is not TOML, or a key is unknown or of another kind.
    #[error("{0}")]
    NotUnderstood(String),
    /// A key is missing.
    #[error("is missing; {0}")]
    Missing(&'static str),
    /// A text is empty.
    #[error("is empty; {0}")]
    Empty(&'static str),
    /// A number is too small or too large.
    #[error("must be from {lowest} to {highest}")]
    OutOfRange {
        /// The smallest that is allowed.
        lowest: u64,
        /// The largest.
        highest: u64,
    },
    /// A table or key that says nothing here.
    #[error("has no effect {0}; remove it")]
    NoEffect(&'static str),
    /// No socket address.
    #[error("must be an IP address and a port, such as 127.0.0.1:8080 or [::]:8443")]
    NotASocketAddress,
    /// No network.
    #[error("must be a network, such as 10.0.0.5/32 or fd00::/64")]
    NotANetwork,
    /// A network with bits beyond its prefix.
    #[error(
        "has bits beyond its prefix; write {0} for the whole network, or the address with /32 or /128 for it alone"
    )]
    HostBits(String),
    /// The same twice.
    #[error("is there twice; remove one")]
    Twice,
    /// Unencrypted calls from other machines.
    #[error(
        "can be reached from other machines, and nobody speaks TLS; add listen.certificate and listen.key, name the proxy \
         in proxy.trusted, or listen on 127.0.0.1"
    )]
    NotEncrypted,
    /// Anybody could sign in.
    #[error(
        "can be reached from other machines, where anyone could sign in as anyone; add [sign_in], or listen on 127.0.0.1"
    )]
    SignInNeeded,
    /// A proxy would let others in.
    #[error(
        "lets other machines in by a proxy, where anyone could sign in as anyone; add [sign_in], or remove the proxy"
    )]
    SignInNeededByProxy,
    /// The public address says https, and nobody speaks it.
    #[error(
        "says https, and nobody speaks it; add listen.certificate and listen.key, or name the proxy in proxy.trusted"
    )]
    NobodySpeaksHttps,
    /// The public address says http, and TLS is spoken.
    #[error("says http, and the server has a certificate; write https")]
    MustBeHttps,
    /// No public address where one is needed.
    #[error("is missing; write what browsers call the server, such as https://konsol.example.dk")]
    PublicUrlMissing,
    /// The public address is none.
    #[error("{0}")]
    PublicUrl(#[from] InvalidPublicUrl),
    /// An address to call is none.
    #[error("{0}")]
    Address(#[from] InvalidAddress),
    /// A file can't be used.
    #[error("{0}")]
    Disk(#[from] DiskFault),
    /// A file is no key.
    #[error("the file {0}")]
    Key(#[from] InvalidKey),
    /// A file is no identity.
    #[error("{0}")]
    Identity(#[from] IdentityFault),
    /// A certificate is no good.
    #[error("{0}")]
    Certificate(#[from] CertificateFault),
    /// A certificate will soon be no good: a warning.
    #[error("expires on {}, in less than 30 days; renew it", .0.format("%Y-%m-%d"))]
    ExpiresSoon(DateTime<Utc>),
    /// A file holds no authority.
    #[error("{0}")]
    Roots(#[from] RootsFault),
    /// TLS can't be set up.
    #[error("{0}")]
    Tls(#[from] TlsFault),
    /// The embedded services are for development.
    #[error(
        "is missing: the embedded services are for trying the console out, on a loopback address; name the real ones, \
         such as [services.jobannonce_behandling]"
    )]
    ServicesMissing,
    /// More calls under way than the server works on.
    #[error("makes {0} calls under way at the same time in all services; the server works on 512")]
    TooManyInFlight(u64),
    /// Without sign-in there are no access tokens.
    #[error(
        "sends the caseworker's own access token, and without [sign_in] she has none; add it, or choose another token"
    )]
    NoCaseworkerToken,
    /// For one machine alone.
    #[error("is for two servers on one machine; {0} is not a loopback address")]
    LoopbackOnly(String),
    /// Login without openid.
    #[error("must have openid among it; add it")]
    OpenidMissing,
    /// An algorithm that is not taken.
    #[error(
        "names {0:?}, which is not taken; known: RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA"
    )]
    UnknownAlgorithm(String),
    /// A scope that no document names.
    #[error("names the scope {given:?}, which no service knows; known: {known}")]
    UnknownScope {
        /// What the file says.
        given: String,
        /// What it might say.
        known: String,
    },
    /// What a service or the login service says of itself when it is asked.
    #[error("{0}")]
    Probe(String),
}
