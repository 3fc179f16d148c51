//! What a caseworker writes, checked before it is sent. Only what has been checked can be sent.

use super::{drafts::Draft, placeholders};
use crate::locales::decision as text;
use contract::{
    Godkendelsesstatus,
    feltregel::{self, FieldFault},
    jobannonce_behandling::{Behandler, ParkerJobannonceRequest, UpdateJobannonceGodkendelsesStatusRequest},
};

/// Approve or reject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Approve.
    Approve,
    /// Reject.
    Reject,
}

/// What is wrong with the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A rejection needs an e-mail with its reason.
    EmailMissing,
    /// A blank in the e-mail is not filled.
    EmailHasBlank(String),
    /// A rejection's template is about to go with an approval.
    RefusalWithApproval,
    /// The minutes are no whole number.
    MinutesUnreadable,
    /// The minutes are outside their range.
    MinutesOutOfRange(FieldFault),
}

impl Problem {
    /// The problem in words.
    pub fn words(&self) -> String {
        match self {
            Self::EmailMissing => text::email_missing().to_owned(),
            Self::EmailHasBlank(blank) => text::email_has_blank(blank),
            Self::RefusalWithApproval => text::refusal_with_approval().to_owned(),
            Self::MinutesUnreadable => text::minutes_unreadable().to_owned(),
            Self::MinutesOutOfRange(_) => text::minutes_out_of_range().to_owned(),
        }
    }
}

/// A decision that can be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidDecision {
    decision: Decision,
    kommentar: Option<String>,
    email_broedtekst: Option<String>,
}

impl ValidDecision {
    /// Checks what has been written against a decision.
    pub fn check(decision: Decision, draft: &Draft) -> Result<Self, Problem> {
        let email_broedtekst = filled(&draft.email);
        if let Some(blank) = email_broedtekst.as_deref().and_then(placeholders::first_unfilled) {
            return Err(Problem::EmailHasBlank(blank));
        }
        match decision {
            Decision::Reject if email_broedtekst.is_none() => return Err(Problem::EmailMissing),
            Decision::Approve if email_broedtekst.is_some() && draft.has_refusal_template => {
                return Err(Problem::RefusalWithApproval);
            }
            Decision::Approve | Decision::Reject => {}
        }
        Ok(Self { decision, kommentar: filled(&draft.kommentar), email_broedtekst })
    }

    /// Approve or reject.
    pub const fn decision(&self) -> Decision {
        self.decision
    }

    /// An e-mail goes with it.
    pub const fn has_email(&self) -> bool {
        self.email_broedtekst.is_some()
    }

    /// The body to send.
    pub fn request(&self, behandler: Behandler) -> UpdateJobannonceGodkendelsesStatusRequest {
        let godkendelses_status = match self.decision {
            Decision::Approve => Godkendelsesstatus::Godkendt,
            Decision::Reject => Godkendelsesstatus::IkkeGodkendt,
        };
        UpdateJobannonceGodkendelsesStatusRequest {
            godkendelses_status,
            behandler,
            kommentar: self.kommentar.clone(),
            email_broedtekst: self.email_broedtekst.clone(),
        }
    }
}

/// A parking that can be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidPark {
    minutes: i32,
    kommentar: Option<String>,
}

impl ValidPark {
    /// Checks minutes as typed.
    pub fn check(minutes: &str, kommentar: &str) -> Result<Self, Problem> {
        let minutes: i64 = minutes.trim().parse().map_err(|_| Problem::MinutesUnreadable)?;
        feltregel::parkeret_minutter(minutes).map_err(Problem::MinutesOutOfRange)?;
        let minutes = i32::try_from(minutes).map_err(|_| Problem::MinutesUnreadable)?;
        Ok(Self { minutes, kommentar: filled(kommentar) })
    }

    /// Minutes to park, 1 to 2147483647.
    pub const fn minutes(&self) -> i32 {
        self.minutes
    }

    /// The body to send.
    pub fn request(&self, behandler: Behandler) -> ParkerJobannonceRequest {
        ParkerJobannonceRequest { behandler, parkeret_minutter: self.minutes, kommentar: self.kommentar.clone() }
    }
}

/// A text as it was written, unless it is blank.
fn filled(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(email: &str) -> Draft {
        Draft { email: email.to_owned(), ..Draft::default() }
    }

    #[test]
    fn a_rejection_needs_its_reason() {
        let reject = |email: &str| ValidDecision::check(Decision::Reject, &draft(email)).map(|d| d.has_email());
        assert_eq!(reject(" \n"), Err(Problem::EmailMissing));
        assert_eq!(reject("Fristen er {{dato}}."), Err(Problem::EmailHasBlank("{{dato}}".into())));
        assert_eq!(reject("Annoncen mangler en løn."), Ok(true));
    }

    #[test]
    fn an_approval_needs_nothing_and_carries_no_refusal() {
        let approve = |draft: &Draft| ValidDecision::check(Decision::Approve, draft).map(|d| d.has_email());
        assert_eq!(approve(&draft("")), Ok(false));
        assert_eq!(approve(&draft("Velkommen på Jobnet.")), Ok(true));
        let refusal = Draft { has_refusal_template: true, ..draft("Vi kan ikke godkende annoncen.") };
        assert_eq!(approve(&refusal), Err(Problem::RefusalWithApproval));
        assert_eq!(approve(&Draft { email: String::new(), ..refusal }), Ok(false));
    }

    #[test]
    fn the_text_is_sent_as_it_was_written() {
        let behandler: Behandler = serde_json::from_str(
            r#"{"behandlerIdentifier":"7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51111","behandlerNavn":"Ida"}"#,
        )
        .unwrap();
        let text = "  Linje 1\n\nLinje 2 \n";
        let request = ValidDecision::check(Decision::Reject, &draft(text)).unwrap().request(behandler);
        assert_eq!(request.email_broedtekst.as_deref(), Some(text));
        assert_eq!(request.kommentar, None);
        assert_eq!(request.godkendelses_status, Godkendelsesstatus::IkkeGodkendt);
    }

    #[test]
    fn minutes() {
        let check = |minutes: &str| ValidPark::check(minutes, "").map(|park| park.minutes());
        assert_eq!(check(" 15 "), Ok(15));
        assert_eq!(check("2147483647"), Ok(i32::MAX));
        assert_eq!(check(""), Err(Problem::MinutesUnreadable));
        assert_eq!(check("1,5"), Err(Problem::MinutesUnreadable));
        assert!(matches!(check("0"), Err(Problem::MinutesOutOfRange(_))));
        assert!(matches!(check("2147483648"), Err(Problem::MinutesOutOfRange(_))));
    }
}
