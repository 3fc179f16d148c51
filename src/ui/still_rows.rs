//! Rows that follow a list. What stays is never taken out of the page, be it for a moment: a press on a row that is
//! moved between the button's way down and up is lost, and so is the row's focus. (The framework's own `For` moves
//! what stays wherever a row goes after it or another comes before it.)

use super::follow;
use leptos::{html::ElementType, mount::mount_to, prelude::*, tachys::view::any_view::AnyView};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Draws a row for each key, and keeps the page so; `draw` gives one element. Keys differ from one another, and the
/// container holds nothing else.
pub fn still_rows<E, K>(
    container: NodeRef<E>,
    keys: impl Fn() -> Vec<K> + 'static,
    draw: impl Fn(K) -> AnyView + 'static,
) where
    E: ElementType<Output: JsCast + Clone + 'static>,
    K: Clone + PartialEq + 'static,
{
    let owner = Owner::current().unwrap_or_default();
    let draw = Rc::new(draw);
    let mut rows: Vec<(K, Row)> = Vec::new();
    follow(move || {
        let Some(container) = container.get().map(JsCast::unchecked_into::<HtmlElement>) else { return };
        let keys = keys();
        let mut old: Vec<Option<(K, Row)>> = rows.drain(..).map(Some).collect();
        let places: Vec<Option<usize>> =
            keys.iter().map(|key| old.iter().position(|row| row.as_ref().is_some_and(|(old, _)| old == key))).collect();
        let stay = staying(&places);
        let taken: Vec<Option<Row>> = places.iter().map(|place| Some(old.get_mut((*place)?)?.take()?.1)).collect();
        // Those that go are gone before others come.
        drop(old);
        rows.extend(keys.into_iter().zip(taken).map(|(key, row)| {
            let row = row.unwrap_or_else(|| {
                let (draw, key) = (Rc::clone(&draw), key.clone());
                Row::draw(&owner, &container, Box::new(move || draw(key)))
            });
            (key, row)
        }));
        let mut next: Option<&Element> = None;
        for ((_, row), stays) in rows.iter().zip(stay).rev() {
            let Some(element) = &row.element else { continue };
            if !stays {
                // Only fails where the page has been taken apart by someone else.
                container.insert_before(element, next.map(AsRef::as_ref)).ok();
            }
            next = Some(element);
        }
    });
}

/// A row on the page; gone when dropped.
struct Row {
    element: Option<Element>,
    _mounted: Box<dyn std::any::Any>,
}

impl Row {
    /// Draws a row at the end of its container.
    fn draw(owner: &Owner, container: &HtmlElement, draw: Box<dyn FnOnce() -> AnyView>) -> Self {
        let mounted = owner.with(|| untrack(|| mount_to(container.clone(), draw)));
        Self { element: container.last_element_child(), _mounted: Box::new(mounted) }
    }
}

/// Which rows need not be moved, given where each of the new order was before: as many as can be, in order.
fn staying(places: &[Option<usize>]) -> Vec<bool> {
    // For each row that was there: how many can stay up to it, and which stays before it.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        let before =
            (0..at).filter(|other| place.is_some() && places.get(*other).is_some_and(|it| it.is_some() && it < place));
        let best = before.max_by_key(|other| runs.get(*other).map_or(0, |run| run.0));
        let longest = best.and_then(|best| runs.get(best)).map_or(0, |run| run.0);
        runs.push((longest + usize::from(place.is_some()), best));
    }
    let mut stay = vec![false; places.len()];
    let mut last = (0..places.len())
        .filter(|at| places.get(*at).is_some_and(Option::is_some))
        .max_by_key(|at| runs.get(*at).map(|run| run.0));
    while let Some(at) = last {
        if let Some(stays) = stay.get_mut(at) {
            *stays = true;
        }
        last = runs.get(at).and_then(|run| run.1);
    }
    stay
}

#[cfg(test)]
mod tests {
    use super::staying;

    /// What stays when `before` becomes `after`.
    fn stays(before: &str, after: &str) -> String {
        let places: Vec<_> = after.chars().map(|one| before.chars().position(|other| other == one)).collect();
        after.chars().zip(staying(&places)).filter(|(_, stays)| *stays).map(|(one, _)| one).collect()
    }

    #[test]
    fn what_keeps_its_order_stays() {
        for (before, after, expected) in [
            ("", "", ""),
            ("", "abc", ""),
            ("abc", "abc", "abc"),
            ("abcd", "bcd", "bcd"),
            ("abcd", "abc", "abc"),
            ("abcd", "cdef", "cd"),
            ("abcd", "xaybzcd", "abcd"),
            ("abcd", "dabc", "abc"),
            ("abcd", "bcda", "bcd"),
            ("abcd", "wxyz", ""),
        ] {
            assert_eq!(stays(before, after), expected, "{before} → {after}");
        }
        assert_eq!(stays("abcd", "dcba").len(), 1);
    }
}
