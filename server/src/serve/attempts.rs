//! How often signing in may fail from one network. Signing in itself is not limited: many may share an address.

use super::{network::Network, peer::Peer};
use crate::{clock::Clock, operations::metrics::Metrics};
use std::{
    collections::HashMap,
    num::NonZeroU32,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

const MINUTE_MILLIS: i64 = 60_000;
/// Networks that are kept in mind at the same time.
const MOST_NETWORKS: usize = 10_000;

/// The failures of late. Cloning shares them.
#[derive(Clone, Debug)]
pub struct Attempts(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    /// What one failure costs, in milliseconds.
    each: i64,
    /// What may be owed before the next attempt is refused.
    most: i64,
    /// When each network's debt is paid, in milliseconds since 1970.
    paid: Mutex<HashMap<Network, i64>>,
    clock: Clock,
    metrics: Metrics,
}

impl Attempts {
    /// None so far.
    pub fn new(failures_per_minute: NonZeroU32, clock: Clock, metrics: Metrics) -> Self {
        let each = (MINUTE_MILLIS / i64::from(failures_per_minute.get())).max(1);
        Self(Arc::new(Shared { each, most: MINUTE_MILLIS - each, paid: Mutex::default(), clock, metrics }))
    }

    /// How long somebody must wait before the next attempt; `None`: not at all.
    pub fn refused(&self, peer: &Peer) -> Option<Duration> {
        let now = self.0.clock.now().unix_millis();
        let paid = self.0.paid.lock().unwrap_or_else(PoisonError::into_inner);
        let owed = paid.get(&Network::of(peer.address))?.saturating_sub(now);
        // Nobody owes more than a minute, unless the clock has been put back.
        if owed > MINUTE_MILLIS {
            return None;
        }
        u64::try_from(owed - self.0.most).ok().filter(|wait| *wait > 0).map(Duration::from_millis)
    }

    /// An attempt has failed.
    pub fn failed(&self, peer: &Peer) {
        self.0.metrics.sign_in_failed();
        let now = self.0.clock.now().unix_millis();
        let network = Network::of(peer.address);
        let mut paid = self.0.paid.lock().unwrap_or_else(PoisonError::into_inner);
        if paid.len() >= MOST_NETWORKS && !paid.contains_key(&network) {
            make_room(&mut paid, now);
        }
        let debt = paid.entry(network).or_insert(now);
        *debt = (*debt).max(now).saturating_add(self.0.each).min(now.saturating_add(MINUTE_MILLIS));
    }
}

/// Forgets who owes nothing any more, or else who owes least.
fn make_room(paid: &mut HashMap<Network, i64>, now: i64) {
    paid.retain(|_, at| *at > now);
    if paid.len() >= MOST_NETWORKS
        && let Some(least) = paid.iter().min_by_key(|(_, at)| **at).map(|(network, _)| *network)
    {
        paid.remove(&least);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        net::{IpAddr, Ipv4Addr},
        sync::atomic::{AtomicI64, Ordering},
    };

    /// Three attempts a minute, and the clock's hand.
    fn attempts() -> (Attempts, Arc<AtomicI64>) {
        let now = Arc::new(AtomicI64::new(1_700_000_000_000));
        let shown = Arc::clone(&now);
        let clock = Clock::from_millis(move || shown.load(Ordering::SeqCst));
        (Attempts::new(NonZeroU32::new(3).unwrap(), clock, Metrics::default()), now)
    }

    fn peer(address: &str) -> Peer {
        Peer { address: address.parse().unwrap(), secure: true }
    }

    #[test]
    fn after_some_failures_one_waits_and_then_has_one_attempt_at_a_time() {
        let ((attempts, now), ida) = (attempts(), peer("192.0.2.1"));
        let pass = |seconds: i64| now.fetch_add(seconds * 1000, Ordering::SeqCst);
        for _ in 0..3 {
            assert_eq!(attempts.refused(&ida), None);
            attempts.failed(&ida);
        }
        assert_eq!(attempts.refused(&ida), Some(Duration::from_secs(20)));
        pass(19);
        assert_eq!(attempts.refused(&ida), Some(Duration::from_secs(1)));
        pass(1);
        assert_eq!(attempts.refused(&ida), None);
        attempts.failed(&ida);
        assert_eq!(attempts.refused(&ida), Some(Duration::from_secs(20)));
        pass(60);
        for _ in 0..3 {
            assert_eq!(attempts.refused(&ida), None, "a quiet minute pays for all");
            attempts.failed(&ida);
        }
        pass(-86_400);
        assert_eq!(attempts.refused(&ida), None, "the clock was put back");
    }

    #[test]
    fn others_are_not_kept_from_signing_in() {
        let (attempts, _) = attempts();
        for last in 1..=3 {
            attempts.failed(&peer(&format!("2001:db8:0:1::{last}")));
        }
        assert!(attempts.refused(&peer("2001:db8:0:1:ffff::")).is_some(), "one subscriber has many addresses");
        assert_eq!(attempts.refused(&peer("2001:db8:0:2::1")), None);
        assert_eq!(attempts.refused(&peer("192.0.2.1")), None);
    }

    #[test]
    fn no_crowd_fills_the_memory() {
        let (attempts, now) = attempts();
        let address = |number: usize| Peer {
            address: IpAddr::V4(Ipv4Addr::from_bits(u32::try_from(number).unwrap())),
            secure: false,
        };
        let persistent = address(0);
        for _ in 0..3 {
            attempts.failed(&persistent);
        }
        for number in 1..MOST_NETWORKS + 50 {
            attempts.failed(&address(number));
        }
        let kept = || attempts.0.paid.lock().unwrap().len();
        assert_eq!(kept(), MOST_NETWORKS);
        assert!(attempts.refused(&persistent).is_some(), "who owes most is kept in mind");
        now.fetch_add(MINUTE_MILLIS, Ordering::SeqCst);
        attempts.failed(&address(MOST_NETWORKS + 50));
        assert_eq!(kept(), 1);
    }
}
