//! Rejecting an ad as a duplicate of another: the remark and the e-mail are written, and nothing is sent.

use super::{
    acting::Acting,
    place::{Landing, Place},
};
use crate::{
    drafts::Draft,
    locales::duplicates as text,
    templates::{BuiltIn, Templates},
};
use contract::JobannonceId;
use leptos::prelude::*;

impl Acting {
    /// Writes remark and e-mail on an ad's draft, after what stands there, and lets the desk open with the caret in the
    /// e-mail and the rejection ready to be sent.
    pub fn write_as_duplicate(self, templates: Templates, ad: JobannonceId, of: JobannonceId) {
        let reason = untrack(|| templates.variables(Some(ad))).fill(&BuiltIn::Duplicate.body());
        let remark = text::remark(of, self.name(of));
        self.drafts.of(self.me(), ad).update(|draft| write(draft, &remark, &reason));
        self.rejecting.set_value(Some(ad));
        self.land_at(Landing::Place(Place::at("email")));
    }

    /// Whether the ad has just been opened to be rejected; asked once.
    pub(super) fn is_to_be_rejected(self, ad: JobannonceId) -> bool {
        let is_it = self.rejecting.get_value() == Some(ad);
        if is_it {
            self.rejecting.set_value(None);
        }
        is_it
    }
}

fn write(draft: &mut Draft, remark: &str, reason: &str) {
    let after = |before: &str, text: &str, gap: &str| match before.trim() {
        "" => text.to_owned(),
        before if before.contains(text.trim()) => before.to_owned(),
        before => format!("{before}{gap}{text}"),
    };
    draft.kommentar = after(&draft.kommentar, remark, "\n");
    draft.set_email(after(&draft.email, reason, "\n\n"));
    draft.has_refusal_template = true;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_stays_and_nothing_is_written_twice() {
        let mut draft = Draft { email: "Kære Kokken\n".into(), ..Draft::default() };
        write(&mut draft, "Dublet af 1", "Den er slået op.");
        write(&mut draft, "Dublet af 1", "Den er slået op.");
        assert_eq!(
            (draft.kommentar.as_str(), draft.email.as_str()),
            ("Dublet af 1", "Kære Kokken\n\nDen er slået op.")
        );
        assert!(draft.has_refusal_template);
        write(&mut draft, "Dublet af 2", "Den er slået op.");
        assert_eq!(draft.kommentar, "Dublet af 1\nDublet af 2");
    }
}
