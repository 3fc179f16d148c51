//! Decisions in the journal: one line each, written when it is made and settled when it is known what came of it.

use crate::{
    journal::{Act as Line, Journal, JournalEntry, JournalId, NotSent, Outcome},
    outbox::{Act, Entry, News, Reason, State, why},
};
use contract::Tidspunkt;

/// The line of a decision. Its id is made from the decision, so that whoever settles it, in whichever tab and after
/// whichever reload, finds it again.
fn line_id(entry: &Entry) -> Option<JournalId> {
    Tidspunkt::from_unix_millis(entry.at).map(|at| JournalId::of(at, &entry.id.key()))
}

fn line(journal: Journal, entry: &Entry, id: JournalId) -> JournalEntry {
    let act = match entry.act {
        Act::Approve => Line::Approved,
        Act::Reject => Line::Rejected,
        Act::Park { .. } => Line::Parked,
    };
    let at = Tidspunkt::from_unix_millis(entry.at).unwrap_or_else(|| journal.now());
    let line = JournalEntry::new(journal.me(), at, entry.ad, &entry.title, act)
        .with_request(&entry.begin_id)
        .with_request(&entry.act_id);
    JournalEntry { id, ..line }
}

/// Writes what a decision's news means.
pub fn write(journal: Journal, entry: &Entry, news: &News) {
    let Some(id) = line_id(entry) else { return };
    match news {
        News::Added => journal.record(line(journal, entry, id)),
        News::Found => journal.catch_up(line(journal, entry, id), outcome(&entry.state)),
        News::Undone => journal.settle(&id, Outcome::Undone),
        // It goes on: another tab tells how it ends.
        News::TooLate => journal.settle(&id, Outcome::Waiting),
        News::Done { received_before: false } => journal.settle(&id, Outcome::Confirmed),
        News::Done { received_before: true } => journal.settle(&id, Outcome::Received),
        News::Refused(reason) => journal.settle(&id, refused(reason)),
        News::Unknown => journal.settle(&id, Outcome::Unknown),
    }
}

fn outcome(state: &State) -> Outcome {
    match state {
        State::Waiting { .. } | State::Sending { .. } => Outcome::Waiting,
        State::Done { received_before: false, .. } => Outcome::Confirmed,
        State::Done { received_before: true, .. } => Outcome::Received,
        State::Refused(reason) => refused(reason),
        State::Unknown => Outcome::Unknown,
    }
}

fn refused(reason: &Reason) -> Outcome {
    match reason {
        Reason::Refused(refusal) => Outcome::refused(refusal.problem.fejlkode, why(reason)),
        Reason::HeldBy(name) => not_sent(NotSent::HeldBy(name.clone())),
        Reason::NotWaiting => not_sent(NotSent::NotWaiting),
        Reason::NotBegun => not_sent(NotSent::NotBegun),
        Reason::TooOld => not_sent(NotSent::TooOld),
    }
}

const fn not_sent(why: NotSent) -> Outcome {
    Outcome::NotSent { why: Some(why), words: String::new() }
}
