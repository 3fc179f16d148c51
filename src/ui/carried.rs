//! What a page holds while it is drawn anew in another language: a form keeps what is typed in it, a menu stays open.

use leptos::prelude::*;
use std::{any::Any, cell::RefCell, collections::HashMap};

type Kept = HashMap<&'static str, Box<dyn Any>>;

thread_local! {
    /// What the pages that go have left for those that come; `None` while nothing is drawn anew.
    static LEFT: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

/// A signal of a component that keeps its value while the page is drawn anew in another language, under a name of its
/// own among what is on the screen at once. Otherwise it is born with `fresh` and goes with its component, as any other.
pub fn carried<T: Send + Sync + 'static>(name: &'static str, fresh: impl FnOnce() -> T) -> RwSignal<T> {
    let left = LEFT
        .with_borrow_mut(|left| left.as_mut()?.remove(name))
        .and_then(|left| left.downcast::<ArcRwSignal<T>>().ok());
    let signal = left.map_or_else(|| ArcRwSignal::new(fresh()), |left| *left);
    let leave = signal.clone();
    on_cleanup(move || {
        LEFT.with_borrow_mut(|left| {
            if let Some(left) = left {
                left.insert(name, Box::new(leave));
            }
        });
    });
    signal.into()
}

/// From now on what goes leaves its signals behind.
pub(super) fn begin() {
    LEFT.set(Some(Kept::default()));
}

/// What has not been taken up is of no use to anyone.
pub(super) fn end() {
    drop(LEFT.take());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(fresh: &str) -> (Owner, RwSignal<String>) {
        let owner = Owner::new();
        let signal = owner.with(|| carried("typed", || fresh.to_owned()));
        (owner, signal)
    }

    #[test]
    fn what_is_drawn_anew_goes_on_and_what_is_left_is_forgotten() {
        let (first, typed) = drawn("");
        typed.set("half a sen".to_owned());
        begin();
        first.cleanup();
        let (second, typed) = drawn("");
        end();
        assert_eq!(typed.get_untracked(), "half a sen");
        typed.set("half a sentence".to_owned());
        second.cleanup();
        let (_third, typed) = drawn("fresh");
        assert_eq!(typed.get_untracked(), "fresh", "the page was left in between");
    }

    #[test]
    fn another_kind_of_value_under_the_same_name_is_not_taken() {
        let (first, _) = drawn("words");
        begin();
        first.cleanup();
        let owner = Owner::new();
        let number = owner.with(|| carried("typed", || 7_u8));
        end();
        assert_eq!(number.get_untracked(), 7);
    }
}
