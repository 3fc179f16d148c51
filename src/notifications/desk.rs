//! What is written and what is on its way, above every page and in memory alone: it names citizens. It outlives a session
//! that runs out, and goes when its caseworker signs out, when another signs in, and with the window.

use super::{
    check::Faults,
    field::Field,
    progress::{Progress, Receipt},
    written::Written,
};
use contract::{BehandlerId, bff::NotificationKind};
use leptos::prelude::*;

/// Most notifications whose contents are remembered, to send them again as new ones.
const MOST_REMEMBERED: usize = 20;

/// A notification that was sent from the page that is open, and what it was made from.
#[derive(Clone)]
pub(super) struct Sent {
    /// What became of it.
    pub receipt: Receipt,
    /// What was written.
    pub written: Written,
}

/// The desk for notifications. Cheap to copy.
#[derive(Clone, Copy)]
pub struct NotificationDesk {
    ordning: RwSignal<Written>,
    gdpr: RwSignal<Written>,
    pub(super) progress: RwSignal<Progress>,
    sent: RwSignal<Vec<Sent>>,
    owner: StoredValue<Option<BehandlerId>>,
}

impl NotificationDesk {
    /// Hands an empty desk to every component below.
    pub fn provide() {
        provide_context(Self {
            ordning: RwSignal::new(Written::default()),
            gdpr: RwSignal::new(Written::default()),
            progress: RwSignal::new(Progress::Idle),
            sent: RwSignal::new(Vec::new()),
            owner: StoredValue::new(None),
        });
    }

    /// The desk in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// From now on it is this caseworker's. What another has left is gone.
    pub fn belong_to(self, me: BehandlerId) {
        if self.owner.get_value() != Some(me) {
            self.clear();
            self.owner.set_value(Some(me));
        }
    }

    /// Forgets everything.
    pub fn clear(self) {
        self.ordning.set(Written::default());
        self.gdpr.set(Written::default());
        self.progress.set(Progress::Idle);
        self.forget_sent();
    }

    /// What is written of a kind.
    pub(super) const fn form(self, kind: NotificationKind) -> RwSignal<Written> {
        match kind {
            NotificationKind::Ordningsnotifikation => self.ordning,
            NotificationKind::GdprSlettetNotifikation => self.gdpr,
        }
    }

    /// Puts a text into a field. What the service had against the text before is told no longer.
    pub(super) fn write(self, kind: NotificationKind, field: Field, text: String) {
        let form = self.form(kind);
        if form.with_untracked(|written| written.get(field) == text) {
            return;
        }
        form.update(|written| written.set(field, text));
        let is_named = |progress: &Progress| match progress {
            Progress::Refused(refused) => refused.kind == kind && refused.faults.iter().any(|(of, _)| *of == field),
            _ => false,
        };
        if self.progress.with_untracked(is_named) {
            self.progress.update(|progress| {
                if let Progress::Refused(refused) = progress {
                    refused.faults.retain(|(of, _)| *of != field);
                }
            });
        }
    }

    /// What the service had against a form of this kind, as far as it has not been changed since.
    pub(super) fn refused(self, kind: NotificationKind) -> Faults {
        self.progress.with(|progress| match progress {
            Progress::Refused(refused) if refused.kind == kind => refused.faults.clone(),
            _ => Vec::new(),
        })
    }

    /// Remembers what was sent, and empties its form unless something else is in it by now.
    pub(super) fn remember(self, receipt: Receipt, written: Written) {
        let form = self.form(receipt.kind);
        if form.try_with_untracked(|now| *now == written) == Some(true) {
            form.set(Written::default());
        }
        self.sent.try_update(|sent| {
            sent.push(Sent { receipt, written });
            let surplus = sent.len().saturating_sub(MOST_REMEMBERED);
            sent.drain(..surplus);
        });
    }

    /// The id of the latest that was accepted, while that is told.
    pub(super) fn accepted(self) -> Option<String> {
        self.progress.with(|progress| match progress {
            Progress::Accepted(receipt) => Some(receipt.id.to_string()),
            _ => None,
        })
    }

    /// The kind and the contents of what was sent under an id; `None` if the page does not know them.
    pub(super) fn contents(self, id: &str) -> Option<(NotificationKind, Written)> {
        self.sent.with(|sent| {
            let found = sent.iter().find(|one| one.receipt.id.as_str() == id);
            found.map(|one| (one.receipt.kind, one.written.clone()))
        })
    }

    /// Forgets what was sent, and what came of it.
    pub(super) fn forget_sent(self) {
        self.sent.try_set(Vec::new());
        if self.progress.try_with_untracked(Progress::is_free) == Some(true) {
            self.progress.try_set(Progress::Idle);
        }
    }
}

#[cfg(test)]
#[path = "desk_tests.rs"]
mod tests;
