//! What a key does in a field with a list beneath it.

/// How the list stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Whether it is open.
    pub is_open: bool,
    /// The place that Enter would choose.
    pub at: Option<usize>,
    /// How many there are to choose from.
    pub of: usize,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Opens the list, at a place.
    Open(Option<usize>),
    /// Goes to another place.
    To(usize),
    /// Chooses what stands there.
    Choose(usize),
    /// Closes the list.
    Close,
    /// Nothing of the list's: it is text, or the page's.
    Text,
}

/// What a key does. Up and down go round; the rest of the keyboard edits the text.
pub fn step(key: &str, place: Place) -> Step {
    let last = place.of.checked_sub(1);
    match (key, place.is_open, last) {
        ("ArrowDown", false, Some(_)) => Step::Open(Some(0)),
        ("ArrowUp", false, Some(last)) => Step::Open(Some(last)),
        ("ArrowDown", true, Some(last)) => Step::To(place.at.map_or(0, |at| if at >= last { 0 } else { at + 1 })),
        ("ArrowUp", true, Some(last)) => Step::To(place.at.and_then(|at| at.checked_sub(1)).unwrap_or(last)),
        ("Enter", true, _) => place.at.map_or(Step::Close, Step::Choose),
        ("Escape", true, _) => Step::Close,
        _ => Step::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_open_move_choose_and_close_or_are_text() {
        let shut = Place { is_open: false, at: None, of: 3 };
        let open = |at| Place { is_open: true, at, of: 3 };
        let empty = Place { is_open: true, at: None, of: 0 };
        for (key, place, expected) in [
            ("ArrowDown", shut, Step::Open(Some(0))),
            ("ArrowUp", shut, Step::Open(Some(2))),
            ("Enter", shut, Step::Text),
            ("Escape", shut, Step::Text),
            ("ArrowDown", open(None), Step::To(0)),
            ("ArrowDown", open(Some(2)), Step::To(0)),
            ("ArrowUp", open(None), Step::To(2)),
            ("ArrowUp", open(Some(0)), Step::To(2)),
            ("ArrowUp", open(Some(2)), Step::To(1)),
            ("Enter", open(Some(1)), Step::Choose(1)),
            ("Enter", open(None), Step::Close),
            ("Escape", open(None), Step::Close),
            ("Home", open(Some(1)), Step::Text),
            ("l", open(Some(1)), Step::Text),
            ("ArrowDown", empty, Step::Text),
            ("Enter", empty, Step::Close),
        ] {
            assert_eq!(step(key, place), expected, "{key} {place:?}");
        }
    }
}
