//! What a caseworker writes, checked before it is sent. Only what has been checked can be sent.

use super::park_until::minutes_until;
use crate::{
    drafts::Draft,
    locales::decision as text,
    outbox::{Act, Texts},
    templates::placeholders,
};
use contract::{
    Tidspunkt,
    feltregel::{self, FieldFault},
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
    /// Half a date, or half a time.
    UntilUnreadable,
    /// The time to park to is over.
    UntilPast,
    /// The time to park to is beyond the longest parking.
    UntilTooFar,
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
            Self::UntilUnreadable => text::until_unreadable().to_owned(),
            Self::UntilPast => text::until_past().to_owned(),
            Self::UntilTooFar => text::until_too_far().to_owned(),
        }
    }

    /// Whether it is about the time to park to.
    pub const fn is_of_until(&self) -> bool {
        matches!(self, Self::UntilUnreadable | Self::UntilPast | Self::UntilTooFar)
    }
}

/// A decision that can be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidDecision {
    decision: Decision,
    texts: Texts,
}

impl ValidDecision {
    /// Checks what has been written against a decision.
    pub fn check(decision: Decision, draft: &Draft) -> Result<Self, Problem> {
        let texts = Texts { email_broedtekst: filled(&draft.email), ..texts_without_email(draft) };
        if let Some(blank) = texts.email_broedtekst.as_deref().and_then(placeholders::first_unfilled) {
            return Err(Problem::EmailHasBlank(blank));
        }
        match (decision, &texts.email_broedtekst) {
            (Decision::Reject, None) => Err(Problem::EmailMissing),
            (Decision::Approve, Some(_)) if draft.has_refusal_template => Err(Problem::RefusalWithApproval),
            (Decision::Approve | Decision::Reject, _) => Ok(Self { decision, texts }),
        }
    }

    /// What goes into the outbox.
    pub fn into_parts(self) -> (Act, Texts) {
        let act = match self.decision {
            Decision::Approve => Act::Approve,
            Decision::Reject => Act::Reject,
        };
        (act, self.texts)
    }
}

/// A parking that can be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidPark {
    minutes: i32,
    texts: Texts,
}

impl ValidPark {
    /// Checks what has been typed: until when, or else for how many minutes.
    pub fn typed(draft: &Draft, now: Tidspunkt) -> Result<Self, Problem> {
        if draft.until.is_empty() { Self::check(&draft.minutes, draft) } else { Self::until(&draft.until, draft, now) }
    }

    fn until(until: &str, draft: &Draft, now: Tidspunkt) -> Result<Self, Problem> {
        let minutes = minutes_until(until, now).ok_or(Problem::UntilUnreadable)?;
        Self::of(minutes, draft).map_err(|_| if minutes < 1 { Problem::UntilPast } else { Problem::UntilTooFar })
    }

    /// Checks minutes as typed.
    pub fn check(minutes: &str, draft: &Draft) -> Result<Self, Problem> {
        let minutes: i64 = minutes.trim().parse().map_err(|_| Problem::MinutesUnreadable)?;
        Self::of(minutes, draft)
    }

    /// Checks minutes.
    pub fn of(minutes: i64, draft: &Draft) -> Result<Self, Problem> {
        feltregel::parkeret_minutter(minutes).map_err(Problem::MinutesOutOfRange)?;
        let minutes = i32::try_from(minutes).map_err(|_| Problem::MinutesUnreadable)?;
        Ok(Self { minutes, texts: texts_without_email(draft) })
    }

    /// What goes into the outbox.
    pub fn into_parts(self) -> (Act, Texts) {
        (Act::Park { minutes: self.minutes }, self.texts)
    }
}

fn texts_without_email(draft: &Draft) -> Texts {
    Texts {
        kommentar: filled(&draft.kommentar),
        email_broedtekst: None,
        has_refusal_template: draft.has_refusal_template,
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

    fn email(decision: Decision, draft: &Draft) -> Result<Option<String>, Problem> {
        ValidDecision::check(decision, draft).map(|valid| valid.into_parts().1.email_broedtekst)
    }

    #[test]
    fn a_rejection_needs_its_reason() {
        let reject = |text: &str| email(Decision::Reject, &draft(text)).map(|text| text.is_some());
        assert_eq!(reject(" \n"), Err(Problem::EmailMissing));
        assert_eq!(reject("Fristen er {{dato}}."), Err(Problem::EmailHasBlank("{{dato}}".into())));
        assert_eq!(reject("Annoncen mangler en løn."), Ok(true));
    }

    #[test]
    fn an_approval_needs_nothing_and_carries_no_refusal() {
        let approve = |draft: &Draft| email(Decision::Approve, draft).map(|text| text.is_some());
        assert_eq!(approve(&draft("")), Ok(false));
        assert_eq!(approve(&draft("Velkommen på Jobnet.")), Ok(true));
        let refusal = Draft { has_refusal_template: true, ..draft("Vi kan ikke godkende annoncen.") };
        assert_eq!(approve(&refusal), Err(Problem::RefusalWithApproval));
        assert_eq!(approve(&Draft { email: String::new(), ..refusal }), Ok(false));
    }

    #[test]
    fn the_text_is_sent_as_it_was_written() {
        let text = "  Linje 1\n\nLinje 2 \n";
        let (act, texts) = ValidDecision::check(Decision::Reject, &draft(text)).unwrap().into_parts();
        assert_eq!(texts.email_broedtekst.as_deref(), Some(text));
        assert_eq!(texts.kommentar, None);
        assert_eq!(act, Act::Reject);
    }

    #[test]
    fn minutes() {
        let check = |minutes: &str| ValidPark::check(minutes, &draft("Hej")).map(|park| park.into_parts().0);
        assert_eq!(check(" 15 "), Ok(Act::Park { minutes: 15 }));
        assert_eq!(check("2147483647"), Ok(Act::Park { minutes: i32::MAX }));
        assert_eq!(check(""), Err(Problem::MinutesUnreadable));
        assert_eq!(check("1,5"), Err(Problem::MinutesUnreadable));
        assert!(matches!(check("0"), Err(Problem::MinutesOutOfRange(_))));
        assert!(matches!(check("2147483648"), Err(Problem::MinutesOutOfRange(_))));
        let now: Tidspunkt = "2026-11-21T12:00:00+01:00".parse().unwrap();
        let typed = |minutes: &str, until: &str| {
            let draft = Draft { minutes: minutes.into(), until: until.into(), ..Draft::default() };
            ValidPark::typed(&draft, now).map(|park| park.into_parts().0)
        };
        assert_eq!(typed("15", ""), Ok(Act::Park { minutes: 15 }));
        assert_eq!(typed("", "2026-11-22T12:00"), Ok(Act::Park { minutes: 24 * 60 }));
        for (until, problem) in [
            ("2026-11-21T12:00", Problem::UntilPast),
            ("2020-01-01T00:00", Problem::UntilPast),
            ("6110-01-01T00:00", Problem::UntilTooFar),
            ("2026-11-22", Problem::UntilUnreadable),
        ] {
            assert!(problem.is_of_until());
            assert_eq!(typed("", until), Err(problem), "{until}");
        }
        let texts = ValidPark::check("15", &draft("Hej")).unwrap().into_parts().1;
        assert_eq!(texts.email_broedtekst, None, "no e-mail goes with a parking");
    }
}
