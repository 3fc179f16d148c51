//! Short messages about what has been done.

use super::still_rows;
use crate::locales::{Language, shell as text};
use leptos::{html, prelude::*};
use std::time::Duration;

/// How long a message stays, in seconds.
const LIFE_SECONDS: u64 = 6;
/// Most messages at once.
const MOST_SHOWN: usize = 3;

#[derive(Clone, PartialEq, Eq)]
struct Toast {
    number: u64,
    words: String,
    /// What they are in, whatever is spoken meanwhile.
    language: Language,
}

/// The messages on show. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    next: StoredValue<u64>,
}

impl Toasts {
    /// Hands an empty list to every component below.
    pub fn provide() {
        provide_context(Self { shown: RwSignal::new(Vec::new()), next: StoredValue::new(0) });
    }

    /// The list in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Tells what has been done.
    pub fn tell(self, words: impl Into<String>) {
        let number = self.next.get_value();
        self.next.set_value(number + 1);
        let words = words.into();
        self.shown.update(|shown| {
            shown.push(Toast { number, words, language: Language::current() });
            let surplus = shown.len().saturating_sub(MOST_SHOWN);
            shown.drain(..surplus);
        });
        set_timeout(move || self.dismiss(number), Duration::from_secs(LIFE_SECONDS));
    }

    fn dismiss(self, number: u64) {
        self.shown.try_update(|shown| shown.retain(|toast| toast.number != number));
    }
}

/// Where the messages appear; announced politely.
#[component]
pub fn ToastList() -> impl IntoView {
    let toasts = Toasts::expect();
    let list = NodeRef::<html::Div>::new();
    still_rows(
        list,
        move || toasts.shown.get(),
        move |toast| {
            view! {
                <div class="toast">
                    <span lang=toast.language.code()>{toast.words}</span>
                    <button
                        type="button"
                        class="toast-close"
                        aria-label=text::close()
                        on:click=move |_| toasts.dismiss(toast.number)
                    >
                        "×"
                    </button>
                </div>
            }
            .into_any()
        },
    );
    view! { <div class="toasts" role="status" aria-label=text::messages() node_ref=list></div> }
}
