//! An e-mail template: whose it is, what it says, and what it may go with.

use super::{built_in::BuiltIn, fault::Fault};
use crate::{decision::Decision, locales::templates as text, storage::cpr_guard::holds_cpr};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Longest name in characters.
pub const LONGEST_NAME: usize = 80;
/// Longest text in characters.
pub const LONGEST_BODY: usize = 10_000;

/// Which template, across all whose they are.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TemplateId(String);

impl TemplateId {
    /// Of a template that comes with the console.
    pub fn built_in(template: BuiltIn) -> Self {
        Self(format!("built-in/{}", template.slug()))
    }

    /// Of a new template of one's own.
    pub fn new_own() -> Self {
        Self(format!("own/{}", Uuid::new_v4()))
    }

    /// Of one of the team's.
    pub fn shared(id: impl std::fmt::Display) -> Self {
        Self(format!("shared/{id}"))
    }

    /// Reads one back.
    pub fn from_text(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// Which of the team's templates; `None` for any other.
    pub fn of_team(&self) -> Option<contract::TemplateId> {
        self.0.strip_prefix("shared/")?.parse().ok()
    }

    /// The id that one's own template has when the team has it. It is the same each time, so that one that was shared
    /// without the answer being heard is not shared twice.
    pub fn for_team(&self) -> contract::TemplateId {
        let own = self.0.strip_prefix("own/").and_then(|id| id.parse().ok());
        own.unwrap_or_else(|| contract::TemplateId::new(Uuid::new_v4()))
    }

    /// As the menu and the store know it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a template may go with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum UsedFor {
    /// An approval.
    Approval,
    /// Either.
    Both,
    /// A rejection; what is not known is taken for one, since a rejection never goes with an approval.
    #[default]
    #[serde(other)]
    Rejection,
}

impl UsedFor {
    /// In the order to offer them.
    pub const EVERY: [Self; 3] = [Self::Rejection, Self::Approval, Self::Both];

    /// The choice's value in the menu.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rejection => "rejection",
            Self::Approval => "approval",
            Self::Both => "both",
        }
    }

    /// The choice with a value.
    pub fn from_value(value: &str) -> Self {
        Self::EVERY.into_iter().find(|used_for| used_for.as_str() == value).unwrap_or_default()
    }

    /// The choice in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Rejection => text::for_rejection(),
            Self::Approval => text::for_approval(),
            Self::Both => text::for_both(),
        }
    }

    /// Whether it may go with a decision.
    pub const fn goes_with(self, decision: Decision) -> bool {
        match (self, decision) {
            (Self::Both, _) | (Self::Rejection, Decision::Reject) | (Self::Approval, Decision::Approve) => true,
            (Self::Rejection, Decision::Approve) | (Self::Approval, Decision::Reject) => false,
        }
    }
}

/// What a template says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Wording {
    /// Its name.
    pub name: String,
    /// The e-mail, with its blanks.
    pub body: String,
    /// What it may go with.
    pub used_for: UsedFor,
}

impl Wording {
    /// Checks and tidies: the name on one line, line breaks as a text area has them.
    pub fn checked(&self) -> Result<Self, Fault> {
        let name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        let body = with_plain_line_breaks(&self.body);
        match () {
            () if name.is_empty() => Err(Fault::NameMissing),
            () if name.chars().count() > LONGEST_NAME => Err(Fault::NameTooLong),
            () if holds_cpr(&name) => Err(Fault::NameHoldsCpr),
            () if body.trim().is_empty() => Err(Fault::BodyMissing),
            () if body.chars().count() > LONGEST_BODY => Err(Fault::BodyTooLong),
            () if holds_cpr(&body) => Err(Fault::HoldsCpr),
            () => Ok(Self { name, body, used_for: self.used_for }),
        }
    }
}

/// A text with line breaks as a text area gives them, LF alone: what is shown, stored and sent is then the same.
pub fn with_plain_line_breaks(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Whose a template is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// It comes with the console.
    BuiltIn,
    /// One's own, in this browser.
    Own,
    /// The team's.
    Shared,
}

impl Source {
    /// Whose, in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::BuiltIn => text::built_in(),
            Self::Own => text::own(),
            Self::Shared => text::shared(),
        }
    }
}

/// A template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Which.
    pub id: TemplateId,
    /// Whose.
    pub source: Source,
    /// What it says.
    pub wording: Wording,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_checked_before_it_is_kept() {
        let check = |name: &str, body: &str| {
            Wording { name: name.into(), body: body.into(), used_for: UsedFor::Both }
                .checked()
                .map(|it| (it.name, it.body))
        };
        let long = "æ".repeat(LONGEST_NAME + 1);
        let longer = "æ".repeat(LONGEST_BODY + 1);
        for (name, body, outcome) in [
            (" ", "x", Err(Fault::NameMissing)),
            (long.as_str(), "x", Err(Fault::NameTooLong)),
            ("010165-1234", "x", Err(Fault::NameHoldsCpr)),
            ("Navn", " \n", Err(Fault::BodyMissing)),
            ("Navn", longer.as_str(), Err(Fault::BodyTooLong)),
            ("Navn", "Ring om 010165-1234", Err(Fault::HoldsCpr)),
            (" Et\nnavn ", "a\r\nb\rc\n", Ok(("Et navn".to_owned(), "a\nb\nc\n".to_owned()))),
        ] {
            assert_eq!(check(name, body), outcome, "{name}");
        }
    }

    #[test]
    fn ones_own_becomes_the_teams_under_one_id() {
        let own = TemplateId::new_own();
        assert_eq!((own.for_team(), own.of_team()), (own.for_team(), None));
        assert_eq!(TemplateId::shared(own.for_team()).of_team(), Some(own.for_team()));
        let odd = TemplateId::from_text("own/noget andet");
        assert_ne!(odd.for_team(), odd.for_team(), "a new one each time");
    }

    #[test]
    fn what_may_go_with_what() {
        for (used_for, approve, reject) in
            [(UsedFor::Rejection, false, true), (UsedFor::Approval, true, false), (UsedFor::Both, true, true)]
        {
            assert_eq!(used_for.goes_with(Decision::Approve), approve);
            assert_eq!(used_for.goes_with(Decision::Reject), reject);
            assert_eq!(UsedFor::from_value(used_for.as_str()), used_for);
            assert_eq!(serde_json::from_str::<UsedFor>(&serde_json::to_string(&used_for).unwrap()).unwrap(), used_for);
        }
        assert_eq!(serde_json::from_str::<UsedFor>(r#""noget nyt""#).unwrap(), UsedFor::Rejection);
    }
}
