//! Which ad is open. A key shows the next one at once; the address, which the browser is slow to change, follows.

use contract::JobannonceId;
use leptos::prelude::*;

/// The ad on the desk. Cheap to copy.
#[derive(Clone, Copy)]
pub struct OnDesk(RwSignal<Option<JobannonceId>>);

impl OnDesk {
    /// Hands an empty desk to every component below.
    pub fn provide() {
        provide_context(Self(RwSignal::new(None)));
    }

    /// The desk in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The open ad. Followed where it is read.
    pub const fn open(self) -> RwSignal<Option<JobannonceId>> {
        self.0
    }

    /// Opens an ad, or none.
    pub fn show(self, ad: Option<JobannonceId>) {
        if self.0.get_untracked() != ad {
            self.0.set(ad);
        }
    }

    /// Whether an ad is open: only then can another take its place at once.
    pub fn is_in_use(self) -> bool {
        self.0.get_untracked().is_some()
    }

    /// Whether this ad is open, seen from where it may have been closed meanwhile.
    pub fn still_shows(self, ad: JobannonceId) -> bool {
        self.0.try_get_untracked().flatten() == Some(ad)
    }
}
