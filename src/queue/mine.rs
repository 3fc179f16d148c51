//! The caseworker's own ads: those she holds, and those she no longer does.

use super::live::LiveQueue;
use contract::{JobannonceId, Tidspunkt, jobannonce_behandling::Behandler};
use leptos::prelude::*;

/// One of my ads.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MyAd {
    /// The ad.
    pub id: JobannonceId,
    /// When I began it.
    pub since: Option<Tidspunkt>,
    /// Until when it is parked.
    pub parked_until: Option<Tidspunkt>,
}

impl LiveQueue {
    /// My ads, begun or parked, those whose time ends first at the head.
    pub fn mine(self) -> Vec<MyAd> {
        self.queue.with(|queue| {
            let of = |id: &JobannonceId| {
                let behandling = queue.behandling(*id)?;
                let parked = queue.state(*id)?.parked;
                let parked_until = behandling.parkeret_til_tidspunkt.filter(|_| parked);
                Some(MyAd { id: *id, since: behandling.behandling_paabegyndt_tidspunkt, parked_until })
            };
            let mut mine: Vec<MyAd> = queue.mine().iter().filter_map(of).collect();
            mine.sort_by_key(|ad| (ad.parked_until, ad.since, ad.id));
            mine
        })
    }

    /// The colleague who took an ad from me, until it is mine again or has left the queue.
    pub fn taken_from_me(self, id: JobannonceId) -> Option<Behandler> {
        self.taken.with(|taken| taken.get(&id).cloned())
    }

    /// Parks of mine that ran out and have not been acknowledged.
    pub fn ran_out(self) -> Vec<JobannonceId> {
        self.ran_out.get()
    }

    /// Acknowledges that a park ran out.
    pub fn acknowledge(self, id: JobannonceId) {
        self.ran_out.update(|ran_out| ran_out.retain(|other| *other != id));
    }
}
