//! What a key does in the palette's field.

/// Which of the entries is chosen, and how many there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The chosen entry.
    pub at: usize,
    /// How many there are.
    pub of: usize,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Chooses another entry.
    To(usize),
    /// Runs the chosen one.
    Run,
    /// Nothing of the palette's: it is text, or the dialog's Escape.
    Text,
}

/// What a key does. Up and down go round; the rest of the keyboard edits the text.
pub fn step(key: &str, place: Place) -> Step {
    let Some(last) = place.of.checked_sub(1) else { return Step::Text };
    match key {
        "ArrowDown" => Step::To(if place.at >= last { 0 } else { place.at + 1 }),
        "ArrowUp" => Step::To(place.at.checked_sub(1).unwrap_or(last)),
        "PageDown" => Step::To((place.at + PAGE).min(last)),
        "PageUp" => Step::To(place.at.saturating_sub(PAGE)),
        "Enter" => Step::Run,
        _ => Step::Text,
    }
}

const PAGE: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_run_or_are_text() {
        for (key, at, of, expected) in [
            ("ArrowDown", 0, 3, Step::To(1)),
            ("ArrowDown", 2, 3, Step::To(0)),
            ("ArrowUp", 0, 3, Step::To(2)),
            ("ArrowUp", 2, 3, Step::To(1)),
            ("PageDown", 1, 30, Step::To(9)),
            ("PageDown", 1, 3, Step::To(2)),
            ("PageUp", 3, 30, Step::To(0)),
            ("Enter", 0, 1, Step::Run),
            ("Enter", 0, 0, Step::Text),
            ("ArrowDown", 0, 0, Step::Text),
            ("Home", 1, 3, Step::Text),
            ("g", 1, 3, Step::Text),
            ("Escape", 1, 3, Step::Text),
        ] {
            assert_eq!(step(key, Place { at, of }), expected, "{key} at {at} of {of}");
        }
    }
}
