//! Citizens come to every database, once, and what has happened to them stays.

use crate::support::{Server, Who};
use approval_console_server::{
    demo,
    filling::{self, DemoChoice, Filled},
    store::{FILE_NAME, Store, StoreError, queries::caseworkers},
};
use contract::{Scope, Tidspunkt};
use rusqlite::Connection;

const TABLES: [&str; 6] = ["citizen", "citizen_fault", "cv", "cv_event", "flexjob_offer", "flexjob_allocation"];

#[test]
fn a_new_database_has_citizens_however_few_ads_it_has() {
    let server = Server::start();
    for table in TABLES {
        assert!(server.count(&format!("SELECT count(*) FROM {table}")) > 20, "{table}");
    }
    assert_eq!(server.count("SELECT count(*) FROM flexjob_offer"), 40);
    assert_eq!(server.count("SELECT count(*) FROM ad"), 0);
    let server = server.restart();
    assert_eq!(server.count("SELECT count(*) FROM flexjob_offer"), 40);
}

#[test]
fn a_database_from_before_there_were_citizens_gets_them_once() {
    let folder = tempfile::tempdir().unwrap();
    let ida = Who::Ida.behandler();
    let old = Connection::open(folder.path().join(FILE_NAME)).unwrap();
    old.execute_batch(include_str!("../../src/store/001_initial.sql")).unwrap();
    old.pragma_update(None, "user_version", 1).unwrap();
    old.execute("INSERT INTO about VALUES ('demo data', '--ads 5 --seed 9')", []).unwrap();
    let scopes = r#"["virksomhedsindsats.jobannoncegodkendelse.read"]"#;
    let row = (ida.behandler_identifier.to_string(), &ida.behandler_navn, scopes);
    old.execute("INSERT INTO caseworker VALUES (?1, ?2, ?3, 0)", row).unwrap();
    drop(old);

    let store = Store::open(folder.path()).unwrap();
    let now: Tidspunkt = "2026-11-21T12:00:00Z".parse().unwrap();
    let fill = || filling::with_demo_data(&store, DemoChoice { ads: 0, seed: 1 }, now).unwrap();
    let count = |table: &str| {
        let count = format!("SELECT count(*) FROM {table}");
        store.write_now(|transaction| Ok::<i64, StoreError>(transaction.query_row(&count, [], |row| row.get(0))?))
    };
    assert_eq!(fill(), Filled::Before("--ads 5 --seed 9".into()));
    let first = TABLES.map(|table| count(table).unwrap());
    assert!(first.iter().all(|rows| *rows > 20), "{first:?}");
    let found =
        store.write_now(|transaction| caseworkers::find(transaction, ida.behandler_identifier)).unwrap().unwrap();
    let wanted = demo::caseworkers().into_iter().find(|one| one.behandler == ida).unwrap();
    assert!(found.scopes.contains(&Scope::WebservicebeskedWrite));
    assert_eq!(found.scopes, wanted.scopes);

    fill();
    assert_eq!(TABLES.map(|table| count(table).unwrap()), first);
}
