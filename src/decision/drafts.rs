//! What a caseworker has written and not sent, one draft per ad. Nothing but her own typing changes it: no read
//! of the list, no colleague, no error and no signing in again.

use contract::{BehandlerId, JobannonceId};
use leptos::prelude::*;
use std::collections::HashMap;

/// What has been written about an ad.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Remark to go with a decision or a parking.
    pub kommentar: String,
    /// Body of the e-mail.
    pub email: String,
    /// The e-mail holds a rejection's template.
    pub has_refusal_template: bool,
    /// Minutes to park, as typed.
    pub minutes: String,
}

impl Draft {
    /// Takes a new text of the e-mail; an emptied one holds no template.
    pub fn set_email(&mut self, email: String) {
        self.has_refusal_template &= !email.trim().is_empty();
        self.email = email;
    }
}

/// The drafts of everyone who has signed in since the page was opened. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Drafts(StoredValue<HashMap<(BehandlerId, JobannonceId), ArcRwSignal<Draft>>>);

impl Drafts {
    /// Hands an empty collection to every component below.
    pub fn provide() {
        provide_context(Self(StoredValue::new(HashMap::new())));
    }

    /// The collection in use.
    pub fn expect() -> Self {
        expect_context()
    }

    /// A caseworker's draft about an ad.
    pub fn of(self, me: BehandlerId, ad: JobannonceId) -> ArcRwSignal<Draft> {
        self.0.try_update_value(|drafts| drafts.entry((me, ad)).or_default().clone()).unwrap_or_default()
    }

    /// Drops a draft that has been sent.
    pub fn drop_sent(self, me: BehandlerId, ad: JobannonceId) {
        self.0.try_update_value(|drafts| drafts.remove(&(me, ad)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_forgotten_with_the_text() {
        let mut draft = Draft { has_refusal_template: true, ..Draft::default() };
        draft.set_email("Vi kan ikke …".into());
        assert!(draft.has_refusal_template);
        draft.set_email(" ".into());
        assert!(!draft.has_refusal_template);
    }
}
