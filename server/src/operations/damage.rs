//! What to do when the database can't be used.

use crate::store::{Damage, StoreError};
use std::{fmt::Display, path::Path};

/// What is wrong, and what whoever runs the server does about it.
pub fn told(what: &impl Display, error: &StoreError, folder: &Path) -> String {
    match next_step(error, folder) {
        Some(step) => format!("{what}. {step}"),
        None => format!("{what}."),
    }
}

/// `None` where the error says all there is.
fn next_step(error: &StoreError, folder: &Path) -> Option<String> {
    let restore = format!("approval-console-server restore FILE --data {}", folder.display());
    let step = match error {
        StoreError::Damaged(Damage::Empty) => {
            format!("If it ever held data, restore a backup: {restore}. If this was to be its first start, delete it.")
        }
        StoreError::Damaged(Damage::RestoreBrokeOff) => format!("Run the restore again: {restore}."),
        StoreError::Damaged(_) | StoreError::NotOurs => format!("Restore a backup: {restore}."),
        StoreError::TooNew { .. } => {
            format!("Install that version or a newer one, or restore a backup from before it: {restore}.")
        }
        StoreError::Full(_) => "Nothing was written. Make room on that disk, then try again.".to_owned(),
        StoreError::InUse(_) => "Stop it first, or name another folder with --data.".to_owned(),
        StoreError::File { .. } => "Make sure that the service's user may read and write there.".to_owned(),
        StoreError::Sqlite(_)
        | StoreError::Missing(_)
        | StoreError::Unreadable { .. }
        | StoreError::Panicked
        | StoreError::Stopped => return None,
    };
    Some(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_told_with_the_command_that_helps() {
        let folder = Path::new("/var/lib/approval-console");
        let command = "approval-console-server restore FILE --data /var/lib/approval-console";
        let too_new = StoreError::TooNew { found: 9, known: 8, written_by: None };
        let damaged = [Damage::Empty, Damage::NotSqlite, Damage::LogAlone, Damage::RestoreBrokeOff];
        let damaged = damaged.into_iter().map(StoreError::Damaged);
        for error in damaged.chain([StoreError::NotOurs, too_new]) {
            assert!(next_step(&error, folder).is_some_and(|step| step.contains(command)), "{error}");
        }
        let full = StoreError::Full("database or disk is full".to_owned());
        assert_eq!(
            told(&full, &full, folder),
            "the disk is full: database or disk is full. Nothing was written. Make room on that disk, then try again."
        );
        assert_eq!(told(&StoreError::Panicked, &StoreError::Panicked, folder), "a query panicked.");
    }
}
