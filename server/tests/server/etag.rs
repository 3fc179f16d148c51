//! An unchanged list costs no body: ETag and If-None-Match of the queue and of the summaries.

use crate::support::{AdText, Answer, Caseworker, Server, Who};
use std::{collections::HashSet, time::Duration};

const QUEUE: &str = "/v2/JobannonceBehandling/afventende-jobannoncer";
const SUMMARIES: &str = "/bff/oversigt";

fn scene() -> (Server, Caseworker, Caseworker) {
    let server = Server::start_with(&[AdText::new(1), AdText::new(2), AdText::new(3)]);
    let (ida, bo) = (server.sign_in(Who::Ida), server.sign_in(Who::Colleague));
    (server, ida, bo)
}

fn ad(number: u128) -> String {
    AdText::new(number).id
}

fn asked_again(who: &Caseworker, path: &str, tag: &str) -> Answer {
    who.call("GET", path).header("if-none-match", tag).send()
}

/// The tag of a list that is not the one known by another tag.
#[track_caller]
fn changed(who: &Caseworker, path: &str, before: &str) -> String {
    let answer = asked_again(who, path, before);
    answer.json();
    let tag = answer.header("etag").to_owned();
    assert!(tag.starts_with("W/\"") && tag.ends_with('"'), "{tag}");
    assert_ne!(tag, before);
    tag
}

#[track_caller]
fn is_unchanged(answer: &Answer, tag: &str) {
    assert_eq!((answer.status, answer.body.len()), (304, 0));
    assert_eq!(answer.header("etag"), tag);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(!answer.header("date").is_empty());
    assert_eq!(answer.header("content-encoding"), "");
}

#[test]
fn an_unchanged_list_is_answered_304_to_everyone() {
    let (server, ida, bo) = scene();
    for path in [QUEUE, SUMMARIES] {
        let tag = changed(&ida, path, "\"none\"");
        is_unchanged(&asked_again(&ida, path, &tag), &tag);
        is_unchanged(&asked_again(&bo, path, &format!("\"other\", {}", tag.trim_start_matches("W/"))), &tag);
        server.pass(Duration::from_secs(3600));
        is_unchanged(&asked_again(&bo, path, &tag), &tag);
        assert_eq!(ida.get(path).status, 200);
    }
}

#[test]
fn every_change_of_the_queue_gives_it_another_tag() {
    let (server, ida, bo) = scene();
    let mut tags = vec![changed(&ida, QUEUE, "")];
    let mut next = |what: &str| {
        // A colleague that has missed all of them learns of each, too.
        let newest = changed(&bo, QUEUE, tags.last().unwrap());
        for tag in &tags {
            assert_eq!(asked_again(&ida, QUEUE, tag).status, 200, "{what}");
        }
        is_unchanged(&asked_again(&ida, QUEUE, &newest), &newest);
        tags.push(newest);
    };
    server.import_ads(&[AdText::new(4)]);
    next("an ad arrives");
    ida.begin(&ad(1)).is_done();
    next("begun");
    server.pass(Duration::from_secs(1));
    ida.begin(&ad(1)).is_done();
    next("begun again");
    bo.take_over(&ad(1)).is_done();
    next("taken over");
    bo.park(&ad(1), 30).is_done();
    next("parked");
    ida.begin(&ad(2)).is_done();
    ida.park(&ad(2), 60).is_done();
    next("another one parked");
    server.pass(Duration::from_secs(30 * 60));
    next("a park has run out");
    server.pass(Duration::from_secs(30 * 60));
    next("the other park has run out");
    ida.begin(&ad(1)).is_done();
    next("begun after a park");
    ida.approve(&ad(1)).is_done();
    next("approved");
    ida.begin(&ad(3)).is_done();
    next("begun");
    ida.deciding(&ad(3), "IkkeGodkendt").send().is_done();
    next("refused");
    assert_eq!(tags.iter().collect::<HashSet<_>>().len(), tags.len());
}

#[test]
fn what_changes_nothing_keeps_the_tag() {
    let (_server, ida, bo) = scene();
    ida.begin(&ad(1)).is_done();
    let tag = changed(&ida, QUEUE, "");
    bo.begin(&ad(1)).is_refused(409, Some(121_301));
    bo.park(&ad(2), 5).is_refused(409, Some(121_303));
    ida.content(&ad(1)).json();
    is_unchanged(&asked_again(&ida, QUEUE, &tag), &tag);
}

#[test]
fn summaries_change_only_when_an_ad_arrives_or_leaves() {
    let (server, ida, bo) = scene();
    let tag = changed(&ida, SUMMARIES, "");
    ida.begin(&ad(1)).is_done();
    bo.take_over(&ad(1)).is_done();
    bo.park(&ad(1), 5).is_done();
    server.pass(Duration::from_secs(600));
    is_unchanged(&asked_again(&ida, SUMMARIES, &tag), &tag);
    ida.begin(&ad(1)).is_done();
    ida.approve(&ad(1)).is_done();
    let left = changed(&ida, SUMMARIES, &tag);
    server.import_ads(&[AdText::new(9)]);
    changed(&ida, SUMMARIES, &left);
}

#[test]
fn a_tag_of_another_database_or_of_an_earlier_start_is_not_known() {
    let (server, ida, _) = scene();
    let (other, ida_there, _) = scene();
    for path in [QUEUE, SUMMARIES] {
        changed(&ida_there, path, &changed(&ida, path, ""));
    }
    drop(other);
    let tags = [QUEUE, SUMMARIES].map(|path| changed(&ida, path, ""));
    let server = server.restart();
    let ida = server.sign_in(Who::Ida);
    for (path, tag) in [QUEUE, SUMMARIES].iter().zip(&tags) {
        changed(&ida, path, tag);
    }
}

#[test]
fn who_may_not_read_is_told_so_and_not_that_nothing_changed() {
    let (server, ida, _) = scene();
    for path in [QUEUE, SUMMARIES] {
        let tag = changed(&ida, path, "");
        ida.call("GET", path).header("if-none-match", &tag).without_cookie().send().is_refused(401, None);
        ida.call("GET", path).header("if-none-match", &tag).without_csrf().send().is_refused(403, None);
        asked_again(&server.sign_in(Who::WithoutScopes), path, &tag).is_refused(403, Some(4575));
        is_unchanged(&asked_again(&server.sign_in(Who::Reader), path, &tag), &tag);
    }
}

#[test]
fn compressed_or_not_it_is_the_same_tag() {
    let ads: Vec<AdText> = (1..=50).map(AdText::new).collect();
    let server = Server::start_with(&ads);
    let ida = server.sign_in(Who::Ida);
    for path in [QUEUE, SUMMARIES] {
        let plain = ida.get(path);
        let compressed = ida.call("GET", path).header("accept-encoding", "gzip, br").send();
        assert_ne!(compressed.header("content-encoding"), "");
        assert!(compressed.body.len() < plain.body.len());
        assert_eq!(compressed.header("etag"), plain.header("etag"));
        let again = ida.call("GET", path).header("accept-encoding", "gzip, br");
        is_unchanged(&again.header("if-none-match", plain.header("etag")).send(), plain.header("etag"));
    }
}
