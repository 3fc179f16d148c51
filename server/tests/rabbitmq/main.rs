//! Notifications from the server's program to a real RabbitMQ, which every test starts for itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod broker;
mod notification;
mod program;
mod receiver;

use broker::RabbitMq;
use notification::Sent;
use program::Program;
use receiver::{Received, Receiver};
use serde_json::{Value, json};
use std::{collections::HashMap, sync::mpsc, thread};

#[test]
#[ignore = "needs RabbitMQ; run by cargo xtask test"]
fn what_is_accepted_while_the_broker_is_down_arrives_once_it_is_up() {
    let mut broker = RabbitMq::not_started();
    let folder = tempfile::tempdir().unwrap();
    let program = Program::start(folder.path(), &broker.url());
    let sent: Vec<Sent> = (0..12).map(|number| Sent::new(number, number % 3)).collect();
    for one in &sent {
        program.accepts(one);
    }
    let told = program.notifications();
    assert_eq!(told.len(), 12);
    assert!(told.iter().all(|one| one["state"] == "waiting" && one["attempts"] == 0), "{told:?}");
    assert_eq!(program.broker(), "disconnected");

    // Neither does it matter that the server dies meanwhile.
    drop(program);
    let program = Program::start(folder.path(), &broker.url());
    broker.start();
    program.until_all_are_delivered();
    assert_eq!(program.broker(), "connected");
    assert!(program.notifications().iter().all(|one| one["attempts"] == 1 && one["lastError"] == Value::Null));

    let received = Receiver::connect(&broker.url()).until_received(&sent);
    assert_eq!(received.len(), sent.len());
    arrived_in_order(&sent, &received);
    for (one, received) in sent.iter().map(|one| (one, received.iter().find(|got| got.id == one.id).unwrap())) {
        assert_eq!(received.kind, one.kind);
        assert_eq!(received.routing_key, one.kind);
        assert_eq!(received.content_type, "application/json");
        assert!(received.persistent && received.timestamp.is_some());
        assert_eq!(received.body, one.body);
    }
    assert_eq!(program.payloads_kept(), 0);
}

#[test]
#[ignore = "needs RabbitMQ; run by cargo xtask test"]
fn a_broker_killed_in_the_middle_loses_nothing_and_mixes_nothing_up() {
    let mut broker = RabbitMq::not_started();
    broker.start();
    let folder = tempfile::tempdir().unwrap();
    let program = Program::start(folder.path(), &broker.url());
    program.until_broker_is("connected");
    let sent: Vec<Sent> = (0..240).map(|number| Sent::new(number, number % 12)).collect();

    let (tell, told) = mpsc::channel();
    thread::scope(|scope| {
        let sender = scope.spawn(|| {
            for one in &sent {
                program.accepts(one);
                tell.send(()).unwrap();
            }
        });
        assert_eq!(told.iter().take(80).count(), 80);
        broker.kill();
        // The server goes on accepting.
        sender.join().unwrap();
    });
    program.until_broker_is("disconnected");
    assert!(program.notifications().iter().any(|one| one["state"] != "delivered"));
    broker.start();
    program.until_all_are_delivered();

    let received = Receiver::connect(&broker.url()).until_received(&sent);
    arrived_in_order(&sent, &received);
}

#[test]
#[ignore = "needs RabbitMQ; run by cargo xtask test"]
fn what_no_queue_takes_is_sent_again_once_there_is_one() {
    let mut broker = RabbitMq::not_started();
    broker.start();
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(folder.path(), &broker.url());
    program.until_broker_is("connected");
    Receiver::connect(&broker.url()).remove_the_queue();

    let sent = [Sent::new(1, 1), Sent::new(2, 1)];
    sent.iter().for_each(|one| program.accepts(one));
    program.until_all_are_delivered();
    let attempts: Vec<Value> = program.notifications().iter().map(|one| one["attempts"].clone()).collect();
    // Newest first: the second waited for the first, and was not tried before.
    assert_eq!(attempts, [json!(1), json!(2)]);
    arrived_in_order(&sent, &Receiver::connect(&broker.url()).until_received(&sent));

    program.stops_when_told_to();
    let log = program.log();
    assert!(log.contains("notification not delivered yet") && log.contains("notification delivered"), "{log}");
    // At its most talkative, the log names neither password nor citizen, not even as the bytes of a message.
    let cpr = notification::CPR;
    let bytes = format!("{:?}", cpr.as_bytes());
    for secret in [cpr, bytes.trim_matches(['[', ']']), broker::PASSWORD] {
        assert!(!log.contains(secret), "{secret}");
    }
}

/// Every message arrived, those of one case in the order they were accepted in. One may arrive twice, and is the same
/// then.
fn arrived_in_order(sent: &[Sent], received: &[Received]) {
    let mut first: HashMap<&str, &Received> = HashMap::new();
    let mut cases: HashMap<Value, Vec<&str>> = HashMap::new();
    for one in received {
        if let Some(before) = first.insert(&one.id, one) {
            assert_eq!(before.body, one.body, "{}", one.id);
        } else {
            cases.entry(one.case()).or_default().push(&one.id);
        }
    }
    let mut expected: HashMap<Value, Vec<&str>> = HashMap::new();
    for one in sent {
        expected.entry(one.case.clone()).or_default().push(&one.id);
    }
    assert_eq!(cases, expected);
}
