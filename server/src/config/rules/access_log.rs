//! The log of who read what.

use crate::{
    access_log::Settings,
    config::{
        Reason,
        file::{AccessLog, File},
        judge::Judge,
    },
};
use chrono::TimeDelta;
use std::{ops::Range, path::Path};

const KEY: &str =
    "name the file of the key that citizens' numbers are hashed with; make one with: openssl rand -base64 32";
/// There is no default: how long it is kept is for the authority to decide.
const KEEP: &str = "say how many days an entry is kept, as your authority has decided";

/// The settings; none only where nobody but this machine can call.
pub(super) fn judge(
    judge: &mut Judge<'_>,
    file: &File,
    data: Option<&Path>,
    is_loopback: bool,
) -> Option<Option<Settings>> {
    match &file.access_log {
        Some(table) => settings(judge, &table.span(), table.get_ref(), data).map(Some),
        None if is_loopback => Some(None),
        None => judge.missing_table("access_log.key_file", Reason::Missing(KEY)),
    }
}

fn settings(judge: &mut Judge<'_>, at: &Range<usize>, log: &AccessLog, data: Option<&Path>) -> Option<Settings> {
    let key = judge.needed(at, "key_file", &log.key_file, KEY).and_then(|file| judge.key(file));
    let former_keys = judge.former_keys(key.as_ref(), &log.former_key_files);
    let days = judge.needed(at, "keep_days", &log.keep_days, KEEP).is_some();
    let days = judge.number(&log.keep_days, 1..=36_500, 0).filter(|_| days);
    let folder = match &log.folder {
        Some(folder) => Some(judge.path(folder)),
        None => data.map(Path::to_owned),
    };
    Some(Settings {
        folder: folder?,
        key: key?,
        former_keys: former_keys?,
        keep: TimeDelta::days(i64::try_from(days?).unwrap_or(i64::from(u16::MAX))),
    })
}
