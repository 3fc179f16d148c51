//! The drafts of everyone who has signed in since the page was opened, kept in step with storage. Nothing but a
//! caseworker's own typing changes a text that she is writing: no read of the list, no colleague, no error and no
//! signing in again.

use super::{draft::Draft, kept::KeptDraft, taking_in::OnScreen, typing::Typing};
use crate::{
    ads::{AdStore, AdSummary},
    api::{self, Client},
    storage::{Changes, Database, StorageError, Store},
    ui::follow,
};
use contract::{BehandlerId, JobannonceId, Tidspunkt};
use leptos::{ev, leptos_dom::helpers::set_interval_with_handle, prelude::*, task::spawn_local};
use std::{collections::HashMap, time::Duration};

type Key = (BehandlerId, JobannonceId);

#[derive(Clone, Default)]
struct Entry {
    text: ArcRwSignal<Draft>,
    title: String,
    kept: Option<Draft>,
    changed_at: Option<Tidspunkt>,
    typing: Typing,
    /// A timer is set.
    awaited: bool,
    saves_under_way: u32,
}

/// A draft in the list of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The ad it is about.
    pub ad: JobannonceId,
    /// The ad's title; empty where it was never known.
    pub title: String,
    /// When it was last changed, if it has been stored.
    pub changed_at: Option<Tidspunkt>,
    /// The text.
    pub draft: Draft,
}

/// The drafts. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Drafts {
    entries: StoredValue<HashMap<Key, Entry>>,
    ads: StoredValue<Option<AdStore>>,
    client: StoredValue<Client>,
    /// Outlives the panels that ask for drafts.
    owner: StoredValue<Owner>,
    /// Told when a draft comes, changes or goes.
    list: Trigger,
    trouble: RwSignal<Option<StorageError>>,
}

impl Drafts {
    /// Hands an empty collection to every component below.
    pub fn provide() {
        let drafts = Self {
            entries: StoredValue::new(HashMap::new()),
            ads: StoredValue::new(None),
            client: StoredValue::new(Client::expect()),
            owner: StoredValue::new(Owner::new()),
            list: Trigger::new(),
            trouble: RwSignal::new(None),
        };
        provide_context(drafts);
        // Whatever comes next may be the last that the page gets to do.
        for leaving in [
            window_event_listener_untyped("visibilitychange", move |_| drafts.save_all()),
            window_event_listener_untyped("pagehide", move |_| drafts.save_all()),
            window_event_listener(ev::blur, move |_| drafts.save_all()),
        ] {
            on_cleanup(move || leaving.remove());
        }
    }

    /// The collection in use.
    pub fn expect() -> Self {
        expect_context()
    }

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

    /// Why drafts are not being stored; `None` while they are.
    pub fn trouble(self) -> Option<StorageError> {
        self.trouble.get()
    }

    /// A caseworker's draft about an ad.
    pub fn of(self, me: BehandlerId, ad: JobannonceId) -> ArcRwSignal<Draft> {
        let known = self.entries.try_with_value(|entries| entries.get(&(me, ad)).map(|entry| entry.text.clone()));
        known.flatten().unwrap_or_else(|| self.add((me, ad)))
    }

    /// Drops a draft that has been sent.
    pub fn drop_sent(self, me: BehandlerId, ad: JobannonceId) {
        let known = self.entries.try_with_value(|entries| entries.get(&(me, ad)).map(|entry| entry.text.clone()));
        if let Some(text) = known.flatten() {
            text.set(Draft::default());
            self.save((me, ad));
        }
    }

    /// Drops what went with a parking; the e-mail is for the decision to come.
    pub fn drop_parked(self, me: BehandlerId, ad: JobannonceId, kommentar: Option<&str>) {
        let known = self.entries.try_with_value(|entries| entries.get(&(me, ad)).map(|entry| entry.text.clone()));
        if let Some(text) = known.flatten() {
            text.update(|draft| draft.drop_parked(kommentar));
            self.save((me, ad));
        }
    }

    /// A caseworker's drafts, the latest first.
    pub fn list(self, me: BehandlerId) -> Vec<Listed> {
        self.list.track();
        let mut listed = self.entries.with_value(|entries| {
            let mine = entries.iter().filter(|((behandler, _), _)| *behandler == me);
            mine.map(|((_, ad), entry)| Listed {
                ad: *ad,
                title: entry.title.clone(),
                changed_at: entry.changed_at,
                draft: entry.text.get_untracked(),
            })
            .filter(|listed| !listed.draft.is_empty())
            .collect::<Vec<_>>()
        });
        listed.sort_by_key(|listed| std::cmp::Reverse((listed.changed_at, listed.ad)));
        listed
    }

    /// Saves everything that has been typed and not saved, at once.
    pub fn save_all(self) {
        for key in self.keys() {
            self.save(key);
        }
    }

    /// Wipes all of a caseworker's drafts, those of her other tabs and of ads that are gone too.
    pub fn wipe(self, me: BehandlerId) {
        for (behandler, ad) in self.keys() {
            if behandler == me {
                self.drop_sent(me, ad);
            }
        }
        spawn_local(async move {
            let outcome = async {
                let database = Database::open().await?;
                for (key, kept) in database.all::<KeptDraft>(Store::Drafts).await? {
                    if kept.behandler == me {
                        database.delete(Store::Drafts, &key).await?;
                    }
                }
                Ok(())
            };
            self.settle(outcome.await);
        });
    }

    fn keys(self) -> Vec<Key> {
        self.entries.try_with_value(|entries| entries.keys().copied().collect()).unwrap_or_default()
    }

    fn now(self) -> Tidspunkt {
        // A save may end after the page that asked for it.
        self.client.try_with_value(Client::now).unwrap_or_else(|| api::now().into())
    }

    fn entry<T>(self, key: Key, act: impl FnOnce(&mut Entry) -> T) -> Option<T> {
        self.entries.try_update_value(|entries| entries.get_mut(&key).map(act)).flatten()
    }

    fn add(self, key: Key) -> ArcRwSignal<Draft> {
        let text = ArcRwSignal::new(Draft::default());
        let entry = Entry { text: text.clone(), ..Entry::default() };
        self.entries.try_update_value(|entries| entries.insert(key, entry));
        if let Some(owner) = self.owner.try_get_value() {
            let text = text.clone();
            owner.with(|| {
                follow(move || {
                    text.track();
                    self.typed(key);
                });
            });
        }
        text
    }

    /// A text has changed, by typing or by ourselves.
    fn typed(self, key: Key) {
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
    fn save(self, key: Key) {
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

    fn settle(self, outcome: Result<(), StorageError>) {
        if outcome.is_ok() {
            Changes::tell(Store::Drafts);
        }
        let trouble = outcome.err();
        if self.trouble.try_with_untracked(|before| *before != trouble) == Some(true) {
            self.trouble.set(trouble);
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

async fn store(kept: KeptDraft) -> Result<(), StorageError> {
    let database = Database::open().await?;
    let key = KeptDraft::key(kept.behandler, kept.ad);
    if kept.draft.is_empty() {
        database.delete(Store::Drafts, &key).await
    } else {
        database.put(Store::Drafts, &key, &kept).await
    }
}

/// Whether the caseworker is in one of the decision's fields, in this window.
fn is_typing() -> bool {
    let in_field = |element: web_sys::Element| element.matches(".decision :is(textarea, input)").unwrap_or(false);
    document().has_focus().unwrap_or(false) && document().active_element().is_some_and(in_field)
}
