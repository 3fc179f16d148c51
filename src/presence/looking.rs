//! Says which ad is on this screen, and hears what is on the others'.

use crate::{
    api::{ApiError, Client},
    ui::follow,
};
use contract::{
    ConsoleId, JobannonceId,
    bff::presence::{PING_SECONDS, Viewer},
};
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*, task::spawn_local};
use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};

/// Who looks at which ad. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Looking {
    client: StoredValue<Client>,
    console: ConsoleId,
    at: RwSignal<Option<JobannonceId>>,
    others: RwSignal<HashMap<JobannonceId, Vec<String>>>,
    /// The server has no such call; it is not asked again.
    is_absent: StoredValue<bool>,
}

impl Looking {
    /// Nobody looks yet.
    pub fn provide(client: Client) -> Self {
        let looking = Self {
            client: StoredValue::new(client),
            console: ConsoleId::new(uuid::Uuid::new_v4()),
            at: RwSignal::new(None),
            others: RwSignal::new(HashMap::new()),
            is_absent: StoredValue::new(false),
        };
        provide_context(looking);
        looking
    }

    /// What is known.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The ad on this screen.
    pub fn look_at(self, ad: Option<JobannonceId>) {
        if self.at.get_untracked() != ad {
            self.at.set(ad);
        }
    }

    /// The names of those who look at an ad, besides the caseworker herself.
    pub fn names(self, ad: JobannonceId) -> Vec<String> {
        self.others.with(|others| others.get(&ad).cloned().unwrap_or_default())
    }

    /// The ads that others look at.
    pub fn looked_at(self) -> HashSet<JobannonceId> {
        self.others.with(|others| others.keys().copied().collect())
    }

    /// Says and hears for as long as the calling component lives.
    pub fn keep_telling(self) {
        // Not on the path of the key that opened the ad.
        follow(move || {
            self.at.track();
            set_timeout(move || self.ping(), Duration::from_millis(200));
        });
        if let Ok(handle) = set_interval_with_handle(move || self.ping(), Duration::from_secs(u64::from(PING_SECONDS)))
        {
            on_cleanup(move || handle.clear());
        }
    }

    fn ping(self) {
        let (Some(client), Some(at)) = (self.client.try_get_value(), self.at.try_get_untracked()) else { return };
        if self.is_absent.try_get_value() != Some(false) {
            return;
        }
        // What is in the background is not being looked at.
        let jobannonce_id = at.filter(|_| !document().hidden());
        spawn_local(async move {
            match client.tell_presence(self.console, jobannonce_id).await {
                Ok(viewers) => self.show(viewers),
                Err(error) => self.forget(&error),
            }
        });
    }

    fn show(self, viewers: Vec<Viewer>) {
        let mut others: HashMap<JobannonceId, Vec<String>> = HashMap::new();
        for viewer in viewers {
            others.entry(viewer.jobannonce_id).or_default().push(viewer.behandler.behandler_navn);
        }
        if self.others.try_with_untracked(|known| *known != others) == Some(true) {
            self.others.try_set(others);
        }
    }

    /// Who looked before the line broke may have gone: nothing is claimed.
    fn forget(self, error: &ApiError) {
        // Whoever may not read the queue is not asked where she looks.
        let is_forbidden = matches!(error, ApiError::Refused(refusal) if refusal.status == 403);
        if error.is_absent() || is_forbidden {
            self.is_absent.try_set_value(true);
        }
        self.show(Vec::new());
    }
}
