//! The draft of the ad on the desk, as the fields show it.

use super::acting::Acting;
use crate::drafts::Draft;
use contract::JobannonceId;
use leptos::prelude::*;

/// The draft of whichever ad is open. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Writing {
    draft: Memo<Option<ArcRwSignal<Draft>>>,
}

impl Writing {
    /// Follows the open ad.
    pub fn of(acting: Acting, ad: Signal<Option<JobannonceId>>) -> Self {
        Self { draft: Memo::new(move |_| ad.get().map(|ad| acting.drafts.of(acting.me(), ad))) }
    }

    /// One of its texts, for a field.
    pub fn text(self, read: fn(&Draft) -> &String) -> Signal<String> {
        let text = move |_: Option<&String>| {
            self.draft.with(|draft| draft.as_ref().map(|draft| draft.with(|it| read(it).clone())).unwrap_or_default())
        };
        Memo::new(text).into()
    }

    /// Changes it.
    pub fn change(self, change: impl FnOnce(&mut Draft)) {
        if let Some(draft) = self.draft.get_untracked() {
            draft.update(change);
        }
    }

    /// Reads it as it is now.
    pub fn now<T>(self, read: impl FnOnce(&Draft) -> T) -> Option<T> {
        self.draft.get_untracked().map(|draft| draft.with_untracked(read))
    }
}
