//! Which drafts go: those that have been sent, what went with a parking, and all of them when the caseworker says so.

use super::{collection::Drafts, draft::Draft, kept::KeptDraft};
use crate::storage::{Database, Store};
use contract::{BehandlerId, JobannonceId};
use leptos::{prelude::*, task::spawn_local};

impl Drafts {
    /// Drops a draft that has been sent.
    pub fn drop_sent(self, me: BehandlerId, ad: JobannonceId) {
        if let Some(text) = self.known((me, ad)) {
            text.set(Draft::default());
            self.save((me, ad));
        }
    }

    /// Drops what went with a parking; the e-mail is for the decision to come.
    pub fn drop_parked(self, me: BehandlerId, ad: JobannonceId, kommentar: Option<&str>) {
        if let Some(text) = self.known((me, ad)) {
            text.update(|draft| draft.drop_parked(kommentar));
            self.save((me, ad));
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
}
