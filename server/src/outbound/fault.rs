//! Why a call out got no answer.

use super::connect::TookTooLong;
use crate::tls::{TlsFault, cause};
use std::{
    error::Error,
    io::{self, ErrorKind},
};
use thiserror::Error;

/// Why there is no answer. Nothing of what was sent or received is in it.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum OutboundError {
    /// The address is neither https nor of this machine; nothing was sent.
    #[error("the address must begin with https://; http:// is for localhost alone")]
    NotSafe,
    /// No connection; nothing was sent.
    #[error("can't be reached: {0}")]
    Unreachable(String),
    /// It took too long.
    #[error("{0}")]
    TimedOut(Waiting),
    /// No secure connection, or one that the other side gave up with a reason.
    #[error("{0}")]
    Tls(TlsFault),
    /// The other side broke the connection off; what became of the call is not known.
    #[error("broke the connection off")]
    BrokenOff,
    /// The answer is larger than allowed.
    #[error("answered more than is allowed")]
    TooLarge,
    /// The answer is not HTTP.
    #[error("what answers there does not speak HTTP; check scheme and port")]
    NotHttp,
}

/// What was waited for in vain.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum Waiting {
    /// A connection; nothing was sent.
    #[error("no connection within its time; check address and firewall")]
    Connection,
    /// The whole of an answer; what became of the call is not known.
    #[error("no whole answer within its time")]
    Answer,
}

impl OutboundError {
    /// From an error of the client, or of a body on its way.
    pub(super) fn of_call(error: &(dyn Error + 'static)) -> Self {
        if cause::<TookTooLong>(error).is_some() {
            return Self::TimedOut(Waiting::Connection);
        }
        if let Some(fault) = TlsFault::of(error) {
            return Self::Tls(fault);
        }
        if let Some(fault) = cause::<hyper::Error>(error).filter(|fault| fault.is_parse()) {
            return if fault.is_parse_too_large() { Self::TooLarge } else { Self::NotHttp };
        }
        let connecting = cause::<hyper_util::client::legacy::Error>(error).is_some_and(|fault| fault.is_connect());
        match innermost_io(error) {
            Some(fault) if connecting && !is_broken_off(fault.kind()) => Self::Unreachable(fault.to_string()),
            None if connecting => Self::Unreachable("no address to connect to".into()),
            _ => Self::BrokenOff,
        }
    }
}

/// There was a connection, and then it was gone: as some servers do that refuse a certificate.
fn is_broken_off(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted | ErrorKind::BrokenPipe
    )
}

fn innermost_io<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a io::Error> {
    let mut found = cause::<io::Error>(error)?;
    while let Some(inner) = found.get_ref().and_then(|inner| cause::<io::Error>(inner)) {
        found = inner;
    }
    Some(found)
}
