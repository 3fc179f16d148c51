//! The journal: written as things are done, settled later, even by another page.

use crate::{
    robot::{BOTH_SCOPES, Stage, provide_console},
    services::{AD, Services},
};
use console::{
    journal::{Act, Journal, JournalEntry, Outcome},
    storage::{Database, Store},
};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen_test::wasm_bindgen_test;

/// The journal of a page that has just been opened.
async fn open() -> (Stage, Journal) {
    let found = Rc::new(Cell::new(None));
    let stage = Stage::show({
        let found = found.clone();
        move || {
            let queue = provide_console(&Services::with_ad("null"), BOTH_SCOPES);
            Journal::provide(queue.me());
            found.set(Some(Journal::expect()));
        }
    });
    TimeoutFuture::new(50).await;
    let journal = found.take().unwrap();
    (stage, journal)
}

async fn empty() {
    let database = Database::open().await.unwrap();
    for (key, _) in database.all::<serde_json::Value>(Store::Journal).await.unwrap() {
        database.delete(Store::Journal, &key).await.unwrap();
    }
}

fn line(journal: Journal, title: &str) -> JournalEntry {
    let request = console::api::new_request_id();
    JournalEntry::new(journal.me(), journal.now(), AD.parse().unwrap(), title, Act::Rejected).with_request(&request)
}

#[wasm_bindgen_test]
async fn a_later_page_says_how_it_ended() {
    empty().await;
    let (page, journal) = open().await;
    let line = line(journal, "Kok – ring 010165-1234");
    let id = line.id.clone();
    journal.record(line);
    TimeoutFuture::new(50).await;
    drop(page);

    let (_page, journal) = open().await;
    assert_eq!(untrack(|| journal.own_day(journal.now())).rejected, 0, "not yet confirmed");
    journal.settle(&id, Outcome::Received);
    assert_eq!(untrack(|| journal.own_day(journal.now())).rejected, 1, "at once");
    TimeoutFuture::new(50).await;

    let (_page, journal) = open().await;
    let lines = journal.read().await;
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert_eq!(
        (&lines[0].id, &lines[0].outcome, lines[0].title.as_str()),
        (&id, &Outcome::Received, "Kok – ring ••••••-••••")
    );
    assert!(lines[0].settled_at.is_some());
    empty().await;
}

#[wasm_bindgen_test]
async fn what_is_older_than_ninety_days_goes_and_what_is_a_colleagues_is_not_shown() {
    empty().await;
    let (page, journal) = open().await;
    let me = journal.me();
    let old =
        JournalEntry::new(me, "2020-01-01T12:00:00Z".parse().unwrap(), AD.parse().unwrap(), "Gammel", Act::Approved);
    let theirs = "7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a59999".parse().unwrap();
    let theirs = JournalEntry::new(theirs, journal.now(), AD.parse().unwrap(), "Kollegas", Act::Approved);
    for line in [&old, &theirs] {
        Database::open().await.unwrap().put(Store::Journal, line.id.as_str(), line).await.unwrap();
    }
    drop(page);
    let (_page, journal) = open().await;
    TimeoutFuture::new(50).await;
    assert_eq!(journal.read().await, []);
    let left = Database::open().await.unwrap().all::<JournalEntry>(Store::Journal).await.unwrap();
    let left: Vec<_> = left.into_iter().map(|(_, line)| line.id).collect();
    assert_eq!(left, [theirs.id]);
    empty().await;
}
