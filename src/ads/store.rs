//! The ads that have been fetched, as signals.

use super::fetch_plan::FetchPlan;
use crate::{
    api::{ApiError, Client},
    ui::after_paint,
};
use contract::{Fejlkode, JobannonceId, annoncekilde::Jobannonce};
use leptos::{prelude::*, task::spawn_local};
use std::{collections::HashMap, sync::Arc};

/// What is known of an ad's content.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum AdContent {
    /// Nobody has an answer yet.
    #[default]
    Waiting,
    /// The ad.
    Loaded(Arc<Jobannonce>),
    /// The ad source does not have it.
    NotFound,
    /// It could not be read; worth another try.
    Failed(ApiError),
}

impl AdContent {
    /// The ad, if it is here.
    pub fn ad(&self) -> Option<Arc<Jobannonce>> {
        match self {
            Self::Loaded(ad) => Some(Arc::clone(ad)),
            Self::Waiting | Self::NotFound | Self::Failed(_) => None,
        }
    }
}

impl From<Result<Jobannonce, ApiError>> for AdContent {
    fn from(answer: Result<Jobannonce, ApiError>) -> Self {
        match answer {
            Ok(ad) => Self::Loaded(Arc::new(ad)),
            Err(error) if error.fejlkode() == Some(Fejlkode::JobannonceIkkeFundet) => Self::NotFound,
            Err(error) => Self::Failed(error),
        }
    }
}

/// Every ad that has been looked at in this session. Cheap to copy.
#[derive(Clone, Copy)]
pub struct AdStore {
    client: StoredValue<Client>,
    plan: StoredValue<FetchPlan>,
    contents: StoredValue<HashMap<JobannonceId, ArcRwSignal<AdContent>>>,
    on_loaded: StoredValue<Option<Callback<Arc<Jobannonce>>>>,
}

impl AdStore {
    /// An empty store that asks `client`.
    pub fn new(client: Client) -> Self {
        Self {
            client: StoredValue::new(client),
            plan: StoredValue::new(FetchPlan::default()),
            contents: StoredValue::new(HashMap::new()),
            on_loaded: StoredValue::new(None),
        }
    }

    /// Tells of each ad when it has been fetched.
    pub fn on_loaded(self, tell: impl Fn(Arc<Jobannonce>) + Send + Sync + 'static) {
        self.on_loaded.set_value(Some(Callback::new(tell)));
    }

    /// Hands the store to every component below.
    pub fn provide(self) {
        provide_context(self);
    }

    /// The store in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// An ad's content, fetched now if it has not been. Call it where the ad is shown; when that place goes, an
    /// unstarted fetch is dropped.
    pub fn look_at(self, id: JobannonceId) -> ArcReadSignal<AdContent> {
        let content = self.content(id);
        if content.with_untracked(|content| matches!(content, AdContent::Failed(_))) {
            content.set(AdContent::Waiting);
        }
        if content.with_untracked(|content| *content == AdContent::Waiting) {
            self.plan.update_value(|plan| plan.look(id));
            // Nothing on the path of a key waits for a request to be put together.
            after_paint(move || self.fetch_next());
            on_cleanup(move || {
                self.plan.try_update_value(|plan| plan.leave(id));
            });
        }
        content.read_only()
    }

    /// An ad's content as far as it is known; asks nobody.
    pub fn known(self, id: JobannonceId) -> Option<Arc<Jobannonce>> {
        self.contents.try_with_value(|contents| contents.get(&id)?.with_untracked(AdContent::ad)).flatten()
    }

    /// Whether an ad has not come yet, be it that nobody has asked for it. Followed where it is read.
    pub fn is_awaited(self, id: JobannonceId) -> bool {
        self.content(id).with(|content| *content == AdContent::Waiting)
    }

    /// Fetches an ad that failed once more.
    pub fn retry(self, id: JobannonceId) {
        self.content(id).set(AdContent::Waiting);
        self.plan.update_value(|plan| plan.wish(id));
        self.fetch_next();
    }

    /// Fetches once more what could not be reached, without a word until it is here.
    pub fn retry_unreached(self) {
        let unreached = self.contents.with_value(|contents| {
            let unreached = |content: &ArcRwSignal<AdContent>| {
                content.with_untracked(|content| matches!(content, AdContent::Failed(error) if error.is_passing()))
            };
            contents.iter().filter(|(_, content)| unreached(content)).map(|(id, _)| *id).collect::<Vec<_>>()
        });
        for id in unreached {
            self.plan.update_value(|plan| plan.wish(id));
        }
        self.fetch_next();
    }

    fn content(self, id: JobannonceId) -> ArcRwSignal<AdContent> {
        self.contents.try_update_value(|contents| contents.entry(id).or_default().clone()).unwrap_or_default()
    }

    fn fetch_next(self) {
        while let Some(id) = self.plan.try_update_value(FetchPlan::start_next).flatten() {
            let Some(client) = self.client.try_get_value() else { return };
            spawn_local(async move {
                let answer = client.get_annonce(id).await;
                // The console may have been closed meanwhile, and the store with it.
                if self.plan.try_update_value(|plan| plan.end(id)).is_some() {
                    let content = AdContent::from(answer);
                    if let (Some(ad), Some(tell)) = (content.ad(), self.on_loaded.try_get_value().flatten()) {
                        tell.run(ad);
                    }
                    self.content(id).set(content);
                    self.fetch_next();
                }
            });
        }
    }
}
