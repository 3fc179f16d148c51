//! Killed at any moment, the server loses no acknowledged write.

use crate::{
    start::Program,
    support::{Caseworker, Who},
};
use serde_json::json;
use std::{collections::HashSet, sync::mpsc, thread};

#[test]
fn no_acknowledged_write_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut acknowledged: HashSet<String> = HashSet::new();
    for round in 0..4 {
        let mut program = Program::start(folder.path(), &["--ads", "200"]);
        // Two caseworkers approve one ad after another; after some acknowledged writes the server is killed while
        // they go on.
        let (tell, told) = mpsc::channel();
        let writers: Vec<_> = [(Who::Ida, 0), (Who::Colleague, 1)]
            .into_iter()
            .map(|(who, part)| {
                let (base, tell) = (program.base.clone(), tell.clone());
                thread::spawn(move || approve_all(&Caseworker::sign_in(&base, who.behandler()), part, &tell))
            })
            .collect();
        drop(tell);
        let enough = 5 + round * 4;
        let before_kill: Vec<String> = told.iter().take(enough).collect();
        assert_eq!(before_kill.len(), enough);
        program.kill();
        acknowledged.extend(before_kill);
        acknowledged.extend(told);
        for writer in writers {
            writer.join().unwrap();
        }

        let program = Program::start(folder.path(), &[]);
        let ida = Caseworker::sign_in(&program.base, Who::Ida.behandler());
        for ad in &acknowledged {
            assert_eq!(ida.content(ad).json()["approvalStatus"], "Godkendt", "{ad}");
            // Its request id was written with it.
            ida.beginning(ad, false).request_id(&format!("decide-{}", &ad[..30])).send().is_refused(412, None);
        }
        let queue: HashSet<String> = ida.queue().into_iter().map(|(id, _)| id).collect();
        assert!(queue.is_disjoint(&acknowledged));
    }
}

/// Approves every second ad, telling of each that was acknowledged, until the server is gone.
fn approve_all(who: &Caseworker, part: usize, tell: &mpsc::Sender<String>) {
    for (id, _) in who.queue().into_iter().skip(part).step_by(2) {
        let begun = who.beginning(&id, true).try_send();
        if !matches!(begun, Ok(answer) if answer.status == 204) {
            return;
        }
        let call = who
            .deciding(&id, "Godkendt")
            .with("/emailBroedtekst", json!("Godkendt"))
            .request_id(&format!("decide-{}", &id[..30]));
        match call.try_send() {
            Ok(answer) if answer.status == 204 => tell.send(id).unwrap(),
            _ => return,
        }
    }
}
