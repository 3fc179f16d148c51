//! Brings a database up to date. `PRAGMA user_version` counts the steps that have been taken.

use super::{
    StoreError, identity,
    queries::{about, summaries},
};
use rusqlite::{Connection, TransactionBehavior};

/// A change of the schema, and what must be worked out in Rust for the data that are there.
struct Step {
    sql: &'static str,
    then: fn(&Connection) -> Result<(), StoreError>,
}

/// Every step, oldest first. A released step is never changed; a change is a new one.
const STEPS: &[Step] = &[
    step(include_str!("001_initial.sql")),
    step(include_str!("002_services.sql")),
    step(include_str!("003_flexjob.sql")),
    step(include_str!("004_jobagents.sql")),
    step(include_str!("005_notifications.sql")),
    Step { sql: include_str!("006_workbench.sql"), then: summaries::fill },
    step(include_str!("007_shared_templates.sql")),
    step(include_str!("008_operations.sql")),
    step(include_str!("009_sign_in.sql")),
];

const fn step(sql: &'static str) -> Step {
    Step { sql, then: |_| Ok(()) }
}

/// The schema version of one of our databases; another program's, or a newer one, is refused.
pub(crate) fn version(connection: &Connection) -> Result<usize, StoreError> {
    identity::schema_version(connection, STEPS.len())
}

pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let taken = version(&transaction)?;
    if taken == STEPS.len() {
        return Ok(());
    }
    for step in STEPS.iter().skip(taken) {
        transaction.execute_batch(step.sql)?;
        (step.then)(&transaction)?;
    }
    about::set(&transaction, about::WRITTEN_BY, env!("CARGO_PKG_VERSION"))?;
    transaction.pragma_update(None, "user_version", u32::try_from(STEPS.len()).unwrap_or(u32::MAX))?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::queries::{acts, ads, caseworkers, provider_sessions, sessions};
    use contract::{Godkendelsesstatus, Tidspunkt, bff::HistoryAct};

    #[test]
    fn a_second_migration_changes_nothing() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        migrate(&mut connection).unwrap();
        let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(usize::try_from(version), Ok(STEPS.len()));
    }

    /// A database of the time before histories and summaries, with one ad of each kind.
    fn from_before_the_workbench() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        for step in &STEPS[..5] {
            connection.execute_batch(step.sql).unwrap();
        }
        connection.pragma_update(None, "user_version", 5).unwrap();
        let id = |number: u32| format!("'7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a5{number:04}'");
        let (ida, bo) = (id(1001), id(1002));
        let content = |number: u32| {
            format!(
                r#"'{{"id":"{}","title":"Kok {number}","approvalStatus":"UnderBehandling","employer":{{"name":"Kro"}},
                     "job":{{"address":{{"municipality":"Ribe"}}}},"createdDateTime":"1970-01-01T00:00:00.007Z"}}'"#,
                id(number).trim_matches('\'')
            )
        };
        connection
            .execute_batch(&format!(
                "INSERT INTO caseworker VALUES ({ida}, 'Ida', '[]', 0), ({bo}, 'Bo', '[]', 1);
                 INSERT INTO ad VALUES (1, {}, 10, 'UnderBehandling', NULL, NULL, NULL, NULL),
                                       (2, {}, 20, 'Godkendt', 90, NULL, NULL, NULL);
                 INSERT INTO ad_content VALUES (1, {}), (2, {});
                 INSERT INTO handling VALUES (1, {ida}, 30, 80);
                 INSERT INTO parking VALUES (1, 2, {bo}, 50, 60, 'Venter'), (2, 1, {ida}, 40, 80, NULL);
                 INSERT INTO decision VALUES (2, {bo}, 90, 'Godkendt', 'Fint');
                 INSERT INTO mail VALUES (1, 2, 'Kære', 90);",
                id(1),
                id(2),
                content(1),
                content(2)
            ))
            .unwrap();
        connection
    }

    #[test]
    fn an_older_database_gets_what_can_be_told_of_the_time_before() {
        let mut connection = from_before_the_workbench();
        migrate(&mut connection).unwrap();
        let history = |number: u32| {
            let id = format!("7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a5{number:04}").parse().unwrap();
            let ad = ads::find(&connection, id).unwrap().unwrap();
            let events = acts::on_ad(&connection, ad.key).unwrap();
            events
                .into_iter()
                .map(|event| (event.at.unix_millis(), event.behandler.behandler_navn, event.act))
                .collect::<Vec<_>>()
        };
        let parked = |until, comment: Option<&str>| HistoryAct::Parked {
            until: Tidspunkt::from_unix_millis(until).unwrap(),
            comment: comment.map(Into::into),
        };
        assert_eq!(history(1), [(30, "Ida".into(), HistoryAct::Begun), (40, "Ida".into(), parked(80, None))]);
        let decided =
            HistoryAct::Decided { status: Godkendelsesstatus::Godkendt, comment: Some("Fint".into()), mailed: true };
        assert_eq!(history(2), [(50, "Bo".into(), parked(60, Some("Venter"))), (90, "Bo".into(), decided)]);
        let waiting = summaries::waiting(&connection).unwrap();
        let [ad] = &waiting[..] else { panic!("{waiting:?}") };
        assert_eq!((ad.title.as_str(), ad.company.as_str(), ad.place.as_str()), ("Kok 1", "Kro", "Ribe"));
        assert_eq!(ad.created.map(Tidspunkt::unix_millis), Some(7));
    }

    /// A database of the time before files named their program.
    fn of_version_seven() -> Connection {
        let mut connection = from_before_the_workbench();
        for step in &STEPS[5..7] {
            connection.execute_batch(step.sql).unwrap();
            (step.then)(&connection).unwrap();
        }
        connection.pragma_update(None, "user_version", 7).unwrap();
        assert_eq!(version(&connection).unwrap(), 7);
        migrate(&mut connection).unwrap();
        connection
    }

    #[test]
    fn a_database_without_a_name_keeps_its_rows_and_says_whose_it_is_and_who_wrote_it() {
        let connection = of_version_seven();
        assert_eq!(version(&connection).unwrap(), STEPS.len());
        let name: u32 = connection.pragma_query_value(None, "application_id", |row| row.get(0)).unwrap();
        assert_eq!(name.to_be_bytes(), *b"STAR");
        assert_eq!(about::get(&connection, about::WRITTEN_BY).unwrap().as_deref(), Some(env!("CARGO_PKG_VERSION")));
        let rows = "SELECT (SELECT count(*) FROM ad) + (SELECT count(*) FROM decision) + (SELECT count(*) FROM mail)";
        assert_eq!(connection.query_row(rows, [], |row| row.get::<_, i64>(0)), Ok(4));
    }

    #[test]
    fn who_is_signed_in_stays_so_when_login_services_come() {
        let mut connection = Connection::open_in_memory().unwrap();
        for step in &STEPS[..7] {
            connection.execute_batch(step.sql).unwrap();
        }
        connection.pragma_update(None, "user_version", 7).unwrap();
        connection
            .execute_batch(
                "INSERT INTO caseworker VALUES ('7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51001', 'Ida', '[]', 0, 0);
                 INSERT INTO session VALUES (zeroblob(32), '7f1d7d38-3b3f-4f7c-9a6e-0d7cf0a51001', 100);",
            )
            .unwrap();
        migrate(&mut connection).unwrap();
        let now = Tidspunkt::from_unix_millis(99).unwrap();
        let session = sessions::find(&connection, &[0; 32], now).unwrap().unwrap();
        assert_eq!(session.behandler.behandler_navn, "Ida");
        assert!(provider_sessions::find(&connection, &[0; 32], now).unwrap().is_none());
        assert_eq!(caseworkers::all(&connection).unwrap().len(), 1);
    }

    #[test]
    fn a_newer_database_is_refused_with_the_program_that_made_it() {
        let mut connection = of_version_seven();
        connection.pragma_update(None, "user_version", 999).unwrap();
        about::set(&connection, about::WRITTEN_BY, "99.1.0").unwrap();
        let refused = migrate(&mut connection).unwrap_err();
        assert!(matches!(refused, StoreError::TooNew { found: 999, .. }), "{refused}");
        let told = refused.to_string();
        assert!(told.contains("99.1.0") && told.contains(env!("CARGO_PKG_VERSION")), "{told}");
    }

    #[test]
    fn another_programs_database_is_left_alone() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE recipe (name TEXT)").unwrap();
        assert!(matches!(migrate(&mut connection), Err(StoreError::NotOurs)));
        let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).unwrap();
        assert_eq!(tables, 1);
    }
}
