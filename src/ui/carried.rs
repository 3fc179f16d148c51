//! What a page holds while it is drawn anew in another language: a form keeps what is typed in it, a menu stays open.

use leptos::{prelude::*, reactive::owner::WeakOwner};
use std::{any::Any, cell::RefCell, collections::HashMap};

type Kept = HashMap<&'static str, Box<dyn Any>>;

thread_local! {
    /// What the pages that go have left for those that come; `None` while nothing is drawn anew.
    static LEFT: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

/// A signal of a component that keeps its value while the page is drawn anew in another language, under a name of its
/// own among what is on the screen at once. Otherwise it is born with `fresh` and goes with its component, as any other.
pub fn carried<T: Send + Sync + 'static>(name: &'static str, fresh: impl FnOnce() -> T) -> RwSignal<T> {
    let left = take(name).and_then(|left| left.downcast::<ArcRwSignal<T>>().ok());
    let signal = left.map_or_else(|| ArcRwSignal::new(fresh()), |left| *left);
    let kept = signal.clone();
    on_cleanup(move || leave(name, Box::new(kept)));
    signal.into()
}

/// What is above all that is drawn anew: there lives what is carried as a whole.
#[derive(Clone)]
struct Above(WeakOwner);

/// Something made, and the owner of its own that it lives under.
type Whole<T> = (Owner, T);

/// Everything that `fresh` makes: its signals, its reads and what is under way go on while the page is drawn anew in another
/// language, and go with their component otherwise. Under a name as [`carried`] has it. Nothing of what is drawn may be
/// held by it, as that goes; words may not either, as they would stay in the language they were told in.
pub fn carried_whole<T: Clone + Send + Sync + 'static>(name: &'static str, fresh: impl FnOnce() -> T) -> T {
    let left = take(name).and_then(|left| left.downcast::<Whole<T>>().ok());
    let whole = left.map_or_else(
        || {
            let owner = lasting();
            let made = owner.with(fresh);
            (owner, made)
        },
        |left| *left,
    );
    let made = whole.1.clone();
    on_cleanup(move || leave(name, Box::new(whole)));
    made
}

/// An owner that is not cleaned up with the calling component, where there is anything above it to live in.
fn lasting() -> Owner {
    use_context::<Above>().and_then(|Above(above)| above.upgrade()).map_or_else(Owner::new, |above| above.child())
}

/// From here on down things are drawn anew.
pub(super) fn draw_below() {
    if let Some(owner) = Owner::current() {
        provide_context(Above(owner.downgrade()));
    }
}

fn take(name: &str) -> Option<Box<dyn Any>> {
    LEFT.with_borrow_mut(|left| left.as_mut()?.remove(name))
}

/// Leaves something to who comes, or lets it go.
fn leave(name: &'static str, kept: Box<dyn Any>) {
    let surplus = LEFT.with_borrow_mut(|left| match left {
        Some(left) => left.insert(name, kept),
        None => Some(kept),
    });
    // What goes may have something to leave itself.
    drop(surplus);
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
    fn a_whole_goes_on_with_all_that_was_made_and_goes_with_its_page() {
        let above = Owner::new();
        above.with(draw_below);
        let ended = ArcRwSignal::new(0);
        let drawn = |fresh: i32| {
            let (page, ended) = (above.child(), ended.clone());
            let made = page.with(|| {
                carried_whole("whole", || {
                    on_cleanup(move || ended.update(|ended| *ended += 1));
                    (RwSignal::new(fresh), StoredValue::new(fresh))
                })
            });
            (page, made)
        };
        let (first, (signal, stored)) = drawn(1);
        begin();
        first.cleanup();
        let (second, (again, _)) = drawn(2);
        end();
        signal.set(5);
        assert_eq!((again.get_untracked(), stored.get_value(), ended.get_untracked()), (5, 1, 0));
        second.cleanup();
        drop(second);
        assert_eq!((again.try_get_untracked(), ended.get_untracked()), (None, 1), "the page was left");
        let (third, _) = drawn(3);
        begin();
        third.cleanup();
        end();
        assert_eq!(ended.get_untracked(), 2, "nobody took it up");
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
