//! What was tried, what was acknowledged, and what must therefore be in the database.

use crate::{
    access_log::Told,
    caller::{Caller, deciding},
    evidence::{Presence, presence},
    write::Marked,
};
use rusqlite::Connection;
use std::{
    path::Path,
    time::{Duration, Instant},
};

/// A write that was tried.
#[derive(Debug)]
pub struct Tried {
    /// By which writer.
    pub writer: usize,
    pub marked: Marked,
    pub fate: Fate,
    /// When the server had answered, or the connection broke.
    pub at: Instant,
}

/// What is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The server said that it is done.
    Acknowledged,
    /// The server said that it is not: its disk is full.
    Refused,
    /// The connection broke before it said anything.
    Unanswered,
    /// Unanswered, and later found whole or absent: so it must stay.
    Found(Presence),
}

/// All that was tried.
#[derive(Debug, Default)]
pub struct Ledger {
    all: Vec<Tried>,
}

impl Ledger {
    pub fn add(&mut self, tried: Vec<Tried>) {
        self.all.extend(tried);
    }

    pub fn count(&self, fate: Fate) -> usize {
        self.all.iter().filter(|tried| tried.fate == fate).count()
    }

    /// Compares all of it with the database: acknowledged is whole, refused is absent, unanswered is one of the two and
    /// stays it.
    pub fn hold(&mut self, database: &Path) {
        let connection = Connection::open(database).unwrap();
        connection.set_prepared_statement_cache_capacity(32);
        for Tried { marked, fate, .. } in &mut self.all {
            let found = presence(&connection, marked);
            assert_ne!(found, Presence::Part, "half-done: {marked:?}, {fate:?}");
            match fate {
                Fate::Acknowledged => assert_eq!(found, Presence::Whole, "lost: {marked:?}"),
                Fate::Refused => assert_eq!(found, Presence::Absent, "done, though refused: {marked:?}"),
                Fate::Found(before) => assert_eq!(found, *before, "changed afterwards: {marked:?}"),
                Fate::Unanswered => *fate = Fate::Found(found),
            }
        }
    }

    /// Compares all of it with a copy that was begun at a time: what was acknowledged before is whole, what came later is
    /// whole or absent.
    pub fn hold_in_copy(&self, database: &Path, begun: Instant) {
        let connection = Connection::open(database).unwrap();
        for Tried { marked, fate, at, .. } in &self.all {
            let found = presence(&connection, marked);
            assert_ne!(found, Presence::Part, "half-done: {marked:?}");
            if *fate == Fate::Acknowledged && *at < begun {
                assert_eq!(found, Presence::Whole, "lost: {marked:?}");
            }
        }
    }

    /// Compares what was done with the access log: each has an entry that tells who did it, and about what.
    pub fn is_told_by(&self, access_log: &Path) {
        let told = Told::by(access_log);
        for Tried { writer, marked, fate, .. } in &self.all {
            if matches!(fate, Fate::Acknowledged | Fate::Found(Presence::Whole)) {
                let who = deciding(*writer).behandler_identifier;
                assert!(told.tells(marked, &who), "not in the access log: {marked:?} by {who}");
            }
        }
    }

    /// Sends what was refused again, with the same ids: all of it is done now. How long the first took.
    pub fn send_refused_again(&mut self, writers: &[Caller]) -> Option<Duration> {
        let begun = Instant::now();
        let mut first = None;
        for Tried { writer, marked, fate, .. } in self.all.iter_mut().filter(|tried| tried.fate == Fate::Refused) {
            let who = &writers[*writer];
            let answer = who.send(&marked.call(who));
            assert!(matches!(answer, Some((200 | 204, _))), "not done, though there is room: {marked:?}: {answer:?}");
            first.get_or_insert_with(|| begun.elapsed());
            *fate = Fate::Acknowledged;
        }
        first
    }

    /// Sends the latest acknowledged write again: its id was received with it.
    pub fn received_before(&self, who: &Caller) {
        let mut latest = self.all.iter().rev();
        let latest = latest.find(|tried| tried.fate == Fate::Acknowledged && tried.marked.write.is_taken_once());
        if let Some(Tried { marked, .. }) = latest {
            let call = marked.call(who);
            assert_eq!(who.send(&call).map(|(status, _)| status), Some(412), "{marked:?}");
        }
    }
}
