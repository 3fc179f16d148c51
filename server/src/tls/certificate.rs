//! What a certificate says of itself.

use chrono::{DateTime, Utc};
use rustls::{client::verify_server_name, server::ParsedCertificate};
use rustls_pki_types::{CertificateDer, ServerName};
use thiserror::Error;
use x509_parser::parse_x509_certificate;

/// For how long, for what and for whom a certificate is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    der: CertificateDer<'static>,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    servers: bool,
    clients: bool,
}

/// What a certificate is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To be known as a server.
    Server,
    /// To be known as a client.
    Client,
}

/// Why a certificate is no good.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum CertificateFault {
    /// It isn't one.
    #[error("holds something that is no X.509 certificate")]
    NotReadable,
    /// Too old.
    #[error("has expired on {}; renew it", .0.format("%Y-%m-%d"))]
    Expired(DateTime<Utc>),
    /// Too young.
    #[error("is not valid before {}; use the one before it, or set this machine's clock", .0.format("%Y-%m-%d"))]
    NotYetValid(DateTime<Utc>),
    /// Not for servers.
    #[error("is not for servers (extended key usage lacks serverAuth); ask its issuer for a server certificate")]
    NotForServers,
    /// Not for clients.
    #[error("is not for clients (extended key usage lacks clientAuth); ask its issuer for a client certificate")]
    NotForClients,
    /// For another host.
    #[error("is not for the host {0}, which browsers know the server by; compare it with public_url")]
    NotForHost(String),
}

impl Certificate {
    /// Reads it.
    pub fn read(der: &CertificateDer<'_>) -> Result<Self, CertificateFault> {
        let (_, read) = parse_x509_certificate(der).map_err(|_| CertificateFault::NotReadable)?;
        let time = |seconds| DateTime::from_timestamp(seconds, 0).ok_or(CertificateFault::NotReadable);
        let usage = read.extended_key_usage().map_err(|_| CertificateFault::NotReadable)?;
        Ok(Self {
            from: time(read.validity().not_before.timestamp())?,
            until: time(read.validity().not_after.timestamp())?,
            // A certificate that names no use is for any.
            servers: usage.as_ref().is_none_or(|usage| usage.value.any || usage.value.server_auth),
            clients: usage.as_ref().is_none_or(|usage| usage.value.any || usage.value.client_auth),
            der: der.clone().into_owned(),
        })
    }

    /// When it ends.
    pub fn until(&self) -> DateTime<Utc> {
        self.until
    }

    /// Whether it is good now, and for what it is used for.
    pub fn check(&self, now: DateTime<Utc>, purpose: Purpose) -> Result<(), CertificateFault> {
        if now > self.until {
            return Err(CertificateFault::Expired(self.until));
        }
        if now < self.from {
            return Err(CertificateFault::NotYetValid(self.from));
        }
        match purpose {
            Purpose::Server if !self.servers => Err(CertificateFault::NotForServers),
            Purpose::Client if !self.clients => Err(CertificateFault::NotForClients),
            Purpose::Server | Purpose::Client => Ok(()),
        }
    }

    /// Whether browsers take it for this host's, a name or an IP address without brackets.
    pub fn check_host(&self, host: &str) -> Result<(), CertificateFault> {
        let name = ServerName::try_from(host).map_err(|_| CertificateFault::NotForHost(host.into()))?;
        let parsed = ParsedCertificate::try_from(&self.der).map_err(|_| CertificateFault::NotReadable)?;
        verify_server_name(&parsed, &name).map_err(|_| CertificateFault::NotForHost(host.into()))
    }
}
