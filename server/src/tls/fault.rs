//! What went wrong between two sides of a TLS connection, in words that say which side has to act.

use chrono::{DateTime, Utc};
use rustls::{AlertDescription, CertificateError, Error as RustlsError, InvalidMessage};
use rustls_pki_types::UnixTime;
use std::{error::Error, io};
use thiserror::Error;

/// Names of a foreign certificate that are shown at most.
const SHOWN_NAMES: usize = 5;
/// Characters of a reason that are shown at most.
const SHOWN_REASON: usize = 120;

/// Why no TLS connection stands. "Its" is the other side's.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum TlsFault {
    /// The other side's certificate is too old.
    #[error("its certificate has expired{}; its operator must renew it", on(" on ", .0))]
    TheirsExpired(Option<DateTime<Utc>>),
    /// The other side's certificate is too young, or our clock is wrong.
    #[error("its certificate is not valid yet{}; compare the clocks of both machines", on(", only from ", .0))]
    TheirsNotYetValid(Option<DateTime<Utc>>),
    /// The other side's certificate is for another address.
    #[error("its certificate is for another name{}; check the address", list(.0))]
    TheirsForOtherName(Vec<String>),
    /// The other side's certificate leads to no root that is believed.
    #[error("its certificate was issued by an authority that is not believed here; check the CA file")]
    TheirsOfUnknownIssuer,
    /// The other side showed none where one is demanded.
    #[error("it showed no certificate")]
    TheirsMissing,
    /// The other side's certificate is no good for another reason.
    #[error("its certificate is refused: {0}")]
    TheirsRefused(String),
    /// The other side finds our certificate too old.
    #[error("it says that our certificate has expired; renew it")]
    OursExpired,
    /// The other side doesn't believe our certificate.
    #[error(
        "it does not accept our certificate ({0}); check that the right one is configured, and that it is known there"
    )]
    OursRefused(&'static str),
    /// The other side demands a certificate and got none.
    #[error("it demands a client certificate; configure one")]
    OursMissing,
    /// No version or cipher in common; some say so for a certificate that they refuse, too.
    #[error(
        "no way to speak in common: TLS 1.2 or 1.3 with a modern cipher is needed; some servers say this, too, when \
         they refuse our certificate"
    )]
    NothingInCommon,
    /// What answers does not speak TLS.
    #[error("what answers there does not speak TLS; check scheme and port")]
    NotTls,
    /// Anything else.
    #[error("the TLS connection failed: {0}")]
    Other(String),
}

impl TlsFault {
    /// The TLS fault that an error comes from, if it does.
    pub fn of(error: &(dyn Error + 'static)) -> Option<Self> {
        cause::<RustlsError>(error).map(Self::from)
    }
}

impl From<&RustlsError> for TlsFault {
    fn from(error: &RustlsError) -> Self {
        match error {
            RustlsError::InvalidCertificate(fault) => Self::of_theirs(fault),
            RustlsError::NoCertificatesPresented => Self::TheirsMissing,
            RustlsError::AlertReceived(alert) => Self::of_alert(*alert),
            RustlsError::PeerIncompatible(_) => Self::NothingInCommon,
            RustlsError::InvalidMessage(
                InvalidMessage::InvalidContentType | InvalidMessage::UnknownProtocolVersion,
            ) => Self::NotTls,
            other => Self::Other(other.to_string()),
        }
    }
}

impl TlsFault {
    fn of_theirs(fault: &CertificateError) -> Self {
        match fault {
            CertificateError::Expired => Self::TheirsExpired(None),
            CertificateError::ExpiredContext { not_after, .. } => Self::TheirsExpired(time(*not_after)),
            CertificateError::NotValidYet => Self::TheirsNotYetValid(None),
            CertificateError::NotValidYetContext { not_before, .. } => Self::TheirsNotYetValid(time(*not_before)),
            CertificateError::NotValidForName => Self::TheirsForOtherName(Vec::new()),
            CertificateError::NotValidForNameContext { presented, .. } => {
                let names = presented.iter().take(SHOWN_NAMES).map(|name| name.escape_default().to_string());
                Self::TheirsForOtherName(names.map(|name| name.replace("\\\"", "\"")).collect())
            }
            CertificateError::UnknownIssuer => Self::TheirsOfUnknownIssuer,
            other => Self::TheirsRefused(refused(other)),
        }
    }

    /// What the other side says of us.
    fn of_alert(alert: AlertDescription) -> Self {
        match alert {
            AlertDescription::CertificateExpired => Self::OursExpired,
            AlertDescription::CertificateRequired | AlertDescription::NoCertificate => Self::OursMissing,
            AlertDescription::UnknownCA => Self::OursRefused("unknown issuer"),
            AlertDescription::BadCertificate => Self::OursRefused("bad certificate"),
            AlertDescription::UnsupportedCertificate => Self::OursRefused("unsupported certificate"),
            AlertDescription::CertificateRevoked => Self::OursRefused("revoked"),
            AlertDescription::CertificateUnknown => Self::OursRefused("unknown certificate"),
            AlertDescription::AccessDenied => Self::OursRefused("access denied"),
            AlertDescription::DecryptError => Self::OursRefused("signature not verified"),
            AlertDescription::HandshakeFailure
            | AlertDescription::ProtocolVersion
            | AlertDescription::InsufficientSecurity => Self::NothingInCommon,
            other => Self::Other(format!("the other side says {other:?}")),
        }
    }
}

/// In words; what is left is told as rustls tells it, in short: it may hold whole tables.
#[expect(deprecated, reason = "the older of two variants for one fault")]
fn refused(fault: &CertificateError) -> String {
    match fault {
        CertificateError::BadEncoding => "it can't be read".into(),
        CertificateError::Revoked => "it was revoked".into(),
        CertificateError::BadSignature => "its signature is wrong".into(),
        CertificateError::InvalidPurpose | CertificateError::InvalidPurposeContext { .. } => {
            "it is not for this use (extended key usage)".into()
        }
        CertificateError::UnsupportedSignatureAlgorithm
        | CertificateError::UnsupportedSignatureAlgorithmContext { .. }
        | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. } => {
            "it is signed in a way that is not known here (RSA-PSS is, with a salt as long as its hash)".into()
        }
        other => other.to_string().chars().take(SHOWN_REASON).collect(),
    }
}

/// The first error of a kind among an error and what it comes from. `io::Error::source` skips the error that it was
/// made of, which is just where the TLS faults are.
pub(crate) fn cause<'a, T: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a T> {
    let mut next = Some(error);
    while let Some(at) = next {
        if let Some(found) = at.downcast_ref::<T>() {
            return Some(found);
        }
        next = match at.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(inner) => Some(inner),
            None => at.source(),
        };
    }
    None
}

fn time(time: UnixTime) -> Option<DateTime<Utc>> {
    i64::try_from(time.as_secs()).ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0))
}

fn on(before: &str, time: &Option<DateTime<Utc>>) -> String {
    time.map(|time| format!("{before}{}", time.format("%Y-%m-%d"))).unwrap_or_default()
}

fn list(names: &[String]) -> String {
    if names.is_empty() { String::new() } else { format!(" ({})", names.join(", ")) }
}
