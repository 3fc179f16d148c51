//! Something under way that was asked for with a button: once at a time, and never given up.

use leptos::{prelude::*, task::spawn_local};
use std::{future::Future, pin::Pin};

/// Whether something is under way. Cheap to copy. Smaller in the bundle than an action per button.
#[derive(Clone, Copy)]
pub struct Work {
    pending: RwSignal<bool>,
}

impl Default for Work {
    fn default() -> Self {
        Self { pending: RwSignal::new(false) }
    }
}

impl Work {
    /// Whether it is under way.
    pub fn pending(self) -> Signal<bool> {
        self.pending.into()
    }

    /// Starts it, unless it is under way. It goes on when the component that asked is gone.
    pub fn run(self, work: impl Future<Output = ()> + 'static) {
        self.start(Box::pin(work));
    }

    fn start(self, work: Pin<Box<dyn Future<Output = ()>>>) {
        if self.pending.get_untracked() {
            return;
        }
        self.pending.set(true);
        spawn_local(async move {
            work.await;
            self.pending.try_set(false);
        });
    }
}
