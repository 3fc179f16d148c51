//! What is followed when the queue changes, by a read or by one of our own writes: the list, the notices and the
//! selection.

use super::{
    choice::Sort,
    live::LiveQueue,
    merge::{Change, Merged},
    row_state::Whose,
    summaries::Summary,
};
use crate::ui::after_paint;
use contract::JobannonceId;
use leptos::prelude::*;
use std::{collections::HashSet, time::Duration};

impl LiveQueue {
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
        after_paint(move || {
            // Nobody follows it who has been signed out meanwhile.
            if self.queue.try_with_untracked(|_| ()).is_some() {
                self.take_over(merged);
            }
        });
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
        let Some(Merged { changed, first, taken, ran_out }) = merged else { return };
        if !changed {
            return;
        }
        self.queue.notify();
        if first {
            // Nothing is held back of the rows whose beginning was shown, and the open ad may be further down.
            self.show_new();
            self.revealed.set(self.open.get_untracked());
        } else {
            self.settle();
        }
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
}
