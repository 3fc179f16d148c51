//! What storage has becomes what stands in the fields, where it may.

use super::{
    collection::{Drafts, Key},
    kept::KeptDraft,
    taking_in::OnScreen,
};
use crate::{
    ads::AdStore,
    storage::{Changes, Database, StorageError, Store},
};
use contract::{BehandlerId, JobannonceId};
use leptos::{leptos_dom::helpers::set_interval_with_handle, prelude::*, task::spawn_local};
use std::{collections::HashMap, time::Duration};

impl Drafts {
    /// Reads what storage has of a caseworker's drafts, and keeps in step with her other tabs for as long as the
    /// calling component lives. `ads` knows the ads' titles.
    pub fn follow_storage(self, me: BehandlerId, ads: AdStore) {
        self.ads.set_value(Some(ads));
        self.take_in(me);
        Changes::follow(Store::Drafts, move || self.take_in(me));
        // A page may stay open for days; what is older than one goes.
        if let Ok(hourly) = set_interval_with_handle(move || self.take_in(me), Duration::from_secs(3_600)) {
            on_cleanup(move || hourly.clear());
        }
    }

    fn take_in(self, me: BehandlerId) {
        spawn_local(async move {
            if let Err(trouble) = self.read(me).await {
                self.trouble.try_set(Some(trouble));
            }
        });
    }

    async fn read(self, me: BehandlerId) -> Result<(), StorageError> {
        let database = Database::open().await?;
        let mut stored = database.all::<KeptDraft>(Store::Drafts).await?;
        let now = self.now();
        for (key, _) in stored.extract_if(.., |(_, kept)| kept.is_expired(now)) {
            database.delete(Store::Drafts, &key).await?;
        }
        let mine: HashMap<JobannonceId, KeptDraft> =
            stored.into_iter().filter(|(_, kept)| kept.behandler == me).map(|(_, kept)| (kept.ad, kept)).collect();
        for ad in mine.keys() {
            self.of(me, *ad);
        }
        let has_focus = is_typing();
        for (behandler, ad) in self.keys() {
            if behandler == me {
                self.take((me, ad), mine.get(&ad), has_focus);
            }
        }
        self.list.notify();
        Ok(())
    }

    fn take(self, key: Key, stored: Option<&KeptDraft>, has_focus: bool) {
        let draft = stored.map(|stored| stored.draft.clone()).unwrap_or_default();
        let taken = self.entry(key, |entry| {
            if let Some(stored) = stored {
                entry.title.clone_from(&stored.title);
                entry.changed_at = Some(stored.saved_at);
            }
            let may = entry.text.with_untracked(|text| {
                let is_saving = entry.saves_under_way > 0;
                OnScreen { text, kept: entry.kept.as_ref(), is_saving, has_focus }.may_become(&draft)
            });
            may.then(|| {
                entry.kept = stored.map(|stored| stored.draft.clone());
                entry.text.clone()
            })
        });
        if let Some(Some(text)) = taken {
            text.set(draft);
        }
    }
}

/// Whether the caseworker is in one of the decision's fields, in this window.
fn is_typing() -> bool {
    let in_field = |element: web_sys::Element| element.matches(".decision :is(textarea, input)").unwrap_or(false);
    document().has_focus().unwrap_or(false) && document().active_element().is_some_and(in_field)
}
