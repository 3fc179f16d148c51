//! Every call by those who may not make it, and with ids of nothing.

use super::{
    asking::{good_id, message},
    belongings,
    calls::{Open, ROWS, Row, Takes, every_call_has_a_row},
    message::Message,
    target::Target,
};
use crate::{caller::Caller, scene};
use approval_console_server::demo;
use contract::{
    Scope,
    bff::{BEHANDLER_HEADER, SeededCaseworker},
};

/// The people of the attempts.
struct People<'a> {
    ida: &'a Caller,
    mads: Caller,
    reader: Caller,
    nobody: Caller,
}

/// Tries all, and tells how many calls that were.
pub fn try_all(base: &str, target: &Target<'_>) -> usize {
    every_call_has_a_row();
    let one = |may: fn(&SeededCaseworker) -> bool| {
        Caller::sign_in_as(base, demo::caseworkers().into_iter().find(may).unwrap().behandler)
    };
    let people = People {
        ida: target.ida,
        mads: Caller::sign_in(base, 1),
        reader: one(|seeded| !seeded.scopes.is_empty() && !seeded.scopes.contains(&Scope::JobannoncegodkendelseWrite)),
        nobody: one(|seeded| seeded.scopes.is_empty()),
    };
    let mut calls = 0;
    for row in &ROWS {
        calls += by_those_who_may_not(target, &people, row) + with_ids_of_nothing(target, row);
        target.probe();
    }
    calls + belongings::try_all(target, &people.mads)
}

fn by_those_who_may_not(target: &Target<'_>, people: &People<'_>, row: &Row) -> usize {
    let Row(call, open, ..) = row;
    if *open == Open::ToAll {
        return 0;
    }
    let ask =
        |by: &dyn Fn(Message) -> Message| target.send(by(message(row, &good_id(row), people.ida)).bytes()).status();
    let mut all = vec![
        ("nobody", ask(&|message| message.header("x-csrf: 1")), 401),
        ("a made-up token", ask(&|message| message.header(made_up(people.ida)).header("x-csrf: 1")), 401),
    ];
    if *open != Open::ToTheCookie {
        let cookie = format!("cookie: {}", people.ida.cookie());
        all.push(("another site", ask(&|message| message.header(&cookie)), 403));
        let another = ask(&|message| message.by(&people.mads).header(her_page(people.ida)));
        all.push(("her page, his cookie", another, 401));
    }
    if !matches!(open, Open::SignedIn | Open::ToTheCookie) {
        all.push(("one without scopes", ask(&|message| message.by(&people.nobody)), 403));
    }
    if *open == Open::Writers {
        all.push(("one who may only read", ask(&|message| message.by(&people.reader)), 403));
    }
    for (who, status, expected) in &all {
        assert_eq!(status, expected, "{call} by {who}");
    }
    all.len()
}

fn made_up(ida: &Caller) -> String {
    let (name, token) = ida.cookie().split_once('=').unwrap();
    format!("cookie: {name}={}", token.chars().rev().collect::<String>())
}

/// What a page says of whoever opened it.
pub fn her_page(who: &Caller) -> String {
    format!("{BEHANDLER_HEADER}: {}", who.behandler.behandler_identifier)
}

/// As Ida, who may, but of something that is not there, or is something else, or is no id.
fn with_ids_of_nothing(target: &Target<'_>, row: &Row) -> usize {
    let Row(call, _, takes, unknown) = row;
    if *takes == Takes::Nothing {
        return 0;
    }
    let ask = |id: &str| target.send(message(row, id, target.ida).by(target.ida).bytes());
    let (ad, ida) = (scene::ad(3).to_string(), target.ida.behandler.behandler_identifier.to_string());
    let of_another_kind = if *takes == Takes::Ad { &ida } else { &ad };
    let uuids = ["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", of_another_kind];
    let citizens = ["0000000000", "0101010000", "2902819999"];
    let there_is_none = if *takes == Takes::Citizen { citizens } else { uuids };
    let no_ids = ["x", "1%20OR%201=1", "..", "%2e%2e%2fsession", "%00", "-1", "*", "%F0%9F%A6%8A", "null", "%7B%7D"];
    for id in there_is_none {
        let said = ask(id);
        assert!(unknown.contains(&said.status()), "{call} of {id}: {}", said.0);
    }
    for id in no_ids {
        let said = ask(id);
        assert_eq!(said.status(), 422, "{call} of {id}: {}", said.0);
    }
    // The same in other letters is the same thing, or none.
    let good = good_id(row);
    let others = [good.to_uppercase(), format!("%7B{good}%7D"), format!("urn:uuid:{good}"), good.replace('-', "")];
    for id in &others {
        let said = ask(id);
        assert!(said.status() < 500, "{call} of {id}: {}", said.0);
    }
    there_is_none.len() + no_ids.len() + others.len()
}
