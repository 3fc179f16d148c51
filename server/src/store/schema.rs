//! Brings a database up to date. `PRAGMA user_version` counts the steps that have been taken.

use super::StoreError;
use rusqlite::{Connection, TransactionBehavior};

/// Every step, oldest first. A released step is never changed; a change is a new one.
const STEPS: &[&str] = &[
    include_str!("001_initial.sql"),
    include_str!("002_services.sql"),
    include_str!("003_flexjob.sql"),
    include_str!("004_jobagents.sql"),
    include_str!("005_notifications.sql"),
    include_str!("007_shared_templates.sql"),
];

pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: u32 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let taken = usize::try_from(version).unwrap_or(usize::MAX);
    if taken > STEPS.len() {
        return Err(StoreError::TooNew { found: taken, known: STEPS.len() });
    }
    for step in STEPS.iter().skip(taken) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", u32::try_from(STEPS.len()).unwrap_or(u32::MAX))?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_migration_changes_nothing() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection).unwrap();
        migrate(&mut connection).unwrap();
        let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(usize::try_from(version), Ok(STEPS.len()));
    }

    #[test]
    fn a_newer_database_is_refused() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", 999).unwrap();
        assert!(matches!(migrate(&mut connection), Err(StoreError::TooNew { found: 999, .. })));
    }
}
