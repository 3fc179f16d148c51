//! The queue as the rest of the console knows it: what waits, what of it is shown, and what is selected.

use super::{
    choice::{Choice, Sort},
    filter::{Counts, Show},
    fresh::Health,
    holders::Holder,
    merge::{Change, Merged, Queue},
    poll,
    reads::Reads,
    row_state::{RowState, Whose},
    selection::Selection,
    shown::Looking,
    summaries::Summary,
    view::View,
};
use crate::ui::after_paint;
use crate::{
    ads::AdSummary,
    api::{ApiError, Client},
};
use contract::{
    BehandlerId, JobannonceId, Tidspunkt,
    jobannonce_behandling::{Behandler, JobannonceBehandling},
};
use leptos::prelude::*;
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
    time::Duration,
};

/// How the reading of the list goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Feed {
    /// The first read is under way.
    First,
    /// The latest read came through.
    Fresh {
        /// When it did.
        at: Tidspunkt,
    },
    /// The latest read failed.
    Failing {
        /// Why.
        error: ApiError,
        /// When a read last came through.
        last: Option<Tidspunkt>,
    },
}

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

/// The queue, the clock it is read by, what is shown of it, and how fresh it is. Cheap to copy.
#[derive(Clone, Copy)]
pub struct LiveQueue {
    pub(super) client: StoredValue<Client>,
    pub(super) me: BehandlerId,
    pub(super) queue: RwSignal<Queue>,
    pub(super) feed: RwSignal<Feed>,
    pub(super) now: RwSignal<Tidspunkt>,
    pub(super) minute: RwSignal<Tidspunkt>,
    pub(super) health: RwSignal<Health>,
    pub(super) reads: StoredValue<Reads>,
    pub(super) choice: RwSignal<Choice>,
    pub(super) open: RwSignal<Option<JobannonceId>>,
    pub(super) looking: StoredValue<HashSet<Looking>>,
    pub(super) view: RwSignal<Arc<View>>,
    pub(super) last_place: StoredValue<Option<(JobannonceId, usize)>>,
    taken: RwSignal<HashMap<JobannonceId, Behandler>>,
    ran_out: RwSignal<Vec<JobannonceId>>,
    pub(super) selection: RwSignal<Selection>,
    pub(super) revealed: RwSignal<Option<JobannonceId>>,
    settling_soon: StoredValue<bool>,
}

impl LiveQueue {
    /// A queue for the caseworker `me` that has not been read.
    pub fn new(client: Client, me: BehandlerId) -> Self {
        Self {
            me,
            queue: RwSignal::new(Queue::new(me)),
            feed: RwSignal::new(Feed::First),
            now: RwSignal::new(client.now()),
            minute: RwSignal::new(client.now()),
            client: StoredValue::new(client),
            health: RwSignal::new(Health::default()),
            reads: StoredValue::new(Reads::default()),
            choice: RwSignal::new(Choice::default()),
            open: RwSignal::new(None),
            looking: StoredValue::new(HashSet::new()),
            view: RwSignal::new(Arc::default()),
            last_place: StoredValue::new(None),
            taken: RwSignal::new(HashMap::new()),
            ran_out: RwSignal::new(Vec::new()),
            selection: RwSignal::new(Selection::default()),
            revealed: RwSignal::new(None),
            settling_soon: StoredValue::new(false),
        }
    }

    /// Hands the queue to every component below.
    pub fn provide(self) {
        provide_context(self);
    }

    /// The queue in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The signed-in caseworker.
    pub const fn me(self) -> BehandlerId {
        self.me
    }

    /// The server's time, renewed every second. Follow it only where seconds are shown or a border is near.
    pub fn now(self) -> Tidspunkt {
        self.now.get()
    }

    /// [`Self::now`] as it was when the minute began, or when something ended within it.
    pub fn minute(self) -> Tidspunkt {
        self.minute.get()
    }

    /// How the reading goes.
    pub fn feed(self) -> Feed {
        self.feed.get()
    }

    /// How many reads in a row have brought nothing, those that are overdue included.
    pub fn missed(self) -> usize {
        self.now.track();
        self.health.with(|health| health.missed(js_sys::Date::now()))
    }

    /// Whether what is shown can no longer be called fresh.
    pub fn is_stale(self) -> bool {
        poll::is_stale(self.missed())
    }

    /// How many rows each filter would show.
    pub fn counts(self) -> Counts {
        self.queue.with(Queue::counts)
    }

    /// How many ads wait, in the list or held back from it; ads in the outbox are not counted.
    pub fn waiting_count(self) -> usize {
        self.counts().of(Show::All)
    }

    /// Whether there is surely nothing to do: the latest read came through, is not old, and has no ad in it.
    pub fn is_fresh_and_empty(self) -> bool {
        matches!(self.feed(), Feed::Fresh { .. }) && !self.is_stale() && self.queue.with(Queue::is_empty)
    }

    /// Whether the list has been read.
    pub fn is_read(self) -> bool {
        self.queue.with(Queue::is_read)
    }

    /// Whether the list has been read and does not hold the ad. Ads in the outbox are held.
    pub fn lacks(self, id: JobannonceId) -> bool {
        self.queue.try_with(|queue| queue.is_read() && !queue.holds(id)).unwrap_or(false)
    }

    /// [`Self::lacks`], from where nothing is followed.
    pub fn lacks_untracked(self, id: JobannonceId) -> bool {
        untrack(|| self.lacks(id))
    }

    /// Who has begun an ad, as the list says.
    pub fn behandling(self, id: JobannonceId) -> Option<JobannonceBehandling> {
        self.queue.try_with(|queue| queue.behandling(id).cloned()).flatten()
    }

    /// [`Self::behandling`], from where nothing is followed.
    pub fn behandling_untracked(self, id: JobannonceId) -> Option<JobannonceBehandling> {
        untrack(|| self.behandling(id))
    }

    /// Where a listed ad stands.
    pub fn state(self, id: JobannonceId) -> Option<RowState> {
        self.queue.with(|queue| queue.state(id))
    }

    /// What a listed ad is about, where that is known.
    pub fn summary(self, id: JobannonceId) -> Option<AdSummary> {
        let summary = |queue: &Queue| queue.slots.of(id)?.summary.as_ref().map(|summary| summary.parts());
        self.queue.try_with(summary).flatten()
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

    /// Who holds ads, with how many each, by name.
    pub fn holders(self) -> Vec<Holder> {
        self.queue.with(Queue::holders)
    }

    /// Every listed ad and where it stands, in the order of arrival.
    pub fn places(self) -> Vec<(JobannonceId, RowState)> {
        self.queue.with(|queue| queue.listed().map(|(_, row, state)| (row.id, state)).collect())
    }

    /// Every listed ad with its folded words (see [`Summary::folded`]), empty where they are not known.
    pub fn for_each_ad(self, mut each: impl FnMut(JobannonceId, &str)) {
        self.queue.with(|queue| {
            for (_, row, _) in queue.listed() {
                each(row.id, row.summary.as_ref().map_or("", |summary| summary.folded()));
            }
        });
    }

    /// How many ads can be searched, and how many there are.
    pub fn searchable(self) -> (usize, usize) {
        self.queue.with(|queue| {
            let known = queue.listed().filter(|(_, row, _)| row.summary.is_some()).count();
            (known, queue.counts().of(Show::All))
        })
    }

    /// Shows what one of our own writes did, before a read of the list tells it.
    pub fn change(self, id: JobannonceId, change: Change) {
        let now = self.server_now();
        let merged = self.queue.try_update_untracked(|queue| queue.change(id, change, now));
        self.take_over(merged);
    }

    /// Leaves these ads, and no others, out of list, counts and picks: they are decided and wait to be sent.
    pub fn set_away(self, away: HashSet<JobannonceId>) {
        let now = self.server_now();
        let merged = self.queue.try_update_untracked(|queue| queue.set_away(away, now));
        self.take_over(merged);
    }

    /// [`Self::set_away`], at once for who picks an ad, and in the list once what is on the screen has been painted.
    pub fn set_away_soon(self, away: HashSet<JobannonceId>) {
        let now = self.server_now();
        let merged = self.queue.try_update_untracked(|queue| queue.set_away(away, now));
        after_paint(move || self.take_over(merged));
    }

    /// Takes in what an ad is about.
    pub fn learn(self, id: JobannonceId, summary: Summary) {
        self.queue.try_update_untracked(|queue| queue.slots.set_summary(id, Box::new(summary)));
        self.settle_soon();
    }

    /// Follows what became known of many ads at once.
    pub(super) fn take_over_summaries(self) {
        if self.queue.try_with_untracked(|_| ()).is_some() {
            self.queue.notify();
            self.settle();
        }
    }

    /// After several summaries, once.
    fn settle_soon(self) {
        let hangs_on_words = self.choice.try_with_untracked(|choice| {
            choice.age.is_some() || !choice.search.is_empty() || matches!(choice.sort, Sort::Title | Sort::Company)
        });
        if hangs_on_words != Some(true) || self.settling_soon.try_get_value() != Some(false) {
            return;
        }
        self.settling_soon.set_value(true);
        set_timeout(
            move || {
                if self.settling_soon.try_set_value(false).is_none() {
                    self.queue.notify();
                    self.settle();
                }
            },
            Duration::from_millis(300),
        );
    }

    /// Follows what a change of the queue did.
    pub(super) fn take_over(self, merged: Option<Merged>) {
        let Some(Merged { changed, taken, ran_out }) = merged else { return };
        if !changed {
            return;
        }
        self.queue.notify();
        self.settle();
        if !taken.is_empty() || self.taken.with_untracked(|taken| !taken.is_empty()) {
            self.taken.update(|all| {
                all.extend(taken);
                self.queue.with_untracked(|queue| {
                    all.retain(|id, _| queue.state(*id).is_some_and(|state| state.whose != Whose::Mine));
                });
            });
        }
        if !ran_out.is_empty() || self.ran_out.with_untracked(|ran_out| !ran_out.is_empty()) {
            self.ran_out.update(|all| {
                all.extend(ran_out);
                // Begun by someone: the notice has become untrue.
                self.queue.with_untracked(|queue| {
                    all.retain(|id| queue.state(*id).is_some_and(|state| !state.is_handled()));
                });
            });
        }
        if self.selection.with_untracked(|selection| !selection.is_empty()) {
            self.selection.update(|selection| {
                self.queue.with_untracked(|queue| selection.prune(|id| queue.state(id).is_some()));
            });
        }
    }

    pub(super) fn server_now(self) -> Tidspunkt {
        self.client.try_with_value(Client::now).unwrap_or_else(|| crate::api::now().into())
    }
}
