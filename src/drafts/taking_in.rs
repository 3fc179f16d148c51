//! Whether a text from storage may take the place of the one on the screen.

use super::draft::Draft;

/// A draft on the screen, at the moment that storage says something else.
#[derive(Clone, Copy, Debug)]
pub struct OnScreen<'a> {
    /// What stands in the fields.
    pub text: &'a Draft,
    /// What was last stored of it; `None` for nothing.
    pub kept: Option<&'a Draft>,
    /// It is being stored now.
    pub is_saving: bool,
    /// The caseworker is in one of the fields.
    pub has_focus: bool,
}

impl OnScreen<'_> {
    /// Typed text is never replaced: only what storage has already, and not under the caret. Empty fields may be
    /// filled in any case.
    pub fn may_become(&self, stored: &Draft) -> bool {
        let as_kept = self.text.without_cpr();
        let nothing = Draft::default();
        let is_unsaved = self.is_saving || as_kept != *self.kept.unwrap_or(&nothing);
        // The whole text, its numbers too, stands here and nowhere else.
        let is_the_same = as_kept == *stored;
        !is_unsaved && !is_the_same && (!self.has_focus || self.text.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_stored_and_not_under_the_caret_is_replaced() {
        let email = |text: &str| Draft { email: text.to_owned(), ..Draft::default() };
        let (old, new) = (email("gammel"), email("ny"));
        for (text, kept, is_saving, has_focus, may) in [
            ("", None, false, false, true),
            ("", None, false, true, true),
            ("gammel", Some(&old), false, false, true),
            ("gammel", Some(&old), false, true, false),
            ("gammel", Some(&old), true, false, false),
            ("gammel og mere", Some(&old), false, false, false),
            ("tastet", None, false, false, false),
            ("ny", Some(&new), false, false, false),
            ("", Some(&old), false, false, false),
        ] {
            let text = email(text);
            assert_eq!(OnScreen { text: &text, kept, is_saving, has_focus }.may_become(&new), may, "{text:?} {kept:?}");
        }
    }

    #[test]
    fn a_number_that_only_the_screen_has_stays() {
        let text = Draft { email: "Ring om 010165-1234".into(), ..Draft::default() };
        let kept = text.without_cpr();
        let on_screen = OnScreen { text: &text, kept: Some(&kept), is_saving: false, has_focus: false };
        assert!(!on_screen.may_become(&kept));
    }
}
