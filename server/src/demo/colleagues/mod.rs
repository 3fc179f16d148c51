//! Simulated colleagues (`--colleagues`): they sign in and call the services over HTTP as a console does, so that a human
//! has company at the queue and a benchmark can count how often two of them want the same ad.
//!
//! [`choice`] and [`temper`] decide, [`caller`] talks to the server, [`screen`] is what one sees, [`day`] joins them, [`counts`] tells what came of it.

mod caller;
mod choice;
mod counts;
mod crew;
mod day;
mod roster;
mod screen;
mod temper;

pub use counts::{Colleagues, routes};
pub use crew::{Crew, NotACrew};

use crate::{
    clock::Clock,
    store::{Store, StoreError, queries::caseworkers},
};
use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    time::Duration,
};
use tokio::{sync::watch, task::JoinSet, time};

/// How often the log tells of them.
const REPORT: Duration = Duration::from_secs(60);

/// Makes a crew's caseworkers known to the database. They are never offered at sign-in, so no human is one of them.
pub fn join(store: &Store, crew: Crew) -> Result<Colleagues, StoreError> {
    let people = roster::people(crew.size());
    store.write_now(|transaction| people.iter().try_for_each(|one| caseworkers::insert_simulated(transaction, one)))?;
    Ok(Colleagues::of(people.into_iter().map(|one| one.behandler)))
}

/// Lets them work on the server that listens on an address, until it stops.
pub async fn work(
    colleagues: Colleagues,
    crew: Crew,
    address: SocketAddr,
    clock: Clock,
    mut stopping: watch::Receiver<bool>,
) {
    let address = SocketAddr::new(reachable(address.ip()), address.port());
    // Dropped at the end, it ends their days.
    let mut days = JoinSet::new();
    for place in 0..colleagues.size() {
        days.spawn(day::begin(colleagues.clone(), place, crew.speed(), address, clock.clone()));
    }
    let mut minutes = time::interval(REPORT);
    minutes.tick().await;
    loop {
        tokio::select! {
            _ = minutes.tick() => colleagues.log(),
            // An error means that the server has gone.
            _ = stopping.wait_for(|stopping| *stopping) => break,
        }
    }
    colleagues.log();
}

/// Where a server that listens everywhere can be called.
const fn reachable(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(Ipv4Addr::UNSPECIFIED) => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(Ipv6Addr::UNSPECIFIED) => IpAddr::V6(Ipv6Addr::LOCALHOST),
        other => other,
    }
}
