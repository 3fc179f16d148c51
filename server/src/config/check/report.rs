//! What came of asking somebody.

use crate::{
    config::Reason,
    outbound::{OutboundError, Secured},
    tls::Certificate,
};
use axum::http::Extensions;
use rustls::{ClientConfig, ProtocolVersion};

/// What came of asking somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Report {
    /// The key that names who was asked.
    pub(super) key: String,
    /// What is in order.
    pub(super) good: Vec<String>,
    /// What is not.
    pub(super) fault: Option<Reason>,
    /// What may be wrong one day.
    pub(super) warnings: Vec<Reason>,
}

impl Report {
    pub(super) fn good(key: &str, text: String) -> Self {
        Self { key: key.into(), good: vec![text], fault: None, warnings: Vec::new() }
    }

    pub(super) fn bad(key: &str, reason: String) -> Self {
        Self { key: key.into(), good: Vec::new(), fault: Some(Reason::Probe(reason)), warnings: Vec::new() }
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = String> {
        self.good.iter().map(|text| format!("{}: {text}", self.key))
    }
}

/// How an answer came: `TLS 1.3, its certificate is valid until 2028-03-01, ours was not refused`.
pub(super) fn way(extensions: &Extensions, tls: &ClientConfig) -> String {
    let Some(secured) = extensions.get::<Secured>() else { return "unencrypted, on this machine".into() };
    let version = match secured.version {
        ProtocolVersion::TLSv1_3 => "TLS 1.3",
        _ => "TLS 1.2",
    };
    let until = Certificate::read(&secured.certificate)
        .map(|certificate| format!(", its certificate is valid until {}", certificate.until().format("%Y-%m-%d")));
    let ours = if tls.client_auth_cert_resolver.has_certs() { ", ours was not refused" } else { "" };
    format!("{version}{}{ours}", until.unwrap_or_default())
}

/// Why there was no answer. Some servers just close where they refuse a certificate.
pub(super) fn no_answer(address: &str, error: &OutboundError, tls: &ClientConfig) -> String {
    let perhaps = match error {
        OutboundError::BrokenOff if tls.client_auth_cert_resolver.has_certs() => "; perhaps it refuses our certificate",
        OutboundError::BrokenOff => "; perhaps it demands a client certificate",
        _ => "",
    };
    format!("{address}: {error}{perhaps}")
}
