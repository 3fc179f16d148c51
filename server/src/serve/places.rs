//! How many connections there may be, in all and from one network.

use super::{network::Network, settings::Limits};
use crate::operations::metrics::Metrics;
use ipnet::IpNet;
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};

/// The places for connections. Cloning shares them.
#[derive(Clone, Debug)]
pub(super) struct Places(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    in_all: usize,
    each: usize,
    /// Everybody behind a proxy comes from its address.
    proxies: Vec<IpNet>,
    taken: Mutex<Taken>,
    metrics: Metrics,
}

#[derive(Debug, Default)]
struct Taken {
    in_all: usize,
    by: HashMap<Network, usize>,
}

/// Why a connection gets no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Full {
    /// There are as many as the server holds.
    InAll,
    /// One network has as many as it may.
    Network,
}

impl Full {
    /// As a metric's label.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::InAll => "connections",
            Self::Network => "connections_per_address",
        }
    }
}

/// One connection's place, free again when dropped.
#[derive(Debug)]
pub(super) struct Place {
    shared: Arc<Shared>,
    network: Network,
}

impl Places {
    pub(super) fn new(limits: &Limits, proxies: Vec<IpNet>, metrics: Metrics) -> Self {
        let (in_all, each) = (limits.connections, limits.connections_per_address);
        Self(Arc::new(Shared { in_all, each, proxies, taken: Mutex::default(), metrics }))
    }

    pub(super) fn take(&self, address: IpAddr) -> Result<Place, Full> {
        let network = Network::of(address);
        let is_proxy = self.0.proxies.iter().any(|proxies| proxies.contains(&address.to_canonical()));
        let mut taken = self.0.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if taken.in_all >= self.0.in_all {
            return Err(Full::InAll);
        }
        let by = taken.by.entry(network).or_default();
        if *by >= self.0.each && !is_proxy {
            return Err(Full::Network);
        }
        *by += 1;
        taken.in_all += 1;
        self.0.metrics.connection_begun();
        Ok(Place { shared: Arc::clone(&self.0), network })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.shared.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.in_all = taken.in_all.saturating_sub(1);
        let left = taken.by.get(&self.network).map_or(0, |by| by.saturating_sub(1));
        if left == 0 {
            taken.by.remove(&self.network);
        } else {
            taken.by.insert(self.network, left);
        }
        self.shared.metrics.connection_ended();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(connections: usize, connections_per_address: usize) -> Places {
        let limits = Limits { connections, connections_per_address, ..Limits::default() };
        Places::new(&limits, vec!["10.0.0.5/32".parse().unwrap()], Metrics::default())
    }

    fn take(places: &Places, address: &str) -> Result<Place, Full> {
        places.take(address.parse().unwrap())
    }

    #[test]
    fn a_place_is_free_again_once_its_connection_has_ended() {
        let places = places(3, 2);
        let first = take(&places, "192.0.2.1").unwrap();
        let second = take(&places, "::ffff:192.0.2.1").unwrap();
        assert_eq!(take(&places, "192.0.2.1").unwrap_err(), Full::Network);
        let other = take(&places, "192.0.2.2").unwrap();
        assert_eq!(take(&places, "192.0.2.3").unwrap_err(), Full::InAll);
        drop(first);
        let again = take(&places, "192.0.2.1").unwrap();
        drop((second, other, again));
        assert!(places.0.taken.lock().unwrap().by.is_empty(), "nothing is kept about those who left");
    }

    #[test]
    fn a_trusted_proxy_may_have_all_places() {
        let places = places(3, 1);
        let held: Vec<_> = (0..3).map(|_| take(&places, "10.0.0.5").unwrap()).collect();
        assert_eq!(take(&places, "10.0.0.5").unwrap_err(), Full::InAll);
        drop(held);
    }
}
