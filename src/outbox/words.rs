//! A decision on its way, in words.

use super::{
    entry::{Act, Entry, Reason, State},
    timing,
};
use crate::{
    api::{ApiError, explain},
    locales::outbox as text,
};

/// What was decided, with what to call the ad.
pub fn what(entry: &Entry) -> String {
    match entry.act {
        Act::Approve => text::approved(&entry.title),
        Act::Reject => text::rejected(&entry.title),
        Act::Park { .. } => text::parked(&entry.title),
    }
}

/// Why it was not carried out.
pub fn why(reason: &Reason) -> String {
    match reason {
        Reason::HeldBy(name) => text::held_by(name),
        Reason::NotWaiting => text::not_waiting().to_owned(),
        Reason::NotBegun => text::not_begun().to_owned(),
        Reason::TooOld => text::too_old().to_owned(),
        Reason::Refused(refusal) => {
            let words = explain(&ApiError::Refused(refusal.clone()));
            format!("{} {}", words.happened, words.next)
        }
    }
}

/// How far it has come, `now` in milliseconds by the PC's clock.
pub fn how_far(state: &State, now: i64) -> String {
    match state {
        State::Waiting { .. } => match timing::seconds_left(state, now) {
            Some(seconds) => text::sent_in(seconds),
            None => text::waits_for_line().to_owned(),
        },
        State::Sending { tries: 0, .. } => text::sending().to_owned(),
        State::Sending { .. } => text::retrying().to_owned(),
        State::Done { received_before: false, .. } => text::done().to_owned(),
        State::Done { received_before: true, .. } => text::received().to_owned(),
        State::Refused(reason) => text::not_sent(why(reason)),
        State::Unknown => text::unknown().to_owned(),
    }
}

/// The name the style sheet knows a state by.
pub const fn look(state: &State) -> &'static str {
    match state {
        State::Waiting { tries: 0, .. } => "waiting",
        State::Sending { tries: 0, .. } => "sending",
        State::Waiting { .. } | State::Sending { .. } => "retrying",
        State::Done { .. } => "done",
        State::Refused(_) => "refused",
        State::Unknown => "unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::super::entry::{Step, tests::entry};
    use super::*;

    #[test]
    fn what_is_said_is_never_more_than_what_is_known() {
        let waiting = State::Waiting { until: 8_000, tries: 0 };
        assert_eq!(how_far(&waiting, 500), "Sendes om 8 s");
        let held_up = State::Waiting { until: 8_000, tries: 1 };
        assert_eq!(how_far(&held_up, 0), "Venter på forbindelse. Intet er sendt endnu.");
        let again = State::Sending { step: Step::Act, tries: 1, next: 0 };
        assert_eq!(how_far(&again, 0), "Ikke bekræftet. Prøver igen med samme id.");
        assert_eq!(how_far(&State::Done { at: 0, received_before: true }, 0), "Modtaget af tjenesten");
        let refused = State::Refused(Reason::HeldBy("Mads Friis".to_owned()));
        assert_eq!(how_far(&refused, 0), "Ikke sendt: Mads Friis behandler annoncen.");
        assert_eq!(what(&entry(Act::Park { minutes: 15 }, refused)), "Parkeret: Kok");
    }
}
