//! When a draft is stored: a moment after the last key, and at once when the page may be left.

use super::{
    collection::{Drafts, Key},
    draft::Draft,
    kept::KeptDraft,
};
use crate::{
    ads::AdSummary,
    storage::{Changes, Database, StorageError, Store},
};
use leptos::{prelude::*, task::spawn_local};

impl Drafts {
    /// Saves everything that has been typed and not saved, at once.
    pub fn save_all(self) {
        for key in self.keys() {
            self.save(key);
        }
    }

    /// A text has changed, by typing or by ourselves.
    pub(super) fn typed(self, key: Key) {
        let now = self.now().unix_millis();
        let starts = self.entry(key, |entry| {
            if entry.text.with_untracked(Draft::without_cpr) == entry.kept.clone().unwrap_or_default() {
                return false;
            }
            entry.typing.key(now);
            !std::mem::replace(&mut entry.awaited, true)
        });
        if starts == Some(true) {
            self.save_when_due(key);
        }
    }

    fn save_when_due(self, key: Key) {
        spawn_local(async move {
            while let Some(Some(wait)) = self.entry(key, |entry| entry.typing.due_in(self.now().unix_millis())) {
                if wait == 0 {
                    break;
                }
                gloo_timers::future::TimeoutFuture::new(wait).await;
            }
            self.entry(key, |entry| entry.awaited = false);
            self.save(key);
        });
    }

    /// Stores a draft, unless storage has it.
    pub(super) fn save(self, key: Key) {
        let (me, ad) = key;
        let now = self.now();
        let ads = self.ads.try_get_value().flatten();
        let title = ads.and_then(|ads| Some(AdSummary::from(ads.known(ad)?.as_ref()).title));
        let kept = self.entry(key, |entry| {
            entry.typing.saved();
            entry.title = title.unwrap_or_else(|| entry.title.clone());
            let draft = entry.text.with_untracked(Draft::without_cpr);
            if draft == entry.kept.clone().unwrap_or_default() {
                return None;
            }
            entry.kept = (!draft.is_empty()).then(|| draft.clone());
            entry.changed_at = Some(now);
            entry.saves_under_way += 1;
            Some(KeptDraft::new(me, ad, &entry.title, now, draft))
        });
        let Some(Some(kept)) = kept else { return };
        self.list.notify();
        spawn_local(async move {
            let outcome = store(kept).await;
            self.entry(key, |entry| entry.saves_under_way = entry.saves_under_way.saturating_sub(1));
            self.settle(outcome);
        });
    }

    pub(super) fn settle(self, outcome: Result<(), StorageError>) {
        if outcome.is_ok() {
            Changes::tell(Store::Drafts);
        }
        let trouble = outcome.err();
        if self.trouble.try_with_untracked(|before| *before != trouble) == Some(true) {
            self.trouble.set(trouble);
        }
    }
}

async fn store(kept: KeptDraft) -> Result<(), StorageError> {
    let database = Database::open().await?;
    let key = KeptDraft::key(kept.behandler, kept.ad);
    if kept.draft.is_empty() {
        database.delete(Store::Drafts, &key).await
    } else {
        database.put(Store::Drafts, &key, &kept).await
    }
}
