//! What a caseworker writes about one ad.

use crate::{storage::cpr_guard::without_cpr, templates::with_plain_line_breaks};
use serde::{Deserialize, Serialize};

/// What has been written about an ad.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Draft {
    /// Remark to go with a decision or a parking.
    pub kommentar: String,
    /// Body of the e-mail.
    pub email: String,
    /// The e-mail holds a rejection's template.
    pub has_refusal_template: bool,
    /// Minutes to park, as typed.
    pub minutes: String,
    /// Until when to park, as the field for a date and a time has it. Not together with minutes.
    pub until: String,
}

impl Draft {
    /// Takes a new text of the e-mail; an emptied one holds no template. Its line breaks become those that
    /// a text area shows, so that what is seen is what is sent.
    pub fn set_email(&mut self, email: String) {
        self.has_refusal_template &= !email.trim().is_empty();
        self.email = with_plain_line_breaks(&email);
    }

    /// Nothing has been written.
    pub fn is_empty(&self) -> bool {
        [&self.kommentar, &self.email, &self.minutes, &self.until].into_iter().all(|text| text.is_empty())
    }

    /// Drops what has been sent with a parking: the remark, and for how long. The e-mail is for the decision to come.
    pub fn drop_parked(&mut self, kommentar: Option<&str>) {
        if kommentar == Some(&self.kommentar) {
            self.kommentar.clear();
        }
        self.minutes.clear();
        self.until.clear();
    }

    /// Takes minutes to park.
    pub fn set_minutes(&mut self, minutes: String) {
        if !minutes.is_empty() {
            self.until.clear();
        }
        self.minutes = minutes;
    }

    /// Takes until when to park.
    pub fn set_until(&mut self, until: String) {
        if !until.is_empty() {
            self.minutes.clear();
        }
        self.until = until;
    }

    /// As it may be stored: without what looks like CPR numbers.
    pub fn without_cpr(&self) -> Self {
        let texts = [&self.kommentar, &self.email, &self.minutes, &self.until];
        let [kommentar, email, minutes, until] = texts.map(|text| without_cpr(text));
        Self { kommentar, email, minutes, until, has_refusal_template: self.has_refusal_template }
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

    #[test]
    fn minutes_or_a_time_whichever_was_given_last() {
        let mut draft = Draft::default();
        draft.set_minutes("45".into());
        draft.set_until("2026-11-23T09:00".into());
        assert_eq!((draft.minutes.as_str(), draft.until.as_str()), ("", "2026-11-23T09:00"));
        assert_eq!(draft.without_cpr(), draft, "a date is no number of a person's");
        draft.set_minutes(String::new());
        assert!(!draft.until.is_empty(), "a field that is empty already takes nothing away");
        draft.set_minutes("5".into());
        assert_eq!((draft.minutes.as_str(), draft.until.as_str()), ("5", ""));
    }

    #[test]
    fn a_parking_takes_its_remark_along_and_leaves_the_email() {
        let written = |kommentar: &str| Draft {
            kommentar: kommentar.into(),
            email: "Lønnen".into(),
            minutes: "45".into(),
            ..Draft::default()
        };
        for (sent, left) in [(Some("Ringet"), ""), (None, "Ringet"), (Some("Før"), "Ringet")] {
            let mut draft = written("Ringet");
            draft.drop_parked(sent);
            assert_eq!(draft, Draft { minutes: String::new(), ..written(left) }, "{sent:?}");
        }
    }

    #[test]
    fn a_number_is_blotted_out_wherever_it_stands() {
        let number = || "Se 010165-1234".to_owned();
        let draft = Draft { kommentar: number(), email: number(), minutes: "0101651234".into(), ..Draft::default() };
        let kept = draft.without_cpr();
        assert_eq!([kept.kommentar, kept.email, kept.minutes], ["Se ••••••-••••", "Se ••••••-••••", "••••••••••"]);
    }
}
