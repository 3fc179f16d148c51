//! What a connection is secured with, told along with each answer.

use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_rustls::MaybeHttpsStream;
use hyper_util::{
    client::legacy::connect::{Connected, Connection},
    rt::TokioIo,
};
use rustls::ProtocolVersion;
use rustls_pki_types::CertificateDer;
use std::{
    io::{self, IoSlice},
    pin::Pin,
    task::{Context, Poll},
};
use tokio::net::TcpStream;

/// How a connection is secured: among an answer's extensions, unless it came unencrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secured {
    /// Of TLS.
    pub version: ProtocolVersion,
    /// The other side's own.
    pub certificate: CertificateDer<'static>,
}

type Stream = MaybeHttpsStream<TokioIo<TcpStream>>;

/// A connection that stands.
pub(super) struct Reached(Stream);

impl Reached {
    pub(super) fn new(stream: Stream) -> Self {
        Self(stream)
    }

    fn secured(&self) -> Option<Secured> {
        let MaybeHttpsStream::Https(stream) = &self.0 else { return None };
        let (_, tls) = stream.inner().get_ref();
        let certificate = tls.peer_certificates()?.first()?.clone().into_owned();
        Some(Secured { version: tls.protocol_version()?, certificate })
    }
}

impl Connection for Reached {
    fn connected(&self) -> Connected {
        let connected = self.0.connected();
        match self.secured() {
            Some(secured) => connected.extra(secured),
            None => connected,
        }
    }
}

impl Read for Reached {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(context, buffer)
    }
}

impl Write for Reached {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(context)
    }

    fn is_write_vectored(&self) -> bool {
        self.0.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write_vectored(context, slices)
    }
}
