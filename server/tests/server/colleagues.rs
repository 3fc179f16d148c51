//! Simulated colleagues (`--colleagues`): what they do to the database, and what they leave alone.

use crate::{
    start::Program,
    support::{Browser, Caseworker, Server, Who},
};
use approval_console_server::store::FILE_NAME;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    path::Path,
    thread::sleep,
    time::{Duration, Instant},
};

/// How long the work of a test may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);
/// Colleagues leave so many free ads to humans.
const LEFT: usize = 20;

fn ida(program: &Program) -> Caseworker {
    Caseworker::sign_in(&program.base, Who::Ida.behandler())
}

fn counts(who: &Caseworker) -> Value {
    who.get("/bff/kolleger").json()
}

fn free(who: &Caseworker) -> Vec<String> {
    let queue = who.queue().into_iter();
    queue.filter(|(_, handling)| handling.is_null()).map(|(id, _)| id).collect()
}

fn one(data: &Path, query: &str) -> i64 {
    let connection = Connection::open(data.join(FILE_NAME)).unwrap();
    connection.query_row(query, [], |row| row.get(0)).unwrap()
}

/// Waits until the colleagues have worked the queue down and nothing of theirs is under way; `meanwhile` goes on.
fn until_idle(who: &Caseworker, data: &Path, mut meanwhile: impl FnMut()) -> Value {
    let begun = Instant::now();
    let mut before = Value::Null;
    loop {
        meanwhile();
        let (free, told) = (free(who).len(), counts(who));
        let in_hand = one(
            data,
            "SELECT count(*) FROM handling JOIN ad USING (ad_key) JOIN caseworker ON caseworker.id = handling.caseworker
             WHERE simulated = 1 AND parked_until IS NULL AND status = 'UnderBehandling'",
        );
        if free <= LEFT && in_hand == 0 && told == before {
            return told;
        }
        assert!(begun.elapsed() < PATIENCE, "{free} free, {in_hand} in hand: {told}");
        before = told;
        sleep(Duration::from_millis(500));
    }
}

#[test]
fn every_decision_happens_once_and_every_begin_is_counted() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let program = Program::start(data, &["--ads", "120", "--colleagues", "4x2000"]);
    let told = until_idle(&ida(&program), data, || ());
    let total: BTreeMap<String, i64> = serde_json::from_value(told["total"].clone()).unwrap();
    let of = |name: &str| total[name];

    assert_eq!(of("failures"), 0, "{told}");
    assert!(of("decisions") > 40, "{told}");
    assert_eq!(
        of("begins") + of("takeOvers"),
        ["collisions", "decisions", "parkings", "lost"].map(of).iter().sum::<i64>()
    );
    let by_colleagues = |table: &str| {
        format!(
            "SELECT count(*) FROM {table} JOIN caseworker ON caseworker.id = {table}.caseworker WHERE simulated = 1"
        )
    };
    assert_eq!(one(data, &by_colleagues("decision")), of("decisions"));
    assert_eq!(one(data, &by_colleagues("parking")), of("parkings"));
    // Each rejection has one mail with the ad's own title, and no approval has one.
    let mails = |ads: &str| {
        one(
            data,
            &format!(
                "SELECT count(*) FROM decision JOIN caseworker ON caseworker.id = decision.caseworker
                 JOIN ad_content USING (ad_key) JOIN mail USING (ad_key)
                 WHERE simulated = 1 AND decision.status = '{ads}'
                 AND instr(body, json_extract(content, '$.title')) AND instr(body, caseworker.name)"
            ),
        )
    };
    let rejections = one(data, &format!("{} AND decision.status = 'IkkeGodkendt'", by_colleagues("decision")));
    assert_eq!((mails("IkkeGodkendt"), mails("Godkendt")), (rejections, 0));

    let colleagues = told["kolleger"].as_array().unwrap();
    assert_eq!(colleagues.len(), 4);
    for colleague in colleagues {
        assert!(colleague["work"]["begins"].as_i64() > Some(0), "{told}");
    }
    for (name, sum) in &total {
        let each = colleagues.iter().map(|one| one["work"][name].as_i64().unwrap());
        assert_eq!(each.sum::<i64>(), *sum, "{name}");
    }
}

#[test]
fn they_leave_alone_what_a_human_looks_at_and_the_last_twenty() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    // They come in while Ida is already looking.
    let mut before = Program::start(data, &["--ads", "60"]);
    let ads = free(&ida(&before));
    before.kill();
    let looked_at: Vec<&String> = ads.iter().take(15).collect();
    let program = Program::start(data, &["--colleagues", "3x500"]);
    let ida = ida(&program);
    let look = || {
        for (tab, ad) in looked_at.iter().enumerate() {
            let body = json!({ "jobannonceId": ad, "consoleId": uuid::Uuid::from_u128(tab as u128) });
            assert_eq!(ida.call("POST", "/bff/tilstede").json(&body).send().status, 200);
        }
    };
    look();
    let told = until_idle(&ida, data, look);
    let left = free(&ida);
    assert!((LEFT - 3..=LEFT).contains(&left.len()), "{} left: {told}", left.len());
    // Each may have chosen one in the moment before Ida's first word. Were they blind to her, about ten would be taken.
    let taken = looked_at.iter().filter(|ad| !left.contains(ad)).count();
    assert!(taken <= 3, "{taken} of those that Ida looks at were taken: {told}");
}

#[test]
fn nobody_can_be_one_of_them_by_choice_and_they_come_again_as_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let names = |program: &Program| {
        let told = counts(&ida(program));
        told["kolleger"].as_array().unwrap().iter().map(|one| one["behandler"].clone()).collect::<Vec<_>>()
    };
    let offered =
        |program: &Program| Browser::new(&program.base).get("/bff/behandlere", &[]).json()["behandlere"].clone();
    let mut first = Program::start(folder.path(), &["--ads", "5", "--colleagues", "9"]);
    assert!(first.said.iter().any(|line| line.contains("Simulated colleagues") && line.contains('9')));
    let (crew, sign_in) = (names(&first), offered(&first));
    assert_eq!((crew.len(), sign_in.as_array().unwrap().len()), (9, 8));
    first.kill();

    let mut second = Program::start(folder.path(), &["--colleagues", "3"]);
    assert_eq!(names(&second), crew[..3]);
    assert_eq!(offered(&second), sign_in);
    second.kill();

    let alone = Program::start(folder.path(), &[]);
    assert_eq!(counts(&ida(&alone))["kolleger"], json!([]));
    assert_eq!(offered(&alone), sign_in);
}

#[cfg(unix)]
#[test]
fn they_stop_with_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let data = folder.path().join("data");
    let mut program = Program::start_logging(&data, &["--ads", "200", "--colleagues", "5x200", "--log", "json"], &log);
    let ida = ida(&program);
    let begun = Instant::now();
    while counts(&ida)["total"]["decisions"].as_i64() < Some(5) {
        assert!(begun.elapsed() < PATIENCE);
        sleep(Duration::from_millis(100));
    }
    let (ended, took) = program.stop();
    assert!(ended.success() && took < Duration::from_secs(4), "{took:?}");
    // Cleanly closed, and what they did is told a last time.
    assert!(!data.join(format!("{FILE_NAME}-wal")).exists());
    let log = std::fs::read_to_string(&log).unwrap();
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told = lines.iter().find(|line| line["message"] == "what the simulated colleagues did").unwrap();
    assert!(told["begins"].as_i64() >= told["decisions"].as_i64() && told["decisions"].as_i64() >= Some(5), "{told}");
    assert_eq!((&told["colleagues"], &told["failures"]), (&json!(5), &json!(0)));
    assert!(!lines.iter().any(|line| line["level"] == "ERROR"), "{log}");
}

#[test]
fn counts_are_for_those_who_may_read_the_queue() {
    let server = Server::start();
    let nothing = json!({ "begins": 0, "collisions": 0, "takeOvers": 0, "decisions": 0, "parkings": 0, "lost": 0,
        "failures": 0 });
    assert_eq!(counts(&server.sign_in(Who::Reader)), json!({ "total": nothing, "kolleger": [] }));
    server.sign_in(Who::WithoutScopes).get("/bff/kolleger").is_refused(403, Some(4575));
    server.browser().get("/bff/kolleger", &[]).is_refused(401, None);
}
