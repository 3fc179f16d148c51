//! What has been done with an ad, and how it is told.

use super::form::Decision;
use crate::locales::{decision as text, format};
use contract::Tidspunkt;

/// What has been done with an ad.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DoneWith {
    /// Begun.
    Begun,
    /// Taken over from a colleague.
    TakenOver {
        /// Her name.
        from: String,
    },
    /// Parked.
    Parked {
        /// Until when, as the service says.
        until: Option<Tidspunkt>,
    },
    /// Decided.
    Decided {
        /// Which way.
        decision: Decision,
        /// An e-mail went with it.
        with_email: bool,
    },
}

impl DoneWith {
    /// The words for it. `name` is what to call the ad.
    pub fn words(&self, name: &str, now: Tidspunkt) -> String {
        match self {
            Self::Begun => text::done_begun().to_owned(),
            Self::TakenOver { from } => text::done_taken_over(from),
            Self::Parked { until: Some(until) } => text::done_parked(format::moment(*until, now)),
            Self::Parked { until: None } => text::done_parked_unknown().to_owned(),
            Self::Decided { decision, with_email } => {
                let words = match decision {
                    Decision::Approve => text::done_approved(name),
                    Decision::Reject => text::done_rejected(name),
                };
                if *with_email { format!("{words}. {}", text::done_with_email()) } else { words }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_is_told_with_the_name_of_the_ad() {
        let now: Tidspunkt = "2026-11-21T12:00:00+01:00".parse().unwrap();
        let words = |done: DoneWith| done.words("Kok", now);
        let rejected = DoneWith::Decided { decision: Decision::Reject, with_email: true };
        assert_eq!(words(rejected), "Afvist: Kok. E-mail afleveret til afsendelse.");
        let approved = DoneWith::Decided { decision: Decision::Approve, with_email: false };
        assert_eq!(words(approved), "Godkendt: Kok");
        let parked = DoneWith::Parked { until: "2026-11-21T13:00:00+01:00".parse().ok() };
        assert_eq!(words(parked), "Parkeret til 13:00.");
    }
}
