//! The addresses that the server has taken, before there is a runtime: a taken port is told before any work is done.

use super::StartError;
use crate::serve::Listening;
use std::{
    io::{self, ErrorKind},
    net::{SocketAddr, TcpListener},
};

#[derive(Debug)]
pub(super) struct Listeners {
    pub(super) calls: TcpListener,
    pub(super) metrics: Option<TcpListener>,
}

impl Listeners {
    pub(super) fn bind(listening: &Listening) -> Result<Self, StartError> {
        let address = listening.address;
        let calls = bind(address).map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => StartError::PortInUse(address.port()),
            _ => StartError::NoPort { address, error },
        })?;
        let metrics =
            listening.metrics.map(|address| bind(address).map_err(|error| StartError::NoMetrics { address, error }));
        Ok(Self { calls, metrics: metrics.transpose()? })
    }
}

fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let listener = TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}
