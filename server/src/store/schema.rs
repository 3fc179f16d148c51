//! Brings a database up to date. `PRAGMA user_version` counts the steps that have been taken.

use super::{StoreError, queries::summaries};
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
];

const fn step(sql: &'static str) -> Step {
    Step { sql, then: |_| Ok(()) }
}

pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: u32 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let taken = usize::try_from(version).unwrap_or(usize::MAX);
    if taken > STEPS.len() {
        return Err(StoreError::TooNew { found: taken, known: STEPS.len() });
    }
    for step in STEPS.iter().skip(taken) {
        transaction.execute_batch(step.sql)?;
        (step.then)(&transaction)?;
    }
    transaction.pragma_update(None, "user_version", u32::try_from(STEPS.len()).unwrap_or(u32::MAX))?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::queries::{acts, ads};
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

    #[test]
    fn a_newer_database_is_refused() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", 999).unwrap();
        assert!(matches!(migrate(&mut connection), Err(StoreError::TooNew { found: 999, .. })));
    }
}
